import { didYouMean } from "./problem";

/** A rule that a team decided not to follow, for some resources and some time. */
export interface Exemption {
  readonly rule: string;
  /** The name of a resource as the program gives it, or its URN, with * for any text. */
  readonly resource: string;
  readonly reason: string;
  /** The last day that it holds, YYYY-MM-DD. */
  readonly until: string;
}

/** What is said of a rule id that there is not: `is not the id of a rule; did you mean aks-…?` */
export function unknownRule(id: string, ruleIds: readonly string[]): string {
  return `is not the id of a rule${didYouMean(id, ruleIds) || "; the README lists them"}`;
}
