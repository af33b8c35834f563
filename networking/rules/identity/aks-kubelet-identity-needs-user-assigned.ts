import { ArmType } from "../../resources/arm-resource";
import { allOf, is } from "../../resources/value";
import { onlyIf } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { isKubeletMadeByAks, kubeletPath } from "./shared/kubelet-identity";

/** An own kubelet identity goes with a user-assigned identity of the control plane. */
export const aksKubeletIdentityNeedsUserAssigned: Rule = {
  id: "aks-kubelet-identity-needs-user-assigned",
  facts: ["id-kubelet"],
  title: "A cluster with its own kubelet identity must have a user-assigned identity",
  description:
    "The control plane hands the kubelet identity to the nodes, and Azure refuses that for a system-assigned one.",
  remediation: "Set identity.type UserAssigned, or leave identityProfile.kubeletidentity out.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.refused,
    holds: Holds.creation,
    says: "an own kubelet identity with a system-assigned control plane is refused; the Azure CLI requires --assign-identity with it",
    sources: [
      "error code of the AKS resource provider (public Go package apierror, about 2022)",
      "azure-cli managed_cluster_decorator.py (--assign-kubelet-identity requires --assign-identity)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/managed-identity-overview",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const condition = allOf(
        is(cluster.properties.text("identity.type"), "SystemAssigned"),
        cluster.properties.given(kubeletPath),
      );
      if (isKubeletMadeByAks(cluster)) {
        continue;
      }
      yield* onlyIf(condition, cluster, "identity.type", () => [
        {
          answer: "violation",
          entity: cluster,
          property: "identity.type",
          value: "SystemAssigned",
          problem: `is not supported with ${kubeletPath}`,
          action: "use UserAssigned, or leave identityProfile.kubeletidentity out",
          errorCode: "CustomKubeletIdentityOnlySupportedOnUserAssignedMSICluster",
        },
      ]);
    }
  },
};
