import { cluster, idOf, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/27"),
    cluster("one", {
      apiServerAccessProfile: { enableVnetIntegration: true, subnetId: idOf("subnet-0") },
    }),
    cluster("two", {
      apiServerAccessProfile: { enableVnetIntegration: true, subnetId: idOf("subnet-0") },
    }),
  ],
  violating: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/28"),
    cluster("one", {
      apiServerAccessProfile: { enableVnetIntegration: true, subnetId: idOf("subnet-0") },
    }),
    cluster("two", {
      apiServerAccessProfile: { enableVnetIntegration: true, subnetId: idOf("subnet-0") },
    }),
  ],
  messages: [
    'apiServerAccessProfile.subnetId is subnet "subnet-0" 10.1.0.0/28 with 11 usable addresses, but the API servers of 2 clusters need 2 × 9 = 18; use a /27, such as 10.1.0.0/27.',
  ],
};
