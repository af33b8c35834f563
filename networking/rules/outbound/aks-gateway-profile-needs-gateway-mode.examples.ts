import { clusterAlone, separatePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (mode: string) => [
  clusterAlone({ networkProfile: { staticEgressGatewayProfile: { enabled: true } } }),
  separatePool("egress", { mode, count: 2, gatewayProfile: { publicIPPrefixSize: 31 } }),
];

export const examples: RuleExamples = {
  compliant: () => stack("Gateway"),
  violating: () => stack("User"),
  messages: [
    "gatewayProfile is supported for a pool in mode Gateway only; set mode to Gateway, or remove it.",
  ],
};
