import { known } from "../../resources/value";
import { has, isGiven } from "../conditions";
import { forbidCluster } from "../forbid";
import { isKubeletMadeByAks, kubeletPath } from "./shared/kubelet-identity";

/** An own kubelet identity goes with a user-assigned identity of the control plane. */
export const rule = forbidCluster({
  id: "aks-kubelet-identity-needs-user-assigned",
  facts: ["id-kubelet"],
  title: "A cluster with its own kubelet identity must have a user-assigned identity",
  description:
    "The control plane hands the kubelet identity to the nodes, and Azure refuses that for a system-assigned one.",
  remediation: "Set identity.type UserAssigned, or leave identityProfile.kubeletidentity out.",
  evidence: {
    grade: "refused",
    says: "an own kubelet identity with a system-assigned control plane is refused; the Azure CLI requires --assign-identity with it",
    sources: [
      "error code of the AKS resource provider (public Go package apierror, about 2022)",
      "azure-cli managed_cluster_decorator.py (--assign-kubelet-identity requires --assign-identity)",
    ],
  },
  url: "aks/managed-identity-overview",
  when: [
    has("identity.type", "SystemAssigned"),
    isGiven(kubeletPath),
    (cluster) => known(!isKubeletMadeByAks(cluster)),
  ],
  path: "identity.type",
  value: "SystemAssigned",
  problem: `is not supported with ${kubeletPath}`,
  action: "use UserAssigned, or leave identityProfile.kubeletidentity out",
  errorCode: "CustomKubeletIdentityOnlySupportedOnUserAssignedMSICluster",
});
