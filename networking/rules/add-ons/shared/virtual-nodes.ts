import { addonPath } from "../../../cluster/cluster-settings";
import { type Link, linkTo } from "../../../resources/link";
import {
  type Entity,
  isRanged,
  labelOf,
  type RangedEntity,
  type Topology,
} from "../../../resources/topology";
import { isOneOf } from "../../../resources/value";
import { configKey } from "./add-ons";

export const virtualNodes = "aciConnectorLinux";
export const containerGroups = "Microsoft.ContainerInstance/containerGroups";

export function subnetNamePath(cluster: Entity): string {
  return `${addonPath(cluster, virtualNodes)}.config.${configKey(cluster, virtualNodes, "SubnetName")}`;
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
