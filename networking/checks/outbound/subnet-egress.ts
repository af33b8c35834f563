import { parseCidr } from "../../cidr";
import { retirements } from "../../facts/retirements";
import { ArmType } from "../../topology/arm-resource";
import { type PoolSubnet, poolSubnets } from "../../topology/cluster-subnets";
import { isDualStack, outboundTypeOf, outboundTypePath } from "../../topology/network-profile";
import { type Entity, labelOf, type RangedEntity, type Topology } from "../../topology/topology";
import { is, isOneOf, not } from "../../topology/value";
import { onlyIf, throughLink, throughLinkInside, undecided } from "../answers";
import { type Answer, type Check, type CheckContext, CheckSeverity, Enforcement } from "../check";

const natPage = "https://learn.microsoft.com/azure/aks/nat-gateway";
const udrPage = "https://learn.microsoft.com/azure/aks/egress-udr";

/** The NAT gateway must be on the subnets before the cluster is. */
export const natGatewayMissing: Check = {
  id: "subnet-nat-gateway-missing",
  facts: ["ob-user-nat"],
  title: "Outbound type userAssignedNATGateway needs a NAT gateway on each node and pod subnet",
  description: "Azure refuses the cluster when a node or pod subnet has no NAT gateway attached.",
  remediation: "Set natGateway.id of every subnet that a pool of the cluster uses.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: natPage,
  subjects: [ArmType.subnet, ArmType.virtualNetwork],
  needs: "stack",
  run: (context) =>
    eachSubnet(context, "userAssignedNATGateway", ["vnetSubnetID", "podSubnetID"], {
      property: "natGateway",
      needs: "a NAT gateway",
      action: "set natGateway.id to a NAT gateway",
    }),
};

/** Own routes need a route table. */
export const routeTableMissing: Check = {
  id: "subnet-route-table-missing",
  facts: ["ob-udr"],
  title: "Outbound type userDefinedRouting needs a route table on each node subnet",
  description:
    "Azure refuses the cluster when a node subnet has no route table with a default route.",
  remediation: "Set routeTable.id of every node subnet of the cluster.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: udrPage,
  subjects: [ArmType.subnet, ArmType.virtualNetwork],
  needs: "stack",
  run: (context) =>
    eachSubnet(context, "userDefinedRouting", ["vnetSubnetID"], {
      property: "routeTable",
      needs: "a route table with a default route",
      action: "set routeTable.id to a route table with a route for 0.0.0.0/0",
    }),
};

function* eachSubnet(
  { topology }: CheckContext,
  outboundType: string,
  properties: readonly ("vnetSubnetID" | "podSubnetID")[],
  { property, needs, action }: { property: string; needs: string; action: string },
): Generator<Answer> {
  const reported = new Set<Entity>();
  for (const cluster of topology.clusters) {
    const { type } = outboundTypeOf(cluster);
    for (const { pool, path, link } of poolSubnets(topology, cluster, properties)) {
      const answers = throughLinkInside(link, pool, path, function* (subnet) {
        if (!subnet.properties.has(`${property}.id`) && !reported.has(subnet)) {
          yield {
            answer: "violation",
            entity: subnet,
            property: subnet.properties.pathOf(property),
            problem: `is not set, but ${labelOf(cluster)} with outboundType ${outboundType} uses the subnet and needs ${needs} on it`,
            action,
          };
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

/** A NAT gateway on the subnet allows one outbound type only. */
export const subnetHasNatGateway: Check = {
  id: "aks-outbound-type-subnet-has-nat-gateway",
  facts: ["ob-nat-present-mismatch"],
  title: "A cluster in a subnet with a NAT gateway must have outbound type userAssignedNATGateway",
  description: "Azure refuses any other outbound type in a subnet that has a NAT gateway.",
  remediation: "Use outboundType userAssignedNATGateway, or detach the NAT gateway.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: natPage,
  subjects: [ArmType.managedCluster],
  needs: "stack",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const { type, shown } = outboundTypeOf(cluster);
      const isOther = not(is(type, "userAssignedNATGateway"));
      for (const subnet of subnetsByUse(poolSubnets(topology, cluster, ["vnetSubnetID"]))) {
        const answers = throughLink(subnet.link, cluster, subnet.path, function* (target) {
          if (target.properties.has("natGateway.id")) {
            yield {
              answer: "violation",
              entity: cluster,
              property: outboundTypePath,
              value: shown,
              problem: `doesn't use the NAT gateway on ${labelOf(target)}, and Azure allows no other way out of such a subnet`,
              action: "use userAssignedNATGateway, or a subnet without a NAT gateway",
            };
          }
        });
        yield* onlyIf(isOther, cluster, outboundTypePath, () => answers);
      }
    }
  },
};

/** Several pools in one subnet are one use of it. */
function subnetsByUse(uses: readonly PoolSubnet[]): readonly PoolSubnet[] {
  const seen = new Set<Entity>();
  return uses.filter(({ link }) => {
    const isNew = link.state !== "known" || !seen.has(link.target);
    if (link.state === "known") {
      seen.add(link.target);
    }
    return isNew;
  });
}

/** Own routes need a default route. */
export const defaultRouteMissing: Check = {
  id: "aks-route-table-default-route-missing",
  facts: ["ob-udr", "ob-kubenet-rt"],
  title: "Outbound type userDefinedRouting needs a route for 0.0.0.0/0",
  description:
    "Azure refuses the cluster when the route table of a node subnet has no default route.",
  remediation: "Add a route for 0.0.0.0/0 to a firewall or gateway.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: udrPage,
  subjects: [ArmType.managedCluster],
  needs: "stack",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      yield* defaultRouteOf(topology, cluster, "0.0.0.0/0");
    }
  },
};

/** Dual-stack clusters leave by two default routes. */
export const ipv6DefaultRouteMissing: Check = {
  id: "aks-route-table-ipv6-default-route-missing",
  facts: ["ob-udr"],
  title: "A dual-stack cluster with own routes should have a route for ::/0",
  description: "Azure accepts it, but IPv6 traffic then has no way out.",
  remediation: "Add a route for ::/0 to a firewall or gateway.",
  severity: CheckSeverity.medium,
  enforcement: Enforcement.advisory,
  url: "https://learn.microsoft.com/azure/aks/configure-dual-stack",
  subjects: [ArmType.managedCluster],
  needs: "stack",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      yield* onlyIf(isDualStack(cluster), cluster, "networkProfile.ipFamilies", () =>
        defaultRouteOf(topology, cluster, "::/0"),
      );
    }
  },
};

function* defaultRouteOf(topology: Topology, cluster: Entity, prefix: string): Generator<Answer> {
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
    yield {
      answer: "violation",
      entity: cluster,
      property: outboundTypePath,
      value: shown,
      problem: `needs a default route, but ${labelOf(table)} of ${labelOf(subnet)} has no route for ${prefix}`,
      action: `add a route with addressPrefix ${prefix} and nextHopType VirtualAppliance or VirtualNetworkGateway`,
    };
  });
}

function hasPrefix(route: Entity, prefix: string): boolean {
  const text = route.properties.text("addressPrefix");
  if (text.state !== "known") {
    return false;
  }
  const parsed = parseCidr(text.value);
  return parsed.ok && String(parsed.cidr) === prefix;
}

/** Why the routes of a table aren't all known. */
function openRoutes(
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

/** The default route must not lead straight to the internet. */
export const defaultRouteToInternet: Check = {
  id: "aks-route-table-default-route-internet",
  facts: ["ob-udr"],
  title: "The default route of a cluster with own routes must not have next hop Internet",
  description:
    "Azure refuses outboundType userDefinedRouting with a default route to the internet.",
  remediation: "Send 0.0.0.0/0 to a firewall or gateway.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: udrPage,
  subjects: [ArmType.route, ArmType.routeTable],
  needs: "stack",
  *run({ topology }) {
    const reported = new Set<Entity>();
    for (const cluster of topology.clusters) {
      const { type } = outboundTypeOf(cluster);
      for (const { pool, path, link } of poolSubnets(topology, cluster, ["vnetSubnetID"])) {
        const answers = throughLink(link, pool, path, function* (subnet) {
          const table = topology.follow(subnet, "routeTable.id", ArmType.routeTable);
          yield* throughLink(table, pool, path, function* (target) {
            yield* toInternet(topology, cluster, target, path);
          });
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
};

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
  if (hop.state === "notKnown") {
    yield undecided(found, property, hop.reason);
  } else if (isOneOf(hop, "Internet")) {
    yield {
      answer: "violation",
      entity: found,
      property,
      value: "Internet",
      problem: `is the default route of ${labelOf(cluster)} with outboundType userDefinedRouting, which Azure refuses`,
      action: "use VirtualAppliance with the address of a firewall, or VirtualNetworkGateway",
    };
  }
}

/** Node subnets should say that their machines have no default way out. */
export const defaultOutboundAccessNotSet: Check = {
  id: "subnet-default-outbound-access-not-set",
  facts: ["ob-default-outbound", "dep-default-outbound"],
  title: "A node subnet should have defaultOutboundAccess false",
  description:
    "Azure retires its hidden default way out, and the setting can be made only when the subnet is created.",
  remediation: "Set defaultOutboundAccess to false; the cluster leaves by its outbound type.",
  severity: CheckSeverity.low,
  enforcement: Enforcement.advisory,
  url: "https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access",
  subjects: [ArmType.subnet, ArmType.virtualNetwork],
  needs: "stack",
  *run({ topology }) {
    const reported = new Set<Entity>();
    for (const cluster of topology.clusters) {
      for (const { pool, path, link } of poolSubnets(topology, cluster, ["vnetSubnetID"])) {
        for (const answer of throughLink(link, pool, path, judgeAccess)) {
          if (!reported.has(answer.entity)) {
            yield answer;
          }
          reported.add(answer.entity);
        }
      }
    }
  },
};

function* judgeAccess(subnet: Entity): Generator<Answer> {
  const access = subnet.properties.boolean("defaultOutboundAccess");
  const property = subnet.properties.pathOf("defaultOutboundAccess");
  if (access.state === "notKnown") {
    yield undecided(subnet, property, access.reason);
  } else if (access.state === "absent" || access.value) {
    const isSet = access.state === "known";
    yield {
      answer: "violation",
      entity: subnet,
      property,
      ...(isSet ? { value: "true" } : {}),
      problem: `${isSet ? "keeps" : "is not set, which in API versions before 2025-07-01 keeps"} the default outbound access that Azure retired on ${retirements["dep-default-outbound"].date}`,
      action: "set it to false when the subnet is created",
    };
  }
}
