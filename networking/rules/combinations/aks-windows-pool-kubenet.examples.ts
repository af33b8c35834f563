import { clusterAlone } from "../../testing/cluster-parts";
import { agentPool, nameOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const pool = agentPool("win", {
  resourceName: nameOf("aks"),
  count: 1,
  osType: "Windows",
  osSKU: "Windows2022",
});

export const examples: RuleExamples = {
  compliant: () => [
    clusterAlone({ networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" } }),
    pool,
  ],
  violating: () => [clusterAlone({ networkProfile: { networkPlugin: "kubenet" } }), pool],
  messages: [
    `osType Windows isn't supported with networkPlugin kubenet of cluster "aks"; use Linux, or a cluster with networkPlugin azure. Azure refuses it with AzureCNIOnlyForWindows.`,
  ],
};
