import { isKubenet } from "../../cluster/network-profile";
import { isOn, no } from "../conditions";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-pod-identity-kubenet",
  facts: ["dep-kubenet"],
  title: "Pod identity with networkPlugin kubenet must have allowNetworkPluginKubenet",
  description: "With kubenet, pods could take the addresses of others, so Azure wants consent.",
  remediation: "Set allowNetworkPluginKubenet, or use workload identity.",
  evidence: {
    grade: "refused",
    says: '"Running in Kubenet is disabled by default"; AKS has an error code for a cluster without consent',
    sources: [
      "API specification of Microsoft.ContainerService/managedClusters: podIdentityProfile",
      "AKS resource provider's list of error codes (package apierror, about 2022): PodIdentityAddonWithKubeNetNeedsConsent",
    ],
  },
  url: "templates/microsoft.containerservice/managedclusters",
  when: [
    isOn("podIdentityProfile.enabled"),
    isKubenet,
    no(isOn("podIdentityProfile.allowNetworkPluginKubenet")),
  ],
  path: "podIdentityProfile.enabled",
  problem: "is not accepted with networkPlugin kubenet without consent",
  action: "set allowNetworkPluginKubenet, or use workload identity",
  errorCode: "PodIdentityAddonWithKubeNetNeedsConsent",
});
