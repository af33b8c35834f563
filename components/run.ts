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
  const kept = new WeakMap<object, T>();
  return () => {
    const run = (oneRun ? undefined : pulumi.runtime.getMonitor()) ?? noRun;
    const found = kept.get(run);
    if (found !== undefined) {
      return found;
    }
    const made = make();
    kept.set(run, made);
    return made;
  };
}
