import { clusterWithGateway, nodeNetwork, overlay, subnetOf } from "../../testing/cluster-parts";
import { idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (prefix: string) => [
  ...nodeNetwork(),
  subnetOf("vnet", "gateway", prefix),
  clusterWithGateway({ subnetId: idOf("gateway") }, { networkProfile: overlay }),
];

export const examples: RuleExamples = {
  compliant: () => stack("10.1.8.0/24"),
  violating: () => stack("10.1.8.0/23"),
  messages: [
    "addressPrefix 10.1.8.0/23 is larger than a /24, which the application gateway of an overlay cluster may have at most; use a /24.",
  ],
};
