import { clusterOf, dualStack, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({ networkProfile: { ...overlay, staticEgressGatewayProfile: { enabled: true } } }),
  violating: () =>
    clusterOf({ networkProfile: { ...dualStack, staticEgressGatewayProfile: { enabled: true } } }),
  messages: [
    "networkProfile.staticEgressGatewayProfile.enabled true isn't supported in a dual-stack cluster; leave it out, or leave IPv6 out of ipFamilies.",
  ],
};
