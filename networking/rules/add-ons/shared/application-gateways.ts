import type { Cidr } from "../../../cidr";
import { hasAddon } from "../../../cluster/cluster-settings";
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
import { allOf, isFalse, known, type Value, valueOr } from "../../../resources/value";
import { forbid, throughLink, unknownValue } from "../../answers";
import type { Answer, Rule, RuleContext } from "../../rule";
import { type About, clusterCheck } from "../../subject";
import { configPath, type Wrong } from "./add-ons";

export const agic = "ingressApplicationGateway";

/** The path of a setting of the application gateway add-on. */
export function agicPath(cluster: Entity, key: string): string {
  return configPath(cluster, agic, key);
}

/** The ranges of which the add-on makes a subnet, by today's name and by the older one. */
export function agicRanges(cluster: Entity): readonly RangeSlot[] {
  return ["subnetCIDR", "subnetPrefix"]
    .map((key) => agicPath(cluster, key))
    .map((path) => rangeSlot(path, cluster.properties.text(path)))
    .filter(({ text }) => text.state !== "absent");
}

interface AgicRange {
  readonly cluster: Entity;
  readonly path: string;
  /** Undefined where what is written is no range. */
  readonly range: Cidr | undefined;
  readonly hostBits: boolean;
  /** Says what is wrong with it, which is undecided while it isn't known whether the cluster is concerned. */
  readonly forbidRange: (wrong: Wrong) => Iterable<Answer>;
}

/** A check of each such range of the clusters with the add-on that it `concerns`; undecided while it isn't known. */
export function agicRangeCheck(
  about: About,
  judge: (range: AgicRange, context: RuleContext) => Iterable<Answer>,
  concerns: (cluster: Entity) => Value<boolean> = () => known(true),
): Rule {
  return clusterCheck(about, function* (cluster, context) {
    const condition = allOf(hasAddon(cluster, agic), concerns(cluster));
    for (const { path, text, cidr, hostBits } of isFalse(condition) ? [] : agicRanges(cluster)) {
      yield* unknownValue(cluster, path, text);
      if (text.state === "known") {
        const range = valueOr(cidr, undefined);
        const forbidRange = (wrong: Wrong) => forbid(cluster, condition, { path, ...wrong });
        yield* judge({ cluster, path, range, hostBits, forbidRange }, context);
      }
    }
  });
}

/** The subnet that the add-on puts its gateway into. */
export function agicSubnet(topology: Topology, cluster: Entity): Link<RangedEntity> {
  return subnetAt(topology, cluster, agicPath(cluster, "subnetId"));
}

function subnetAt(topology: Topology, entity: Entity, path: string): Link<RangedEntity> {
  return narrow(topology.follow(entity, path, ArmType.subnet), isRanged);
}

export interface GatewaySubnet {
  readonly gateway: Entity;
  readonly path: string;
  readonly link: Link<RangedEntity>;
}

/** The subnets that application gateways of the program are in. */
export function gatewaySubnets(topology: Topology): readonly GatewaySubnet[] {
  return topology.of(ArmType.applicationGateway).flatMap((gateway): readonly GatewaySubnet[] => {
    const path = "gatewayIPConfigurations";
    const listed = gateway.properties.list(path);
    return listed.state === "notKnown"
      ? [{ gateway, path, link: listed }]
      : valueOr(listed, [])
          .map((configuration) => `${configuration.path}.subnet.id`)
          .map((path) => ({ gateway, path, link: subnetAt(topology, gateway, path) }));
  });
}

/** Judges each of these subnets for the gateway that names it at `path`. */
export function* eachGatewaySubnet(
  topology: Topology,
  judge: (subnet: RangedEntity, gateway: Entity, path: string) => Iterable<Answer>,
): Generator<Answer> {
  for (const { gateway, path, link } of gatewaySubnets(topology)) {
    yield* throughLink(link, gateway, path, (subnet) => judge(subnet, gateway, path));
  }
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
