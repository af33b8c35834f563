import { podsIn } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => podsIn("10.1.8.0/21"),
  violating: () => podsIn("10.1.4.0/23"),
  messages: [
    'agentPoolProfiles[0] needs (20 nodes + 1 surge) × 48 addresses = 1008 pod addresses with maxPods on each, but subnet "subnet-0" 10.1.4.0/23 has 507 usable; use a /22, such as 10.1.4.0/22.',
  ],
};
