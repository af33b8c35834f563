import { poolSubnets } from "../../cluster/cluster-subnets";
import { isKubenet } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf, type Topology } from "../../resources/topology";
import { onlyIf, throughLink, undecided, violation } from "../answers";
import type { Answer } from "../rule";
import { clusterCheck } from "../subject";
import { subscriptionBehind } from "./shared/associations";

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
    const own = topology.subscriptionOf(cluster);
    for (const { link, path } of poolSubnets(topology, cluster, ["vnetSubnetID"])) {
      // Of a subnet outside the program the table isn't known.
      const answers =
        link.state === "outside"
          ? []
          : throughLink(link, cluster, path, (subnet) =>
              judgeTable(topology, cluster, path, subnet, own),
            );
      yield* onlyIf(isKubenet(cluster), cluster, path, () => answers);
    }
  },
);

function* judgeTable(
  topology: Topology,
  cluster: Entity,
  path: string,
  subnet: Entity,
  own: string | undefined,
): Generator<Answer> {
  const table = topology.follow(subnet, "routeTable.id", ArmType.routeTable);
  const other = subscriptionBehind(topology, table);
  if (table.state === "notKnown" || table.state === "candidates") {
    yield undecided(cluster, path, `${table.reason} (${labelOf(subnet)})`);
  } else if (own !== undefined && other !== undefined && own !== other) {
    yield violation(cluster, path, {
      problem: `is ${labelOf(subnet)}, whose routeTable.id is in subscription ${other}, and the cluster is in ${own}`,
      action: `use a route table of subscription ${own}`,
      errorCode: "CustomRouteTableCannotCrossSubscription",
    });
  }
}
