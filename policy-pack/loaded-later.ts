import type { Policies } from "@pulumi/policy";
import type { PackPolicy } from "./policies";

/** What can be said of a policy without its functions. */
export interface ListedPolicy extends Omit<PackPolicy, "validateResource" | "validateStack"> {
  /** The functions that it has. */
  readonly validates: readonly ("validateResource" | "validateStack")[];
}

/** In milliseconds: by then the engine has the list, and the program only begins. */
const afterListing = 50;

/**
 * The policies of the pack while the rules, which take most of the time of its start, aren't loaded. That is done while
 * the engine starts the program, or with the first resource; what the engine asks before is in the list.
 * @param load what `list` stands for, in the same order.
 */
export function loadedLater(list: readonly ListedPolicy[], load: () => Policies): Policies {
  let loaded: Policies | undefined;
  const policies = () => {
    loaded ??= load();
    return loaded;
  };
  const [first, ...others] = list.map((listed, i) =>
    withFunctions(listed, () => policies()[i] as PackPolicy),
  );
  let listings = 0;
  // The SDK goes through the policies once itself and once for the engine's list (`serve` in server.js and
  // `makeAnalyzerInfo` in protoutil.js, @pulumi/policy 1.21.0), then for each resource and stack, where it calls the first.
  function* now() {
    if (loaded !== undefined) {
      yield* loaded;
      return;
    }
    yield first as PackPolicy;
    yield* (loaded as Policies | undefined)?.slice(1) ?? others;
    listings += 1;
    if (listings === 2) {
      setTimeout(policies, afterListing);
    }
  }
  return Object.defineProperty([], Symbol.iterator, { value: now });
}

/** A policy that hands on what its functions are asked. */
function withFunctions({ validates, ...fields }: ListedPolicy, policy: () => PackPolicy) {
  const functions = validates.map((name) => [
    name,
    (...asked: unknown[]) => Reflect.get(policy(), name)?.(...asked),
  ]);
  return { ...fields, ...Object.fromEntries(functions) } as PackPolicy;
}
