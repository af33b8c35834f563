import { ArmType } from "../../resources/arm-resource";
import { isKubeletMadeByAks, kubeletPath } from "./shared/kubelet-identity";
import { roleCheck } from "./shared/roles";

/** An own kubelet identity is handed to the nodes by the control plane's identity. */
export const rule = roleCheck({
  id: "aks-identity-kubelet-role-missing",
  facts: ["id-kubelet"],
  title: "The control plane's identity must have Managed Identity Operator on the kubelet identity",
  description:
    "AKS assigns the kubelet identity to the nodes, and Azure refuses the cluster without the role.",
  remediation:
    "Assign Managed Identity Operator to the control plane's identity on the kubelet identity.",
  evidence: {
    grade: "refused",
    says: "refuses with 400 and prints the az command that cures it",
    sources: [
      "public deployment logs that quote the 400 (to 2025)",
      "MS error list",
      "docs managed-identity-overview.md:64",
    ],
  },
  url: "aks/managed-identity-overview",
  errorCode: "CustomKubeletIdentityMissingPermissionError",
  role: "managedIdentityOperator",
  *needsOf(topology, cluster) {
    if (!isKubeletMadeByAks(cluster)) {
      const path = kubeletPath;
      yield { path, link: topology.follow(cluster, path, ArmType.userAssignedIdentity) };
    }
  },
});
