import type { FactId } from "../fact-ids";
import { combinations } from "./combinations";
import { rangesAndLimits } from "./ranges-and-limits";

/** A table of this folder or of the room above it. */
export type FactTable =
  | "defaults"
  | "kubernetesVersions"
  | "changes"
  | "networkModes"
  | "retirements";

/** Where a fact lives beside the rules: those name their facts themselves, and the row of a fact that only they hold is empty. */
export interface Coverage {
  /** The functions of capacity/ that calculate it. */
  readonly capacity?: readonly string[];
  /** The table that holds it as data. */
  readonly table?: FactTable;
  /** What in a component's args or resources makes breaking it impossible. */
  readonly component?: string;
  /** Why it, or the rest of it, can't be decided before deployment. */
  readonly undecidable?: string;
}

/** A row for each fact; a test holds that each has a rule or a place. */
export const coverage: Record<FactId, Coverage> = { ...rangesAndLimits, ...combinations };
