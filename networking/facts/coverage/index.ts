import type { FactId } from "../fact-ids";
import { combinations } from "./combinations";
import { rangesAndLimits } from "./ranges-and-limits";

/** The id of a check, in the form resource – property – problem; the policy of the same name carries it. */
export type CheckId = `aks-${string}` | `vnet-${string}` | `subnet-${string}`;

/** A table of this folder or of the room above it. */
export type FactTable =
  | "defaults"
  | "kubernetesVersions"
  | "changes"
  | "networkModes"
  | "retirements";

interface Places {
  /** The checks that hold the rule. */
  readonly checks: readonly CheckId[];
  /** The functions of capacity/ that calculate it. */
  readonly capacity: readonly string[];
  /** The table that holds it as data. */
  readonly table: FactTable;
  /** What in a component's args or resources makes breaking it impossible. */
  readonly component: string;
  /** Why it, or the rest of it, can't be decided before deployment. */
  readonly undecidable: string;
}

/** Where a fact lives: at least one place. */
export type Coverage = {
  [Place in keyof Places]: Pick<Places, Place> & Partial<Places>;
}[keyof Places];

/** Where each fact lives. A fact without a place does not compile. */
export const coverage: Record<FactId, Coverage> = { ...rangesAndLimits, ...combinations };

/** Every check that the facts ask for, in alphabetical order: the work list of checks/. */
export const checkIds: readonly CheckId[] = [
  ...new Set(Object.values(coverage).flatMap(({ checks }) => checks ?? [])),
].sort();
