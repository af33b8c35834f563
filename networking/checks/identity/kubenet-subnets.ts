import { ArmType } from "../../topology/arm-resource";
import { poolSubnets, targetKey } from "../../topology/cluster-subnets";
import type { Link } from "../../topology/link";
import { isKubenet } from "../../topology/network-profile";
import { type Entity, labelOf, type RangedEntity, type Topology } from "../../topology/topology";
import { isTrue } from "../../topology/value";
import { onlyIf, undecided } from "../answers";
import { type Answer, type Check, CheckSeverity, Enforcement } from "../check";

const url = "https://learn.microsoft.com/azure/aks/configure-kubenet";

/** A cluster's node subnet or the route table on it. */
interface Use {
  readonly cluster: Entity;
  readonly path: string;
  /** What messages call the subnet or table. */
  readonly name: string;
  /** All that use it, this one included. */
  readonly clusters: ReadonlySet<Entity>;
}

/** Two clusters can't have kubenet nodes in one subnet. */
export const nodeSubnetSharedByKubenet: Check = {
  id: "aks-node-subnet-shared-kubenet",
  facts: ["subnet-exclusive-kubenet", "cidr-pod-reuse", "x-kubenet-windows"],
  title: "The subnet of a kubenet cluster must be its own",
  description:
    "The subnet has one route table, and kubenet fills it with the routes of one cluster's nodes.",
  remediation: "Give each kubenet cluster a subnet and a route table of its own.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url,
  subjects: [ArmType.managedCluster],
  needs: "stack",
  run: ({ topology }) => shared(topology, (link) => link, "give the cluster a subnet of its own"),
};

/** A route table holds the node routes of one kubenet cluster. */
export const routeTableSharedByClusters: Check = {
  id: "aks-route-table-shared-by-clusters",
  facts: ["rt-unique", "cidr-pod-reuse"],
  title: "The route table of a kubenet cluster must be its own",
  description:
    "kubenet writes a route for each node's pods; two clusters' routes in one table send traffic astray.",
  remediation: "Give each kubenet cluster a route table of its own.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url,
  subjects: [ArmType.managedCluster],
  needs: "stack",
  run: ({ topology }) =>
    shared(
      topology,
      (link) => routeTableOf(topology, link),
      "give the cluster's subnet a route table of its own",
    ),
};

function* shared(
  topology: Topology,
  linkOf: (subnet: Link<RangedEntity>) => Link<Entity>,
  action: string,
): Generator<Answer> {
  const anyKubenet = topology.clusters.map(isKubenet).some(isTrue);
  const uses: Use[] = [];
  const users = new Map<Entity | string, Set<Entity>>();
  for (const cluster of topology.clusters) {
    for (const { link, path } of poolSubnets(topology, cluster, ["vnetSubnetID"])) {
      const found = linkOf(link);
      const target = targetKey(found);
      if (target !== undefined) {
        const clusters = users.get(target) ?? new Set();
        if (!clusters.has(cluster)) {
          uses.push({ cluster, path, name: showTarget(found), clusters });
        }
        users.set(target, clusters.add(cluster));
      } else if (found.state === "notKnown" || found.state === "candidates") {
        if (anyKubenet) {
          yield undecided(cluster, path, found.reason);
        }
      }
    }
  }
  for (const { cluster, path, name, clusters } of uses) {
    const other = firstOther(clusters, cluster);
    if (other !== undefined) {
      yield* onlyIf(isKubenet(cluster), cluster, path, () => [
        {
          answer: "violation",
          entity: cluster,
          property: path,
          problem: `leads to ${name}, which ${labelOf(other)} uses too, and a kubenet cluster must have it alone`,
          action,
        },
      ]);
    }
  }
}

/** An entity of the program by its label, one outside by its id. */
export function showTarget(link: Link<Entity>): string {
  if (link.state === "known") {
    return labelOf(link.target);
  }
  return link.state === "outside" ? link.id : "what it leads to";
}

/** Looks no further than it must: a fleet may have thousands of clusters in one subnet. */
function firstOther(clusters: ReadonlySet<Entity>, cluster: Entity): Entity | undefined {
  for (const one of clusters) {
    if (one !== cluster) {
      return one;
    }
  }
  return undefined;
}

/** The route table on a subnet. Of a subnet outside the program nobody knows. */
function routeTableOf(topology: Topology, subnet: Link<RangedEntity>): Link<Entity> {
  if (subnet.state === "known") {
    return topology.follow(subnet.target, "routeTable.id", ArmType.routeTable);
  }
  return subnet.state === "candidates" || subnet.state === "notKnown"
    ? { state: "notKnown", reason: subnet.reason }
    : { state: "absent" };
}

/** All subnets of a kubenet cluster share its one route table. */
export const routeTableDiffers: Check = {
  id: "aks-route-table-differs-between-subnets",
  facts: ["rt-unique"],
  title: "All subnets of a kubenet cluster must have the same route table",
  description: "kubenet writes its routes into one table, so nodes in other subnets miss them.",
  remediation: "Set routeTable.id of all node subnets of the cluster to the same table.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url,
  subjects: [ArmType.managedCluster, ArmType.agentPool],
  needs: "stack",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const found = poolSubnets(topology, cluster, ["vnetSubnetID"]);
      const uses = found.flatMap(({ pool, link, path }) =>
        link.state === "known"
          ? [{ pool, subnet: link.target, path, table: routeTableOf(topology, link) }]
          : [],
      );
      for (const { link, path } of found) {
        if (
          (link.state === "notKnown" || link.state === "candidates") &&
          isTrue(isKubenet(cluster))
        ) {
          yield undecided(cluster, path, link.reason);
        }
      }
      const [first] = uses;
      const other = uses.find(({ table }) => first !== undefined && differ(table, first.table));
      if (first === undefined || other === undefined) {
        continue;
      }
      yield* onlyIf(isKubenet(cluster), other.pool, other.path, () => [
        {
          answer: "violation",
          entity: other.pool,
          property: other.path,
          problem: `is ${labelOf(other.subnet)} with ${showTable(other.table)}, but ${labelOf(first.pool)} of ${labelOf(cluster)} is in ${labelOf(first.subnet)} with ${showTable(first.table)}, and kubenet needs one table for all`,
          action: "set routeTable.id of both subnets to the same table",
        },
      ]);
    }
  },
};

function differ(one: Link<Entity>, other: Link<Entity>): boolean {
  const isOpen = [one, other].some(({ state }) => state === "notKnown" || state === "candidates");
  return !isOpen && targetKey(one) !== targetKey(other);
}

function showTable(link: Link<Entity>): string {
  if (link.state === "known") {
    return labelOf(link.target);
  }
  return link.state === "outside" ? `route table ${link.id}` : "no route table";
}
