import { poolSubnets, targetKey } from "../../cluster/cluster-subnets";
import { isKubenet } from "../../cluster/network-profile";
import type { Link } from "../../resources/link";
import { type Entity, labelOf } from "../../resources/topology";
import { isFalse, isTrue } from "../../resources/value";
import { forbidAt, openLink } from "../answers";
import { clusterCheck, ofPools } from "../subject";
import { routeTableOf } from "./shared/kubenet-subnets";

export const rule = clusterCheck(
  {
    id: "aks-route-table-differs-between-subnets",
    facts: ["rt-unique"],
    title: "All subnets of a kubenet cluster must have the same route table",
    description: "kubenet writes its routes into one table, so nodes in other subnets miss them.",
    remediation: "Set routeTable.id of all node subnets of the cluster to the same table.",
    evidence: {
      grade: "breaks",
      holds: "always",
      says: "new pool is accepted; its pods reach no others until the table is on its subnet (AKS attaches its own at the next PUT of the cluster when the subnet has none)",
      sources: [
        "GH Azure/AKS#1500 (2022, maintainer's test), #1338 (2020)",
        "docs configure-kubenet.md:242",
        "MS error list",
      ],
    },
    url: "aks/configure-kubenet",
    subjects: ofPools,
    asked: "stack",
  },
  function* (cluster, { topology }) {
    const kubenet = isKubenet(cluster);
    const found = isFalse(kubenet) ? [] : poolSubnets(topology, cluster, ["vnetSubnetID"]);
    for (const { link, path } of isTrue(kubenet) ? found : []) {
      yield* openLink(cluster, path, link);
    }
    const [first, ...rest] = found.flatMap(({ pool, link, path }) =>
      link.state === "known"
        ? [{ pool, subnet: link.target, path, table: routeTableOf(topology, link) }]
        : [],
    );
    const other = first && rest.find(({ table }) => differ(table, first.table));
    if (first !== undefined && other !== undefined) {
      yield* forbidAt(other.pool, other.path, kubenet, {
        problem: `is ${labelOf(other.subnet)} with ${showTable(other.table)}, but ${labelOf(first.pool)} of ${labelOf(cluster)} is in ${labelOf(first.subnet)} with ${showTable(first.table)}, and kubenet needs one table for all`,
        action: "set routeTable.id of both subnets to the same table",
      });
    }
  },
);

function differ(one: Link<Entity>, other: Link<Entity>): boolean {
  const isOpen = "reason" in one || "reason" in other;
  return !isOpen && targetKey(one) !== targetKey(other);
}

function showTable(link: Link<Entity>): string {
  if (link.state === "known") {
    return labelOf(link.target);
  }
  return link.state === "outside" ? `route table ${link.id}` : "no route table";
}
