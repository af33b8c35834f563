import { hasPlugin } from "../../cluster/network-profile";
import { allOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";

export const rule = clusterCheck(
  {
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
  },
  function* (cluster) {
    const path = "networkProfile.networkMode";
    const { properties } = cluster;
    yield* forbid(cluster, allOf(properties.given(path), not(hasPlugin(cluster, "azure"))), {
      path,
      problem: "is supported with networkPlugin azure only",
      action: "remove it",
    });
  },
);
