import { clusterWithGateway, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (prefix: string) => [
  ...nodeNetwork(),
  subnetOf("vnet", "gateway", prefix),
  clusterWithGateway({ subnetId: idOf("gateway") }),
];

export const examples: RuleExamples = {
  compliant: () => stack("10.1.4.0/24"),
  violating: () => stack("10.1.4.0/26"),
  messages: [
    'addonProfiles.ingressApplicationGateway.config.subnetId is subnet "gateway" 10.1.4.0/26, which is smaller than the recommended /24; use a /24.',
  ],
};
