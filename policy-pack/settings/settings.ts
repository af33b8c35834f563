import type { ArmResource, Facts, NamedRange } from "@aks-networking/networking";
import { factsOf } from "@aks-networking/networking";

/** What the configuration of the pack comes to. */
export interface Settings {
  readonly facts: Facts;
  /** Ranges in use outside the program. */
  readonly environment: readonly NamedRange[];
  /** Resources that exist outside the program, so that ids can be followed to them. */
  readonly existing: readonly ArmResource[];
  /** What is wrong with the configuration, a sentence each. */
  readonly problems: readonly string[];
}

export function readSettings(_raw: unknown): Settings {
  return { facts: factsOf("current"), environment: [], existing: [], problems: [] };
}
