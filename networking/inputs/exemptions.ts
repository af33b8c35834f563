import * as v from "valibot";
import { didYouMean } from "./problem";
import { day, object, text } from "./schema";

/** A rule that somebody decided not to follow, for some resources and some time. */
export interface Exemption {
  readonly rule: string;
  /** The name of a resource as the program gives it, or its URN, with * for any text. */
  readonly resource: string;
  readonly reason: string;
  /** The last day that it holds, YYYY-MM-DD. */
  readonly until: string;
}

/** The schema of one exemption. `ruleIds` are the rules that there are; without it any name passes. */
export function exemptionSchema(ruleIds: readonly string[] | undefined) {
  return object({
    rule: v.pipe(ruleId(ruleIds), v.description("The id of the rule.")),
    resource: v.pipe(
      text('"legacy-*"'),
      v.description("The name or URN of a resource, with * for any text."),
    ),
    reason: v.pipe(
      text('"moves to the new VNet in spring"'),
      v.description("Why. It is shown in the output."),
    ),
    until: v.pipe(day(), v.description("The last day that it holds, YYYY-MM-DD.")),
  });
}

function ruleId(ruleIds: readonly string[] | undefined) {
  const known = new Set(ruleIds);
  return v.pipe(
    text("aks-pod-cidr-overlaps-vnet"),
    v.check(
      (id) => ruleIds === undefined || known.has(id),
      ({ input }) => unknownRule(input, ruleIds ?? []),
    ),
  );
}

/** What is said of a rule id that there is not: `is not the id of a rule; did you mean aks-…?` */
export function unknownRule(id: string, ruleIds: readonly string[]): string {
  return `is not the id of a rule${didYouMean(id, ruleIds) || "; the README lists them"}`;
}
