import { poolSubnets } from "../../cluster/cluster-subnets";
import { labelOf } from "../../resources/topology";
import { allOf, is, isFalse } from "../../resources/value";
import { forbidAt, throughLinkInside } from "../answers";
import { clusterCheck } from "../subject";

/** kubenet writes routes while the cluster is made, so the role must be there before. */
export const rule = clusterCheck(
  {
    id: "aks-identity-not-user-assigned",
    facts: ["id-user-assigned-arm"],
    title: "A kubenet cluster with its own route table must have a user-assigned identity",
    description:
      "AKS writes its routes into your route table with the identity of the cluster, and a system-assigned one can't have its role there before the cluster exists.",
    remediation:
      "Make a user-assigned identity, give it its roles, and set identity.type UserAssigned.",
    evidence: {
      grade: "refused",
      says: "refuses SystemAssigned only when the node subnet already has a route table of your own; without one it takes the cluster, makes its own table in the node resource group and attaches it (az itself does just this and gives the role afterwards)",
      sources: [
        'GH Azure/AKS#2333 (2021) quotes "Clusters using managed identity type SystemAssigned do not support bringing your own route table"',
        "azurerm acc tests advancedNetworkingKubenet, serviceMeshProfile, userAssignedNatGateway: kubenet + own subnet without table + SystemAssigned (accepted)",
        "docs configure-kubenet.md:135-152, :243-247 and azure-cli managed_cluster_decorator.py:7520-7529, CHANGELOG 2019-06-18",
      ],
    },
    url: "aks/configure-kubenet",
    asked: "early",
  },
  function* (cluster, { topology }) {
    const condition = allOf(
      is(cluster.properties.text("identity.type"), "SystemAssigned"),
      // Whoever wants kubenet names it: without networkPlugin another mode is as likely.
      is(cluster.properties.text("networkProfile.networkPlugin"), "kubenet"),
    );
    if (isFalse(condition)) {
      return;
    }
    for (const { path, link } of poolSubnets(topology, cluster, ["vnetSubnetID"])) {
      yield* throughLinkInside(link, cluster, path, (subnet) =>
        forbidAt(
          cluster,
          "identity.type",
          allOf(condition, subnet.properties.given("routeTable.id")),
          {
            value: "SystemAssigned",
            problem: `is not supported with kubenet and a route table of your own, which ${labelOf(subnet)} has`,
            action:
              "use UserAssigned with an identity that has Network Contributor on the route table",
            errorCode: "CustomRouteTableWithUnsupportedMSIType",
          },
        ),
      );
    }
  },
);
