import { poolSubnets, targetKey } from "../../../cluster/cluster-subnets";
import { isKubenet } from "../../../cluster/network-profile";
import { ArmType } from "../../../resources/arm-resource";
import type { Link } from "../../../resources/link";
import {
  type Entity,
  labelOf,
  type RangedEntity,
  type Topology,
} from "../../../resources/topology";
import { isTrue } from "../../../resources/value";
import { forbidAt, openLink } from "../../answers";
import type { Answer } from "../../rule";

/** A cluster's node subnet or the route table on it. */
interface Use {
  readonly cluster: Entity;
  readonly path: string;
  /** What messages call the subnet or table. */
  readonly name: string;
  /** All that use it, this one included. */
  readonly clusters: ReadonlySet<Entity>;
}

export function* shared(
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
      } else if (anyKubenet) {
        yield* openLink(cluster, path, found);
      }
    }
  }
  for (const { cluster, path, name, clusters } of uses) {
    // No further than it must: a fleet may have thousands of clusters in one subnet.
    const [first, second] = clusters;
    const other = first === cluster ? second : first;
    if (other !== undefined) {
      yield* forbidAt(cluster, path, isKubenet(cluster), {
        problem: `uses ${name}, which ${labelOf(other)} uses too, and a kubenet cluster must have it alone`,
        action,
      });
    }
  }
}

/** An entity of the program by its label, one outside by its id. */
export function showTarget(link: Link<Entity>): string {
  if (link.state === "known") {
    return labelOf(link.target);
  }
  return link.state === "outside" ? link.id : "what it refers to";
}

/** The route table on a subnet. Of a subnet outside the program it isn't known. */
export function routeTableOf(topology: Topology, subnet: Link<RangedEntity>): Link<Entity> {
  if (subnet.state === "known") {
    return topology.follow(subnet.target, "routeTable.id", ArmType.routeTable);
  }
  return subnet.state === "candidates" || subnet.state === "notKnown"
    ? { state: "notKnown", reason: subnet.reason }
    : { state: "absent" };
}
