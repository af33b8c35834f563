import { rule } from "../rule";
import { clusterAlone } from "../testing/cluster-parts";

export const aksPoolTypeAvailabilitySetRetired = rule("aks-pool-type-availability-set-retired", {
  compliant: () => [clusterAlone({}, { type: "VirtualMachineScaleSets" })],
  violating: () => [clusterAlone({}, { type: "AvailabilitySet" })],
  settings: { today: "2026-11-22" },
  messages: [
    "agentPoolProfiles[0].type AvailabilitySet asks for node pools in availability sets, unsupported since 2025-09-30, for 418 days; use type VirtualMachines or VirtualMachineScaleSets.",
  ],
});
