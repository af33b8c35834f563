import { clusterAlone } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [clusterAlone({ networkProfile: { outboundType: "managedNATGateway" } })],
  violating: () => [clusterAlone({ networkProfile: { outboundType: "natGateway" } })],
  messages: [
    "networkProfile.outboundType natGateway is not one of loadBalancer, userDefinedRouting, managedNATGateway, userAssignedNATGateway, none; use loadBalancer, which is the default, or another of these.",
  ],
};
