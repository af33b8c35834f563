import { parseCidr } from "../../../cidr";
import { type PoolSubnet, poolSubnets } from "../../../cluster/cluster-subnets";
import { outboundTypeOf, outboundTypePath } from "../../../cluster/network-profile";
import { ArmType } from "../../../resources/arm-resource";
import {
  type Entity,
  labelOf,
  type RangedEntity,
  type Topology,
} from "../../../resources/topology";
import { is } from "../../../resources/value";
import { onlyIf, throughLink, throughLinkInside, undecided, violation } from "../../answers";
import type { Answer, RuleContext } from "../../rule";

export function* eachSubnet(
  { topology }: RuleContext,
  outboundType: string,
  properties: readonly ("vnetSubnetID" | "podSubnetID")[],
  {
    property,
    needs,
    action,
    errorCode,
  }: { property: string; needs: string; action: string; errorCode: string },
): Generator<Answer> {
  const reported = new Set<Entity>();
  for (const cluster of topology.clusters) {
    const { type } = outboundTypeOf(cluster);
    for (const { pool, path, link } of poolSubnets(topology, cluster, properties)) {
      const answers = throughLinkInside(link, pool, path, function* (subnet) {
        if (!subnet.properties.has(`${property}.id`) && !reported.has(subnet)) {
          yield violation(subnet, subnet.properties.pathOf(property), {
            about: cluster,
            problem: `is not set, but ${labelOf(cluster)} with outboundType ${outboundType} uses the subnet and requires ${needs} on it`,
            action,
            errorCode,
          });
        }
      });
      for (const answer of onlyIf(
        is(type, outboundType),
        cluster,
        outboundTypePath,
        () => answers,
      )) {
        if (answer.answer === "violation") {
          reported.add(answer.entity);
        }
        yield answer;
      }
    }
  }
}

/** Several pools in one subnet are one use of it. */
export function subnetsByUse(uses: readonly PoolSubnet[]): readonly PoolSubnet[] {
  const seen = new Set<Entity>();
  return uses.filter(({ link }) => {
    const isNew = link.state !== "known" || !seen.has(link.target);
    if (link.state === "known") {
      seen.add(link.target);
    }
    return isNew;
  });
}

export function* defaultRouteOf(
  topology: Topology,
  cluster: Entity,
  prefix: string,
): Generator<Answer> {
  const { type, shown } = outboundTypeOf(cluster);
  for (const { link, path } of subnetsByUse(poolSubnets(topology, cluster, ["vnetSubnetID"]))) {
    yield* onlyIf(is(type, "userDefinedRouting"), cluster, outboundTypePath, () =>
      throughLinkInside(link, cluster, path, (subnet) =>
        inTableOf(topology, cluster, subnet, prefix, shown),
      ),
    );
  }
}

function* inTableOf(
  topology: Topology,
  cluster: Entity,
  subnet: RangedEntity,
  prefix: string,
  shown: string,
): Generator<Answer> {
  const link = topology.follow(subnet, "routeTable.id", ArmType.routeTable);
  if (link.state === "outside") {
    const reason = `the routes of ${link.id}, the route table of ${labelOf(subnet)}, aren't part of the program`;
    yield undecided(cluster, outboundTypePath, reason);
    return;
  }
  yield* throughLink(link, cluster, outboundTypePath, function* (table) {
    const routes = topology.childrenOf(table, ArmType.route);
    if (routes.some((route) => hasPrefix(route, prefix))) {
      return;
    }
    const open = openRoutes(topology, table, routes);
    if (open !== undefined) {
      yield undecided(cluster, outboundTypePath, open);
      return;
    }
    yield violation(cluster, outboundTypePath, {
      value: shown,
      problem: `requires a default route, but ${labelOf(table)} of ${labelOf(subnet)} has no route for ${prefix}`,
      action: `add a route with addressPrefix ${prefix} and nextHopType VirtualAppliance or VirtualNetworkGateway`,
      ...(prefix === "0.0.0.0/0" && { errorCode: "RouteTableMissingDefaultRouteError" }),
    });
  });
}

export function hasPrefix(route: Entity, prefix: string): boolean {
  const text = route.properties.text("addressPrefix");
  if (text.state !== "known") {
    return false;
  }
  const parsed = parseCidr(text.value);
  return parsed.ok && String(parsed.cidr) === prefix;
}

/** Why the routes of a table aren't all known. */
export function openRoutes(
  topology: Topology,
  table: Entity,
  routes: readonly Entity[],
): string | undefined {
  const list = table.properties.list("routes");
  if (list.state === "notKnown") {
    return `${list.reason} (${labelOf(table)})`;
  }
  if (table.resource.existing || topology.possibleChildrenOf(table, ArmType.route).length > 0) {
    return `the routes of ${labelOf(table)} aren't all known`;
  }
  const prefix = routes
    .map((route) => route.properties.text("addressPrefix"))
    .find(({ state }) => state === "notKnown");
  return prefix?.state === "notKnown" ? `${prefix.reason} (${labelOf(table)})` : undefined;
}
