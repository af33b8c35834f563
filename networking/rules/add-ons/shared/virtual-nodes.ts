import { hasAddon } from "../../../cluster/cluster-settings";
import { type Link, linkTo } from "../../../resources/link";
import {
  type Entity,
  isRanged,
  labelOf,
  type RangedEntity,
  type Topology,
} from "../../../resources/topology";
import { isFalse, isOneOf, type Value } from "../../../resources/value";
import type { Answer, Rule } from "../../rule";
import { type About, clusterCheck } from "../../subject";
import { configPath } from "./add-ons";

export const virtualNodes = "aciConnectorLinux";
export const containerGroups = "Microsoft.ContainerInstance/containerGroups";

export function hasVirtualNodes(cluster: Entity): Value<boolean> {
  return hasAddon(cluster, virtualNodes);
}

export function subnetNamePath(cluster: Entity): string {
  return configPath(cluster, virtualNodes, "SubnetName");
}

/** What is known of a cluster's virtual nodes. */
interface VirtualNodes {
  readonly topology: Topology;
  readonly enabled: Value<boolean>;
  /** Where the name of their subnet stands. */
  readonly path: string;
  /** The VNet of the cluster, which has that subnet. */
  readonly network: Link<RangedEntity>;
}

/** A check of each cluster whose virtual nodes have the name of a subnet. */
export function virtualNodesCheck(
  about: About,
  judge: (cluster: Entity, nodes: VirtualNodes) => Iterable<Answer>,
): Rule {
  return clusterCheck({ asked: "stack", ...about }, function* (cluster, { topology }) {
    const enabled = hasVirtualNodes(cluster);
    if (isFalse(enabled)) {
      return;
    }
    const path = subnetNamePath(cluster);
    if (cluster.properties.has(path)) {
      const network = topology.virtualNetworkOf(cluster);
      yield* judge(cluster, { topology, enabled, path, network });
    }
  });
}

/** The subnet that the connector finds by SubnetName in the VNet of the nodes; absent where `vnet` has none of that name. */
export function virtualNodesSubnet(
  topology: Topology,
  cluster: Entity,
  vnet: RangedEntity,
): Link<RangedEntity> {
  const path = subnetNamePath(cluster);
  const name = cluster.properties.text(path);
  if (name.state === "absent") {
    return name;
  }
  const subnets = topology.subnetsOf(vnet);
  if (name.state === "notKnown") {
    const sources = topology.sourcesOf(cluster, path).filter(isRanged);
    return linkTo(
      sources.filter((one) => subnets.includes(one)),
      name.reason,
    );
  }
  const target = subnets.find((one) => isOneOf(one.name, name.value));
  const unnamed = subnets.find((one) => one.name.state !== "known");
  if (target !== undefined) {
    return { state: "known", target };
  }
  return unnamed === undefined
    ? { state: "absent" }
    : { state: "notKnown", reason: `the name of ${labelOf(unnamed)} (subnetName) isn't known yet` };
}
