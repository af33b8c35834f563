import { mapValue } from "../../resources/value";
import { forbid } from "../answers";
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
  function* (cluster) {
    const path = "identity.userAssignedIdentities";
    // A list in azure-native, an object as Azure shows it: both have keys.
    const ids = cluster.properties.keys(path);
    yield* forbid(
      cluster,
      mapValue(ids, ({ length }) => length > 1),
      {
        path,
        value: "",
        problem: `has ${ids.state === "known" ? ids.value.length : "several"} identities`,
        action: "leave one",
      },
    );
  },
);
