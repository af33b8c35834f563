import type { ArmType } from "./arm-types";

export { ArmType } from "./arm-types";

/** Stands in a property bag for a value that isn't known yet. */
export class NotKnown {
  /** Why, as the end of a sentence: "it is an output of a resource that doesn't exist yet". */
  readonly reason: string;
  /** The key of the one resource whose id this will be, where that is certain. */
  readonly comesFrom: string | undefined;

  constructor(reason: string, comesFrom?: string) {
    this.reason = reason;
    this.comesFrom = comesFrom;
  }
}

/**
 * One resource as a program declares it, as plain data. Both sides build these: a component from
 * the args of its children, the policy pack from what the engine shows it.
 */
export interface ArmResource {
  /** What tells it from all others: its URN, or its name within a component. */
  readonly key: string;
  readonly type: ArmType;
  /** What messages call it: the name that the program gave it. */
  readonly name: string;
  /**
   * Its properties in azure-native's form, which is ARM's without `properties.`:
   * `{ networkProfile: { podCidr: "10.244.0.0/16" } }`, with `NotKnown` where a value isn't known yet.
   */
  readonly properties: unknown;
  /** For each top-level property the keys of the resources its value comes from. */
  readonly dependencies?: Readonly<Record<string, readonly string[]>>;
  /** The subscription of its provider, where that is known. */
  readonly subscription?: string;
  /** It exists outside the program (from the network environment): others may collide with it, it isn't judged. */
  readonly existing?: boolean;
  /**
   * Whether a resource of the program exists in Azure already; undefined while that isn't known. What exists isn't
   * blocked, except by what Azure refuses for each change of it.
   */
  readonly exists?: boolean;
}
