import * as pulumi from "@pulumi/pulumi";

/** Where no engine and no mock is: a run of its own. */
const noRun = {};

let oneRun = false;

/** The engine starts a provider anew for each run, and gives each component that it constructs a monitor of its own. */
export function processIsOneRun(): void {
  oneRun = true;
}

/**
 * Something that is kept for one run of a program, and made when it is first asked for. A process may run several
 * programs one after another (Automation API, tests), which know nothing of each other.
 */
export function perRun<T>(make: () => T): () => T {
  const kept = keptFor(make);
  return () => kept((oneRun ? undefined : pulumi.runtime.getMonitor()) ?? noRun);
}

/** The same for whatever tells one run from another. */
export function keptFor<T>(make: () => T): (run: object) => T {
  const kept = new WeakMap<object, T>();
  return (run) => {
    const found = kept.get(run) ?? make();
    kept.set(run, found);
    return found;
  };
}
