import { routeTableNodeCount, sum } from "../../capacity/addresses";
import { Moment, nodesOf, type PoolSize } from "../../capacity/pools";
import { missingPools } from "../../cluster/cluster-subnets";
import { needsOf, type PoolNeed } from "../../cluster/pool-need";
import { NetworkMode } from "../../network-modes";
import { ArmType } from "../../resources/arm-resource";
import type { Entity } from "../../resources/topology";
import { throughLink, undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Answer, type Rule, RuleSeverity } from "../rule";
import { fit, showSum } from "./shared/fit";
import { countChildren } from "./shared/vnet-limits";

/** The routes of a table: a program's own, and with kubenet one for each node. */
export const aksRouteTableTooManyRoutes: Rule = {
  id: "aks-route-table-too-many-routes",
  facts: ["f-kubenet", "lim-vnet-ips"],
  title: "A route table must not need more than 400 routes",
  description:
    "With kubenet each node takes a route, surge nodes too, and Azure refuses the route that is one too many.",
  remediation: "Lower the number of nodes or of own routes, or use Azure CNI Overlay.",
  severity: RuleSeverity.high,
  evidence: {
    grade: Grade.advised,
    holds: Holds.always,
    says: "routes per table: 600 by 2026 (was 400). What AKS checks with kubenet is nodes, not routes: create ≤ 400 nodes, upgrade request < 400; 400 nodes were deployed. Own routes and surge in the sum: no source",
    sources: [
      'GH MicrosoftDocs/azure-docs PR 128356 (merged 2026-04, "user-defined routes limit per route table is 600")',
      "CL 2023-06-25, 2023-09-10",
      'GH azure-docs PR 108215 (2023-04, "you can indeed deploy 400 nodes")',
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/configure-kubenet",
  subjects: [ArmType.managedCluster, ArmType.routeTable],
  asked: "stack",
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

function countNodes(sizes: readonly PoolSize[]): number {
  return sum(sizes, (size) => nodesOf(size, Moment.Upgrade));
}
