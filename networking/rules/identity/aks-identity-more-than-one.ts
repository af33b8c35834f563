import { judgeValue } from "../answers";
import { clusterCheck } from "../subject";

export const rule = clusterCheck(
  {
    id: "aks-identity-more-than-one",
    facts: ["id-user-assigned-arm"],
    title: "A cluster must have only one user-assigned identity",
    description: "The control plane works with one identity.",
    remediation: "Leave one identity; pods and the kubelet have others.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: 'of userAssignedIdentities the API says "Only one user assigned identity is allowed"',
      sources: ["API specification of Microsoft.ContainerService/managedClusters: identity"],
    },
    url: "templates/microsoft.containerservice/managedclusters",
  },
  (cluster) => {
    const path = "identity.userAssignedIdentities";
    // A list in azure-native, an object as Azure shows it: both have keys.
    return judgeValue(cluster, path, cluster.properties.keys(path), ({ length }) =>
      length > 1
        ? { value: "", problem: `has ${length} identities`, action: "leave one" }
        : undefined,
    );
  },
);
