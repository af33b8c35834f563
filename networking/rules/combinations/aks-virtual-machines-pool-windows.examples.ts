import { clusterAlone, separatePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (type: string) => [
  clusterAlone(),
  separatePool("win", { count: 1, mode: "User", osType: "Windows", type }),
];

export const examples: RuleExamples = {
  compliant: () => stack("VirtualMachineScaleSets"),
  violating: () => stack("VirtualMachines"),
  messages: [
    "osType Windows isn't supported for a pool of type VirtualMachines; use Linux, or type VirtualMachineScaleSets.",
  ],
};
