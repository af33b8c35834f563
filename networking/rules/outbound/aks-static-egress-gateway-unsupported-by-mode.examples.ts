import {
  clusterOf,
  inNodesAndPods,
  nodesAndPods,
  overlay,
  systemPool,
} from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf(
      { networkProfile: { ...overlay, staticEgressGatewayProfile: { enabled: true } } },
      systemPool,
    ),
  violating: () => [
    ...nodesAndPods,
    ...clusterOf(
      { networkProfile: { networkPlugin: "azure", staticEgressGatewayProfile: { enabled: true } } },
      { ...systemPool, ...inNodesAndPods },
    ),
  ],
  messages: [
    "networkProfile.staticEgressGatewayProfile.enabled true isn't supported with Azure CNI Pod Subnet with dynamic IP allocation; leave it out, or use a mode that supports it, such as Azure CNI Overlay.",
  ],
};
