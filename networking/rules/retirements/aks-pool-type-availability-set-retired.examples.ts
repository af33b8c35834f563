import { lonePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => lonePool({ type: "VirtualMachineScaleSets" }),
  violating: () => lonePool({ type: "AvailabilitySet" }),
  settings: { today: "2026-11-22" },
  messages: [
    "agentPoolProfiles[0].type AvailabilitySet uses node pools in availability sets, which Azure has refused for new resources since 2025-03-30; use type VirtualMachines or VirtualMachineScaleSets.",
  ],
};
