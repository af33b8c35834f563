import { hasCustomVirtualNetwork } from "../../cluster/cluster-subnets";
import { ArmType } from "../../resources/arm-resource";
import { allOf, is } from "../../resources/value";
import { onlyIf } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";

/** kubenet writes routes while the cluster is made, so the role must be there before. */
export const aksIdentityNotUserAssigned: Rule = {
  id: "aks-identity-not-user-assigned",
  facts: ["id-user-assigned-arm"],
  title: "A kubenet cluster in its own subnet must have a user-assigned identity",
  description:
    "The identity needs its role on the subnet before the cluster exists, and a system-assigned one doesn't exist before.",
  remediation:
    "Make a user-assigned identity, give it its roles, and set identity.type UserAssigned.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.advised,
    holds: Holds.creation,
    says: "refuses SystemAssigned only when the node subnet already has a route table of your own; without one it takes the cluster, makes its own table in the node resource group and attaches it (az itself does just this and gives the role afterwards)",
    sources: [
      'GH Azure/AKS#2333 (2021) + public file 49141141744 quote "Clusters using managed identity type SystemAssigned do not support bringing your own route table"',
      "azurerm acc tests advancedNetworkingKubenet, serviceMeshProfile, userAssignedNatGateway: kubenet + own subnet without table + SystemAssigned (accepted)",
      "docs configure-kubenet.md:135-152, :243-247 and azure-cli managed_cluster_decorator.py:7520-7529, CHANGELOG 2019-06-18",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/configure-kubenet",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const condition = allOf(
        is(cluster.properties.text("identity.type"), "SystemAssigned"),
        // Whoever wants kubenet names it: nobody is asked where networkPlugin is left out.
        is(cluster.properties.text("networkProfile.networkPlugin"), "kubenet"),
        hasCustomVirtualNetwork(topology, cluster),
      );
      yield* onlyIf(condition, cluster, "identity.type", () => [
        {
          answer: "violation",
          entity: cluster,
          property: "identity.type",
          value: "SystemAssigned",
          problem:
            "can't have its role on the node subnet before the cluster exists, and kubenet needs it then",
          action: "use UserAssigned with an identity that has the role",
        },
      ]);
    }
  },
};
