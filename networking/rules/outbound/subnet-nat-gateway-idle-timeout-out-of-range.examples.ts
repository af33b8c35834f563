import { natGateway } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [natGateway("nat", { idleTimeoutInMinutes: 120 })],
  violating: () => [natGateway("nat", { idleTimeoutInMinutes: 121 })],
  messages: ["idleTimeoutInMinutes 121 is not a whole number from 4 to 120 minutes; use 120."],
};
