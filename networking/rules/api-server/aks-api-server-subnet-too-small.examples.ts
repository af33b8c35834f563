import { apiServerIn } from "../../testing/cluster-parts";
import { cluster, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (prefix: string) => [
  ...subnetsIn("10.1.0.0/16", prefix),
  cluster("one", apiServerIn("subnet-0")),
  cluster("two", apiServerIn("subnet-0")),
];

export const examples: RuleExamples = {
  compliant: () => stack("10.1.0.0/27"),
  violating: () => stack("10.1.0.0/28"),
  messages: [
    'apiServerAccessProfile.subnetId is subnet "subnet-0" 10.1.0.0/28 with 11 usable addresses, but the API servers of 2 clusters need 2 × 9 = 18; use a /27, such as 10.1.0.0/27.',
  ],
};
