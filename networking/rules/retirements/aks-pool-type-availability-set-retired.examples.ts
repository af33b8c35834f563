import { clusterAlone } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [clusterAlone({}, { type: "VirtualMachineScaleSets" })],
  violating: () => [clusterAlone({}, { type: "AvailabilitySet" })],
  settings: { today: "2026-11-22" },
  messages: [
    "agentPoolProfiles[0].type AvailabilitySet asks for node pools in availability sets, unsupported since 2025-09-30, for 418 days; use type VirtualMachines or VirtualMachineScaleSets.",
  ],
};
