import * as v from "valibot";
import { unknownRule } from "./exemption";
import { day, object, text } from "./schema";

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
