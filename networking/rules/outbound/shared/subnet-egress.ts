import { parseCidr } from "../../../cidr";
import { hasOutboundType } from "../../../cluster/cluster-settings";
import { type PoolSubnet, poolSubnets } from "../../../cluster/cluster-subnets";
import { outboundTypeOf, outboundTypePath } from "../../../cluster/network-profile";
import { ArmType } from "../../../resources/arm-resource";
import type { SubnetProperty } from "../../../resources/subnets-of-pool";
import { type Entity, labelOf, type Topology } from "../../../resources/topology";
import {
  absent,
  is,
  known,
  mapValue,
  not,
  notKnown,
  type Value,
  valueOr,
} from "../../../resources/value";
import {
  forbidAt,
  onlyIf,
  throughLink,
  throughLinkInside,
  undecided,
  violation,
} from "../../answers";
import { valueIn } from "../../links";
import type { Answer, Rule } from "../../rule";
import { type About, check, ofSubnets } from "../../subject";

/** What clusters with an outbound type need on each subnet that their pools name. */
interface SubnetNeed extends About {
  readonly outboundType: string;
  readonly named: readonly SubnetProperty[];
  readonly property: string;
  readonly needs: string;
  readonly errorCode: string;
}

export function subnetNeedCheck(need: SubnetNeed): Rule {
  const { outboundType, named, property, needs, errorCode, ...about } = need;
  return check({ subjects: ofSubnets, ...about }, function* ({ topology }) {
    const reported = new Set<Entity>();
    for (const cluster of topology.clusters) {
      const isAsked = hasOutboundType(cluster, outboundType);
      function* judge(subnet: Entity): Generator<Answer> {
        if (!subnet.properties.has(`${property}.id`) && !reported.has(subnet)) {
          yield violation(subnet, subnet.properties.pathOf(property), {
            about: cluster,
            problem: `is not set, but ${labelOf(cluster)} with outboundType ${outboundType} uses the subnet and requires ${needs} on it`,
            action: `set ${property}.id to ${needs}`,
            errorCode,
          });
        }
      }
      for (const { pool, path, link } of poolSubnets(topology, cluster, named)) {
        for (const answer of onlyIf(isAsked, cluster, outboundTypePath, () =>
          throughLinkInside(link, pool, path, judge),
        )) {
          if (answer.answer === "violation") {
            reported.add(answer.entity);
          }
          yield answer;
        }
      }
    }
  });
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
  function judge(subnet: Entity): Iterable<Answer> {
    const link = topology.follow(subnet, "routeTable.id", ArmType.routeTable);
    if (link.state === "outside") {
      const reason = `the routes of ${link.id}, the route table of ${labelOf(subnet)}, aren't part of the program`;
      return [undecided(cluster, outboundTypePath, reason)];
    }
    return throughLink(link, cluster, outboundTypePath, (table) => {
      const isThere = mapValue(routeFor(topology, table, prefix), () => true);
      return forbidAt(cluster, outboundTypePath, not(isThere), {
        value: shown,
        problem: `requires a default route, but ${labelOf(table)} of ${labelOf(subnet)} has no route for ${prefix}`,
        action: `add a route with addressPrefix ${prefix} and nextHopType VirtualAppliance or VirtualNetworkGateway`,
        ...(prefix === "0.0.0.0/0" && { errorCode: "RouteTableMissingDefaultRouteError" }),
      });
    });
  }
  for (const { link, path } of subnetsByUse(poolSubnets(topology, cluster, ["vnetSubnetID"]))) {
    yield* onlyIf(is(type, "userDefinedRouting"), cluster, outboundTypePath, () =>
      throughLinkInside(link, cluster, path, judge),
    );
  }
}

/** The route of a table for a prefix; not known while the table may have others that may be it. */
export function routeFor(topology: Topology, table: Entity, prefix: string): Value<Entity> {
  const routes = topology.childrenOf(table, ArmType.route);
  const found = routes.find((route) => hasPrefix(route, prefix));
  if (found !== undefined) {
    return known(found);
  }
  const list = table.properties.list("routes");
  if (list.state === "notKnown") {
    return valueIn(table, list);
  }
  if (table.resource.existing || topology.possibleChildrenOf(table, ArmType.route).length > 0) {
    return notKnown(`the routes of ${labelOf(table)} aren't all known`);
  }
  const open = routes
    .map((route) => route.properties.text("addressPrefix"))
    .find((text) => text.state === "notKnown");
  return open?.state === "notKnown" ? valueIn(table, open) : absent;
}

function hasPrefix({ properties }: Entity, prefix: string): boolean {
  const parsed = parseCidr(valueOr(properties.text("addressPrefix"), ""));
  return parsed.ok && String(parsed.cidr) === prefix;
}
