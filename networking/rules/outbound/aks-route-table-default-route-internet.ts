import { poolSubnets } from "../../cluster/cluster-subnets";
import { outboundTypeOf, outboundTypePath } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf, type Topology } from "../../resources/topology";
import { is, isOtherThan, valueOr } from "../../resources/value";
import { onlyIf, throughLink, undecided, unknownValue, violation } from "../answers";
import type { Answer } from "../rule";
import { check } from "../subject";
import { hasPrefix, openRoutes } from "./shared/subnet-egress";

/** The default route must not lead straight to the internet. */
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
  function* ({ topology }) {
    const reported = new Set<Entity>();
    for (const cluster of topology.clusters) {
      const { type } = outboundTypeOf(cluster);
      for (const { pool, path, link } of poolSubnets(topology, cluster, ["vnetSubnetID"])) {
        const answers = throughLink(link, pool, path, function* (subnet) {
          const table = topology.follow(subnet, "routeTable.id", ArmType.routeTable);
          yield* throughLink(table, pool, path, (target) =>
            toInternet(topology, cluster, target, path),
          );
        });
        for (const answer of onlyIf(
          is(type, "userDefinedRouting"),
          cluster,
          outboundTypePath,
          () => answers,
        )) {
          if (!reported.has(answer.entity)) {
            yield answer;
          }
          reported.add(answer.entity);
        }
      }
    }
  },
);

function* toInternet(
  topology: Topology,
  cluster: Entity,
  table: Entity,
  path: string,
): Generator<Answer> {
  const routes = topology.childrenOf(table, ArmType.route);
  const found = routes.find((route) => hasPrefix(route, "0.0.0.0/0"));
  if (found === undefined) {
    const open = openRoutes(topology, table, routes);
    if (open !== undefined) {
      yield undecided(cluster, path, open);
    }
    return;
  }
  const property = found.properties.pathOf("nextHopType");
  const hop = found.properties.text("nextHopType");
  yield* unknownValue(found, property, hop);
  if (isOtherThan(hop, "VirtualAppliance", "VirtualNetworkGateway")) {
    yield violation(found, property, {
      about: cluster,
      value: valueOr(hop, ""),
      problem: `is the next hop of the default route of ${labelOf(cluster)}, and is not supported with outboundType userDefinedRouting`,
      action: "use VirtualAppliance with the address of a firewall, or VirtualNetworkGateway",
      errorCode: "RouteTableInvalidNextHop",
    });
  }
}
