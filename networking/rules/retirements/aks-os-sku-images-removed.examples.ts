import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => loneCluster({ kubernetesVersion: "1.35" }, { osSKU: "AzureLinux" }),
  violating: () => loneCluster({ kubernetesVersion: "1.30" }, { osSKU: "AzureLinux" }),
  settings: { today: "2026-11-22" },
  messages: [
    "agentPoolProfiles[0].osSKU AzureLinux uses Azure Linux 2.0 nodes, whose node images were removed on 2026-03-31; use osSKU AzureLinux3, or AzureLinux with Kubernetes 1.32 or later.",
  ],
};
