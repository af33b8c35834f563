import { clusterAlone, kubenet, overlay, separatePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const pool = separatePool("win", { count: 1, osType: "Windows", osSKU: "Windows2022" });

export const examples: RuleExamples = {
  compliant: () => [clusterAlone({ networkProfile: overlay }), pool],
  violating: () => [clusterAlone({ networkProfile: kubenet }), pool],
  messages: [
    `osType Windows isn't supported with networkPlugin kubenet of cluster "aks"; use Linux, or a cluster with networkPlugin azure. Azure refuses it with AzureCNIOnlyForWindows.`,
  ],
};
