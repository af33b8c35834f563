import { clusterAlone, separatePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (enabled: boolean) => [
  clusterAlone({ networkProfile: { staticEgressGatewayProfile: { enabled } } }),
  separatePool("egress", { mode: "Gateway", count: 2 }),
];

export const examples: RuleExamples = {
  compliant: () => stack(true),
  violating: () => stack(false),
  messages: [
    "mode Gateway requires networkProfile.staticEgressGatewayProfile.enabled true in the cluster; set networkProfile.staticEgressGatewayProfile.enabled to true.",
  ],
};
