import { addonPath } from "../../../cluster/cluster-settings";
import { apiServerSubnet, poolSubnets } from "../../../cluster/cluster-subnets";
import { ArmType } from "../../../resources/arm-resource";
import type { Link } from "../../../resources/link";
import { narrow } from "../../../resources/narrowed";
import { type RangeSlot, rangeSlot } from "../../../resources/range-slot";
import {
  type Entity,
  isRanged,
  labelOf,
  type RangedEntity,
  type Topology,
} from "../../../resources/topology";
import { configKey } from "./add-ons";

export const agic = "ingressApplicationGateway";

/** The path of a setting of the application gateway add-on. */
export function agicPath(cluster: Entity, key: string): string {
  return `${addonPath(cluster, agic)}.config.${configKey(cluster, agic, key)}`;
}

/** The ranges of which the add-on makes a subnet, by today's name and by the older one. */
export function agicRanges(cluster: Entity): readonly RangeSlot[] {
  return ["subnetCIDR", "subnetPrefix"]
    .map((key) => agicPath(cluster, key))
    .map((path) => rangeSlot(path, cluster.properties.text(path)))
    .filter(({ text }) => text.state !== "absent");
}

/** The subnet that the add-on puts its gateway into. */
export function agicSubnet(topology: Topology, cluster: Entity): Link<RangedEntity> {
  const path = agicPath(cluster, "subnetId");
  return narrow(topology.follow(cluster, path, ArmType.subnet), isRanged);
}

export interface GatewaySubnet {
  readonly gateway: Entity;
  readonly path: string;
  readonly link: Link<RangedEntity>;
}

/** The subnets that application gateways of the program are in. */
export function gatewaySubnets(topology: Topology): readonly GatewaySubnet[] {
  return topology.of(ArmType.applicationGateway).flatMap((gateway): readonly GatewaySubnet[] => {
    const list = "gatewayIPConfigurations";
    const listed = gateway.properties.list(list);
    if (listed.state === "notKnown") {
      return [{ gateway, path: list, link: { state: "notKnown", reason: listed.reason } }];
    }
    return (listed.state === "known" ? listed.value : []).map(({ path: at }) => {
      const path = `${at}.subnet.id`;
      return {
        gateway,
        path,
        link: narrow(topology.follow(gateway, path, ArmType.subnet), isRanged),
      };
    });
  });
}

/** What a cluster has in which subnet, for "which … uses": its pools, and its API server. `of` names the cluster. */
export function subnetUses(
  topology: Topology,
  cluster: Entity,
  of = "",
): readonly { readonly use: string; readonly link: Link<Entity> }[] {
  return [
    { use: `the API server${of} uses`, link: apiServerSubnet(topology, cluster) },
    ...poolSubnets(topology, cluster).map(({ pool, path, link }) => ({
      use: `${labelOf(pool)}${of} uses as ${path}`,
      link,
    })),
  ];
}
