import { clusterInNodes, nodeNetwork, toFirewall } from "../../testing/cluster-parts";
import { idOf, routeTable } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (enableNodePublicIP: boolean) => [
  routeTable("routes", { routes: [{ ...toFirewall, nextHopIpAddress: "10.1.9.4" }] }),
  ...nodeNetwork({ routeTable: { id: idOf("routes") } }),
  clusterInNodes(
    { networkProfile: { networkPlugin: "azure", outboundType: "userDefinedRouting" } },
    { enableNodePublicIP },
  ),
];

export const examples: RuleExamples = {
  compliant: () => stack(false),
  violating: () => stack(true),
  messages: [
    "agentPoolProfiles[0].enableNodePublicIP true isn't supported with outboundType userDefinedRouting; set it to false, or use another outboundType. Azure refuses it with UDRWithNodePublicIPNotAllowed.",
  ],
};
