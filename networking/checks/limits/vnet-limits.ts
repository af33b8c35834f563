import { routeTableNodeCount, sum, vnetAddressMappings } from "../../capacity/addresses";
import { Moment, nodesOf, type PoolSize } from "../../capacity/pools";
import { NetworkMode } from "../../network-modes";
import { ArmType } from "../../topology/arm-resource";
import { missingPools } from "../../topology/cluster-subnets";
import { type Entity, labelOf, type RangedEntity } from "../../topology/topology";
import { throughLink, undecided, unknownPools } from "../answers";
import { type Answer, type Check, type CheckContext, CheckSeverity, Enforcement } from "../check";
import { fit, showSum } from "./fit";
import { firstBatch } from "./pod-subnet";
import { needsOf, type PoolNeed, poolNeeds, showNodes, unknownMode } from "./pool-need";

const url =
  "https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits";

/** The addresses of all pools of a VNet, static blocks counted once. */
export const vnetPrivateIpCountOverLimit: Check = {
  id: "vnet-private-ip-count-over-limit",
  facts: ["lim-vnet-ips", "lim-pods-podsubnet-dyn", "f-static-vnet-count"],
  title: "The clusters of a VNet must not need more than 65,536 private addresses",
  description: "A VNet maps no more addresses, however large its address space is.",
  remediation: "Use Azure CNI Overlay or static block allocation, or a second VNet.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url,
  subjects: [ArmType.virtualNetwork, ArmType.managedCluster],
  needs: "stack",
  *run(context) {
    const { topology } = context;
    const most = context.facts.addressesPerVnet.value;
    yield* unknownPools(context.topology);
    for (const [vnet, needs] of needsByVnet(context)) {
      const more = [...new Set(needs.map(({ cluster }) => cluster))]
        .map((cluster) => missingPools(topology, cluster))
        .find((reason) => reason !== undefined);
      const open = more ?? unknownMode(needs);
      const result = fit(needs, most, mappingsAtStart, open);
      const atMaxPods = fit(needs, most, (sizes) => vnetAddressMappings(assumedMode, sizes), open);
      const property = "addressSpace.addressPrefixes";
      if (result.state === "over") {
        yield {
          answer: "violation",
          entity: vnet,
          property,
          problem: `hold pools that need ${result.needed} private addresses at full scale (${showSum(needs, mappingsOf, showMappings)}), and a VNet maps ${most} at most`,
          action: `move pools with ${result.needed - most} addresses to another VNet, or use Azure CNI Overlay`,
        };
      } else if (result.state === "open") {
        yield undecided(vnet, property, result.reason);
      } else if (atMaxPods.state !== "fits") {
        yield undecided(vnet, property, "how many pods will run isn't known");
      }
    }
  },
};

/** How many subnets a VNet may have. */
export const vnetSubnetCountOverLimit = countCheck({
  id: "vnet-subnet-count-over-limit",
  title: "A VNet must not have more than 3,000 subnets",
  what: "subnets",
  parent: ArmType.virtualNetwork,
  child: ArmType.subnet,
  list: "subnets",
  limit: ({ facts }) => facts.subnetsPerVnet.value,
});

/** How many peerings a VNet may have. */
export const vnetPeeringCountOverLimit = countCheck({
  id: "vnet-peering-count-over-limit",
  title: "A VNet must not have more than 500 peerings",
  what: "peerings",
  parent: ArmType.virtualNetwork,
  child: ArmType.virtualNetworkPeering,
  list: "virtualNetworkPeerings",
  limit: ({ facts }) => facts.peeringsPerVnet.value,
});

/** How many rules a network security group may have. */
export const subnetNsgRuleCountOverLimit = countCheck({
  id: "subnet-nsg-rule-count-over-limit",
  title: "A network security group must not have more than 1,000 rules",
  what: "rules",
  parent: ArmType.networkSecurityGroup,
  child: ArmType.securityRule,
  list: "securityRules",
  limit: ({ facts }) => facts.rulesPerNsg.value,
});

/** The routes of a table: a program's own, and with kubenet one for each node. */
export const routeTableTooManyRoutes: Check = {
  id: "aks-route-table-too-many-routes",
  facts: ["f-kubenet", "lim-vnet-ips"],
  title: "A route table must not need more than 400 routes",
  description:
    "With kubenet each node takes a route, surge nodes too, and Azure refuses the route that is one too many.",
  remediation: "Lower the number of nodes or of own routes, or use Azure CNI Overlay.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/aks/configure-kubenet",
  subjects: [ArmType.managedCluster, ArmType.routeTable],
  needs: "stack",
  *run(context) {
    const { topology } = context;
    const most = context.facts.routesPerTable.value;
    yield* countChildren(context, {
      what: "routes",
      parent: ArmType.routeTable,
      child: ArmType.route,
      list: "routes",
      limit: () => most,
    });
    for (const cluster of topology.clusters) {
      const needs = needsOf(context, cluster);
      const [any] = needs;
      if (any?.mode.state !== "known" || any.mode.value !== NetworkMode.Kubenet) {
        continue;
      }
      const more = missingPools(topology, cluster);
      const nodes = fit(needs, routeTableNodeCount(), countNodes, more);
      if (nodes.state === "over") {
        // Without surge more nodes than the cluster may have: that is another check's violation.
        if (sum(needs, ({ least }) => least.count) <= context.facts.maxNodesKubenet.value) {
          yield tooManyRoutes(cluster, needs, nodes.needed, 0, most);
        }
        continue;
      }
      if (nodes.state === "open") {
        yield undecided(cluster, "agentPoolProfiles", nodes.reason);
        continue;
      }
      yield* throughLink(
        topology.subnetOf(any.pool, "vnetSubnetID"),
        cluster,
        "agentPoolProfiles",
        function* (subnet) {
          const table = topology.follow(subnet, "routeTable.id", ArmType.routeTable);
          yield* throughLink(table, cluster, "agentPoolProfiles", function* (target) {
            const own = topology.childrenOf(target, ArmType.route).length;
            const result = fit(needs, routeTableNodeCount(own), countNodes, more);
            if (result.state === "over") {
              // That own routes count too is an inference from the limit of the table.
              yield tooManyRoutes(cluster, needs, result.needed, own, most);
            }
          });
        },
      );
    }
  },
};

function tooManyRoutes(
  cluster: Entity,
  needs: readonly PoolNeed[],
  nodes: number,
  own: number,
  most: number,
): Answer {
  const ownRoutes = own === 0 ? "" : ` and ${own} own routes`;
  return {
    answer: "violation",
    entity: cluster,
    property: "agentPoolProfiles",
    problem: `need a route for each of ${nodes} nodes (${showSum(needs, (size) => nodesOf(size, Moment.Upgrade))})${ownRoutes}, and a route table has ${most} at most`,
    action: `lower the nodes by ${nodes + own - most}, or use Azure CNI Overlay, which needs no routes`,
  };
}

/** What is taken for certain: a node with a pod subnet takes more addresses only as its pods run. */
function mappingsAtStart(sizes: readonly PoolSize[]): number {
  return vnetAddressMappings(assumedMode, sizes.map(firstBatch));
}

function mappingsOf(size: PoolSize): number {
  return mappingsAtStart([size]);
}

/** "(300 nodes + 1 surge) × 251 addresses" */
function showMappings(size: PoolSize): string {
  const nodes = nodesOf(size, Moment.Upgrade);
  return `(${showNodes(size)}) × ${nodes === 0 ? 0 : mappingsOf(size) / nodes} addresses`;
}

/** Each pool has its own mode; where that isn't known, the one that takes least. */
const assumedMode = NetworkMode.AzureCniOverlay;

function countNodes(sizes: readonly PoolSize[]): number {
  return sum(sizes, (size) => nodesOf(size, Moment.Upgrade));
}

/** The pools of each VNet, of all clusters whose VNet is certain. */
function needsByVnet(context: CheckContext): ReadonlyMap<RangedEntity, readonly PoolNeed[]> {
  const byVnet = new Map<RangedEntity, PoolNeed[]>();
  for (const need of poolNeeds(context).values()) {
    const link = context.topology.virtualNetworkOf(need.cluster);
    if (link.state === "known") {
      const list = byVnet.get(link.target);
      if (list === undefined) {
        byVnet.set(link.target, [need]);
      } else {
        list.push(need);
      }
    }
  }
  return byVnet;
}

interface Counted {
  readonly what: string;
  readonly parent: ArmType;
  readonly child: ArmType;
  readonly list: string;
  readonly limit: (context: CheckContext) => number;
}

function countCheck(counted: Counted & { readonly id: string; readonly title: string }): Check {
  const { id, title, what, parent } = counted;
  return {
    id,
    facts: ["lim-vnet-ips"],
    title,
    description: "Azure refuses the one that is too many.",
    remediation: `Remove or merge ${what}.`,
    severity: CheckSeverity.medium,
    enforcement: Enforcement.mandatory,
    url,
    subjects: [parent],
    needs: "stack",
    run: (context) => countChildren(context, counted),
  };
}

function* countChildren(context: CheckContext, counted: Counted): Generator<Answer> {
  const { what, parent, child, list } = counted;
  const most = counted.limit(context);
  for (const owner of context.topology.of(parent)) {
    const count = context.topology.childrenOf(owner, child).length;
    const inline = owner.properties.list(list);
    if (count > most) {
      yield {
        answer: "violation",
        entity: owner,
        property: list,
        problem: `of ${labelOf(owner)} number ${count}, and Azure takes ${most} ${what} at most`,
        action: `remove ${count - most}`,
      };
    } else if (inline.state === "notKnown") {
      yield undecided(owner, list, inline.reason);
    }
  }
}
