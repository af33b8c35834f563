import { clusterAlone, overlay, separatePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (osSKU: string) => [
  clusterAlone({ networkProfile: overlay }),
  separatePool("win", { count: 1, osType: "Windows", osSKU }),
];

export const examples: RuleExamples = {
  compliant: () => stack("Windows2022"),
  violating: () => stack("Windows2019"),
  messages: [
    "osSKU Windows2019 isn't supported with networkPluginMode overlay; use Windows2022 or Windows2025.",
  ],
};
