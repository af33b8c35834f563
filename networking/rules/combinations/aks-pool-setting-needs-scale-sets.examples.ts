import { lonePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (type: string) =>
  lonePool({ type, availabilityZones: ["1", "2"], enableNodePublicIP: true });

export const examples: RuleExamples = {
  compliant: () => stack("VirtualMachineScaleSets"),
  violating: () => stack("AvailabilitySet"),
  messages: [
    "agentPoolProfiles[0].availabilityZones requires type VirtualMachineScaleSets, and the pool has AvailabilitySet; use type VirtualMachineScaleSets, or leave it out. Azure refuses it with VMSSRequiredForAvailabilityZone.",
    "agentPoolProfiles[0].enableNodePublicIP true requires type VirtualMachineScaleSets, and the pool has AvailabilitySet; use type VirtualMachineScaleSets, or leave it out. Azure refuses it with NodePublicIPRequiresVMSS.",
  ],
};
