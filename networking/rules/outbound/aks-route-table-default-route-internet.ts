import { hasOutboundType } from "../../cluster/cluster-settings";
import { poolSubnets } from "../../cluster/cluster-subnets";
import { outboundTypePath } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf } from "../../resources/topology";
import { isOtherThan, mapValue, type Value, valueOr } from "../../resources/value";
import { firstOfEach, forbidAt, onlyIf, throughLink, unknownValue } from "../answers";
import type { Answer, RuleContext } from "../rule";
import { check } from "../subject";
import { routeFor } from "./shared/subnet-egress";

export const rule = check(
  {
    id: "aks-route-table-default-route-internet",
    facts: ["ob-udr"],
    title:
      "The default route of a cluster with its own routes must go to a virtual appliance or gateway",
    description: "Azure refuses outboundType userDefinedRouting with any other next hop.",
    remediation: "Send 0.0.0.0/0 to a firewall or gateway.",
    evidence: {
      grade: "refused",
      says: '"has a next hop of Internet but only next hops of VirtualAppliance or VirtualNetworkGateway are allowed"',
      sources: [
        "GH azurerm#8609, AKS#1875 (2020-09-24)",
        'docs egress-udr.md "AKS validates" (2023-05-10)',
      ],
    },
    url: "aks/egress-udr",
    subjects: [ArmType.route, ArmType.routeTable],
  },
  (context) => firstOfEach(defaultRoutes(context)),
);

function* defaultRoutes({ topology }: RuleContext): Generator<Answer> {
  for (const cluster of topology.clusters) {
    const hasOwnRoutes = hasOutboundType(cluster, "userDefinedRouting");
    for (const { pool, path, link } of poolSubnets(topology, cluster, ["vnetSubnetID"])) {
      yield* onlyIf(hasOwnRoutes, cluster, outboundTypePath, () =>
        throughLink(link, pool, path, (subnet) => {
          const table = topology.follow(subnet, "routeTable.id", ArmType.routeTable);
          return throughLink(table, pool, path, (target) =>
            toInternet(routeFor(topology, target, "0.0.0.0/0"), cluster, path),
          );
        }),
      );
    }
  }
}

function toInternet(route: Value<Entity>, cluster: Entity, path: string): Iterable<Answer> {
  if (route.state !== "known") {
    return unknownValue(cluster, path, route);
  }
  const { properties } = route.value;
  const hop = properties.text("nextHopType");
  const isOther = isOtherThan(hop, "VirtualAppliance", "VirtualNetworkGateway");
  return forbidAt(
    route.value,
    properties.pathOf("nextHopType"),
    mapValue(hop, () => isOther),
    {
      about: cluster,
      value: valueOr(hop, ""),
      problem: `is the next hop of the default route of ${labelOf(cluster)}, and is not supported with outboundType userDefinedRouting`,
      action: "use VirtualAppliance with the address of a firewall, or VirtualNetworkGateway",
      errorCode: "RouteTableInvalidNextHop",
    },
  );
}
