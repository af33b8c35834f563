import { clusterOf, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (type: string) =>
  clusterOf(
    { networkProfile: { networkPlugin: "azure", outboundType: "userDefinedRouting" } },
    { ...systemPool, type },
  );

export const examples: RuleExamples = {
  compliant: () => stack("VirtualMachineScaleSets"),
  violating: () => stack("AvailabilitySet"),
  messages: [
    'agentPoolProfiles[0].type AvailabilitySet isn\'t supported with outboundType userDefinedRouting of cluster "aks"; use VirtualMachineScaleSets.',
  ],
};
