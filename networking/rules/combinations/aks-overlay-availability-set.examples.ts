import { clusterOf, overlay, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (type: string) => clusterOf({ networkProfile: overlay }, { ...systemPool, type });

export const examples: RuleExamples = {
  compliant: () => stack("VirtualMachineScaleSets"),
  violating: () => stack("AvailabilitySet"),
  messages: [
    "agentPoolProfiles[0].type AvailabilitySet isn't supported with networkPluginMode overlay; use VirtualMachineScaleSets.",
  ],
};
