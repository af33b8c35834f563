import { clusterAlone } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [clusterAlone({ kubernetesVersion: "1.35" }, { osSKU: "AzureLinux" })],
  violating: () => [clusterAlone({ kubernetesVersion: "1.31" }, { osSKU: "AzureLinux" })],
  settings: { today: "2026-11-22" },
  messages: [
    "agentPoolProfiles[0].osSKU AzureLinux asks for Azure Linux 2.0 nodes, which have had no images since 2026-03-31; use Azure Linux 3, which comes with Kubernetes 1.32 or later.",
  ],
};
