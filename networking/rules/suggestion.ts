import type { Cidr } from "../cidr";
import type { Entity } from "../resources/topology";

/** A value put in place of what is written; `undefined` takes it out. */
export interface Change {
  readonly entity: Entity;
  /** From the entity, such as `networkProfile.podCidr`. */
  readonly path: string;
  readonly value: unknown;
}

/** Values that may pass, to be tried together. */
export interface Candidate {
  readonly changes: readonly Change[];
  /** What to do, with the values: "use a range outside it, such as 10.245.0.0/16". */
  readonly action: string;
  /** The ranges among them: none of them is suggested a second time. */
  readonly takes?: readonly Cidr[];
}

/** What a violation suggests. The first candidate that breaks no mandatory rule is shown. */
export interface Suggestion {
  /** Best first; at most `maxCandidates` are tried. */
  readonly candidates: () => Iterable<Candidate>;
  /** What to do where none passes: what has to give. */
  readonly otherwise: string;
}

export const maxCandidates = 8;
