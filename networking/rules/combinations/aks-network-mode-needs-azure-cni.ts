import { hasPlugin } from "../../cluster/network-profile";
import { isGiven, no } from "../conditions";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-network-mode-needs-azure-cni",
  facts: ["dep-bridge-mode"],
  title: "networkMode must go with networkPlugin azure",
  description: "networkMode configures Azure CNI, and the API refuses it with any other plugin.",
  remediation: "Remove networkMode.",
  evidence: {
    grade: "refused",
    says: "This cannot be specified if networkPlugin is anything other than 'azure'.",
    sources: [
      "API specification of Microsoft.ContainerService/managedClusters: networkProfile.networkMode",
    ],
  },
  url: "templates/microsoft.containerservice/managedclusters",
  when: [isGiven("networkProfile.networkMode"), no((cluster) => hasPlugin(cluster, "azure"))],
  path: "networkProfile.networkMode",
  problem: "is supported with networkPlugin azure only",
  action: "remove it",
});
