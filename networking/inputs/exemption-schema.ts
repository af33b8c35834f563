import * as v from "valibot";
import { unknownRule } from "./exemption";
import { day, object, setting, text } from "./schema";

/** The schema of one exemption. `ruleIds` are the rules that there are; without it any name passes. */
export function exemptionSchema(ruleIds: readonly string[] | undefined) {
  const known = new Set(ruleIds);
  const ruleId = v.pipe(
    text("aks-pod-cidr-overlaps-vnet"),
    v.check(
      (id) => ruleIds === undefined || known.has(id),
      ({ input }) => unknownRule(input, ruleIds ?? []),
    ),
  );
  return object({
    rule: setting(ruleId, "The id of the rule."),
    resource: setting(text('"legacy-*"'), "The name or URN of a resource, with * for any text."),
    reason: setting(text('"moves to the new VNet in spring"'), "Why. It is shown in the output."),
    until: setting(day(), "The last day that it holds, YYYY-MM-DD."),
  });
}
