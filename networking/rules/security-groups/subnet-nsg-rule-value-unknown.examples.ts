import { overlayBehind, securityRuleOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (direction: string) =>
  overlayBehind(
    securityRuleOf("no-ssh", 200, "Deny", "Internet", "*", {
      direction,
      destinationPortRange: "22",
    }),
  );

export const examples: RuleExamples = {
  compliant: () => stack("inbound"),
  violating: () => stack("Inbund"),
  messages: [
    "securityRules[0].direction Inbund is not a valid value (did you mean Inbound?); use Inbound or Outbound.",
  ],
};
