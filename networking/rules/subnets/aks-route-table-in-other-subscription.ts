import { poolSubnets } from "../../cluster/cluster-subnets";
import { isKubenet } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf } from "../../resources/topology";
import { onlyIf, throughLink, undecided, violation } from "../answers";
import type { Answer } from "../rule";
import { clusterCheck } from "../subject";
import { subscriptionsApart } from "./shared/associations";

export const rule = clusterCheck(
  {
    id: "aks-route-table-in-other-subscription",
    facts: ["rt-unique"],
    title: "The route table of a kubenet cluster must be in the cluster's subscription",
    description: "kubenet writes its routes into the table, and Azure refuses one elsewhere.",
    remediation: "Use a route table of the cluster's subscription.",
    evidence: {
      grade: "refused",
      says: "AKS has an error code for it: a custom route table is not in the same subscription as the AKS cluster",
      sources: [
        "AKS resource provider's list of error codes (package apierror, about 2022): CustomRouteTableCannotCrossSubscription",
      ],
    },
    url: "aks/configure-kubenet",
    asked: "early",
  },
  function* (cluster, { topology }) {
    for (const { link, path } of poolSubnets(topology, cluster, ["vnetSubnetID"])) {
      function* judgeTable(subnet: Entity): Generator<Answer> {
        const table = topology.follow(subnet, "routeTable.id", ArmType.routeTable);
        const apart = subscriptionsApart(topology, cluster, table);
        if (apart !== undefined) {
          yield violation(cluster, path, {
            problem: `is ${labelOf(subnet)}, whose routeTable.id is in subscription ${apart.other}, and the cluster is in ${apart.own}`,
            action: `use a route table of subscription ${apart.own}`,
            errorCode: "CustomRouteTableCannotCrossSubscription",
          });
        } else if ("reason" in table) {
          yield undecided(cluster, path, `${table.reason} (${labelOf(subnet)})`);
        }
      }
      // Of a subnet outside the program the table isn't known.
      if (link.state !== "outside") {
        yield* onlyIf(isKubenet(cluster), cluster, path, () =>
          throughLink(link, cluster, path, judgeTable),
        );
      }
    }
  },
);
