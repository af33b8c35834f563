import { clusterAlone, overlay, separatePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const pool = separatePool("win", { count: 1, osType: "Windows", osSKU: "Windows2022" });

export const examples: RuleExamples = {
  compliant: () => [clusterAlone({ networkProfile: overlay }), pool],
  violating: () => [clusterAlone({ networkProfile: { networkPlugin: "none" } }), pool],
  messages: [
    `osType Windows isn't supported by Microsoft with networkPlugin none of cluster "aks"; use Linux, or a cluster with networkPlugin azure.`,
  ],
};
