import { poolSubnets } from "../../cluster/cluster-subnets";
import { isKubenet } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { isTrue } from "../../resources/value";
import { roleCheck } from "./shared/roles";

/** AKS writes the routes of kubenet into your route table. */
export const rule = roleCheck({
  id: "aks-identity-route-table-role-missing",
  facts: ["id-route-table-role"],
  title: "The identity of a kubenet cluster must have Network Contributor on its route table",
  description:
    "AKS writes a route for each node into the table, and Azure refuses the cluster without the role.",
  remediation: "Assign Network Contributor to the identity on the route table.",
  evidence: {
    grade: "refused",
    says: "checks access to the table before it makes a kubenet cluster with a user-assigned identity",
    sources: [
      "GH sassoftware/viya4-iac-azure#450 (code quoted)",
      "MS error list",
      "docs configure-kubenet.md:243",
    ],
  },
  url: "aks/configure-kubenet",
  errorCode: "CustomRouteTableMissingPermission",
  *needsOf(topology, cluster) {
    if (!isTrue(isKubenet(cluster))) {
      return;
    }
    for (const { path, link } of poolSubnets(topology, cluster, ["vnetSubnetID"])) {
      // Of several subnets each has its own table.
      if (link.state === "known") {
        const table = topology.follow(link.target, "routeTable.id", ArmType.routeTable);
        if (table.state === "known") {
          yield { path, link: table };
        }
      }
    }
  },
});
