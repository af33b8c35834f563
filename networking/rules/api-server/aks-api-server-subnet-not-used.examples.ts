import { clusterInNodes, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (enableVnetIntegration: boolean) => [
  ...nodeNetwork(),
  subnetOf("vnet", "api", "10.1.1.0/28"),
  clusterInNodes({ apiServerAccessProfile: { enableVnetIntegration, subnetId: idOf("api") } }),
];

export const examples: RuleExamples = {
  compliant: () => stack(true),
  violating: () => stack(false),
  messages: [
    "apiServerAccessProfile.subnetId is set, but enableVnetIntegration is not; set enableVnetIntegration, or remove it.",
  ],
};
