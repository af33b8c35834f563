import { podsIn } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => podsIn("10.1.4.0/22"),
  violating: () => podsIn("10.1.1.0/24"),
  messages: [
    'agentPoolProfiles[0] needs (20 nodes + 1 surge) × 16 addresses = 336 pod addresses when they start, but subnet "subnet-0" 10.1.1.0/24 has 251 usable; use a /23, such as 10.1.0.0/23.',
  ],
};
