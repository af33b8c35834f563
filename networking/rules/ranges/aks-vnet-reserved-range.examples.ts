import { clusterIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  // 172.16.0.0/12 contains two reserved ranges, in which the cluster has no subnet.
  compliant: () => clusterIn("172.16.0.0/12", "172.16.0.0/16"),
  violating: () => clusterIn("172.16.0.0/12", "172.31.0.0/24"),
  messages: [
    'agentPoolProfiles[0].vnetSubnetID is subnet "subnet-0" 172.31.0.0/24, which overlaps 172.31.0.0/16, which AKS reserves; use a subnet outside it, such as 172.28.0.0/24.',
  ],
};
