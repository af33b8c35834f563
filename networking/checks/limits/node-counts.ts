import { sum } from "../../capacity/addresses";
import { fullScale, Moment, nodesOf } from "../../capacity/pools";
import { NetworkMode } from "../../network-modes";
import { ArmType } from "../../topology/arm-resource";
import { missingPools } from "../../topology/cluster-subnets";
import type { Entity } from "../../topology/topology";
import { isOneOf, isOtherThan, isTrue, type Value } from "../../topology/value";
import { undecided, unknownPools } from "../answers";
import { type Answer, type Check, type CheckContext, CheckSeverity, Enforcement } from "../check";
import { fit, showSum } from "./fit";
import { needsOf, type PoolNeed, showNodes } from "./pool-need";

const limitsPage = "https://learn.microsoft.com/azure/aks/quotas-skus-regions";

/** What a cluster may have of nodes, by mode. */
export const nodeCountOverClusterLimit: Check = {
  id: "aks-node-count-over-cluster-limit",
  facts: ["lim-nodes-cluster", "lim-nodes-kubenet"],
  title: "A cluster must not grow beyond the nodes of its network mode",
  description: "Azure refuses more nodes: 400 with kubenet, 5,000 with the other network modes.",
  remediation: "Lower count or maxCount of the pools, or split the cluster.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url: limitsPage,
  subjects: [ArmType.managedCluster],
  needs: "stack",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      const needs = needsOf(context, cluster);
      const [any] = needs;
      const modes = any === undefined ? [] : possibleModes(cluster, any.mode);
      const limits = modes.map((mode) => clusterLimit(context, mode));
      const most = Math.max(...limits);
      const least = Math.min(...limits);
      const more = missingPools(context.topology, cluster);
      const property = "agentPoolProfiles";
      const result = fit(needs, most, (sizes) => sum(sizes, fullScale), more);
      if (any === undefined) {
        if (more !== undefined) {
          yield undecided(cluster, property, more);
        }
      } else if (result.state === "over") {
        yield {
          answer: "violation",
          entity: cluster,
          property,
          problem: `have ${result.needed} nodes at full scale (${showSum(needs, fullScale, ({ count }) => `${count} nodes`)}), and a cluster of this network mode has ${most} at most`,
          action: `lower count or maxCount by ${result.needed - most} nodes${most === context.facts.maxNodesKubenet.value ? ", or use Azure CNI Overlay" : ""}`,
        };
      } else if (least < most || result.state === "open") {
        const within = fit(needs, least, (sizes) => sum(sizes, fullScale), more);
        if (within.state !== "fits") {
          const reason = any.mode.state === "notKnown" ? any.mode.reason : "";
          yield undecided(
            cluster,
            property,
            within.state === "open"
              ? within.reason
              : `${reason}: kubenet has ${least} nodes at most`,
          );
        }
      }
    }
  },
};

/** What a pool may have of nodes, surge nodes included. */
export const nodeCountOverPoolLimit: Check = {
  id: "aks-node-count-over-pool-limit",
  facts: ["lim-nodes-pool"],
  title:
    "A pool must not have more than 1,000 nodes with those of an upgrade, a system pool not fewer than 1",
  description: "Azure refuses larger pools, and upgrades that would make a pool larger.",
  remediation: "Split the pool, or lower maxSurge.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling",
  subjects: [ArmType.managedCluster, ArmType.agentPool],
  needs: "stack",
  *run(context) {
    const most = context.facts.maxNodesPool.value;
    yield* unknownPools(context.topology);
    for (const cluster of context.topology.clusters) {
      for (const need of needsOf(context, cluster)) {
        yield* systemPoolNodes(context, need);
        const { pool } = need;
        const property = pool.properties.pathOf("count");
        const result = fit([need], most, ([size]) => (size ? nodesOf(size, Moment.Upgrade) : 0));
        if (result.state === "open") {
          yield undecided(pool, property, result.reason);
        } else if (result.state === "over") {
          const alone = need.least.count <= most;
          yield {
            answer: "violation",
            entity: pool,
            property: pool.properties.pathOf(isScaled(pool) ? "maxCount" : "count"),
            value: String(need.least.count),
            problem: `makes ${showNodes(need.least)} = ${result.needed} nodes during an upgrade, and a pool has ${most} at most`,
            action: alone
              ? `lower it to ${largestCount(need, most)}, or maxSurge to ${most - need.least.count || "0 with maxUnavailable"}`
              : `lower it to ${largestCount(need, most)} and add a second pool`,
          };
        }
      }
    }
  },
};

/** How many pools a cluster may have. */
export const poolCountOverLimit: Check = {
  id: "aks-pool-count-over-limit",
  facts: ["lim-pools"],
  title: "A cluster must not have more than 100 pools",
  description: "Azure refuses the pool that is one too many.",
  remediation: "Merge pools, or split the cluster.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url: limitsPage,
  subjects: [ArmType.managedCluster],
  needs: "stack",
  *run(context) {
    const most = context.facts.maxPools.value;
    for (const cluster of context.topology.clusters) {
      const { pools } = context.topology.poolsOf(cluster);
      const more = missingPools(context.topology, cluster);
      if (pools.length > most) {
        yield {
          answer: "violation",
          entity: cluster,
          property: "agentPoolProfiles",
          problem: `and separate pools together are ${pools.length}, and a cluster has ${most} at most`,
          action: `remove ${pools.length - most}`,
        };
      } else if (more !== undefined) {
        yield undecided(cluster, "agentPoolProfiles", more);
      }
    }
  },
};

/** The free tier is for small clusters. */
export const freeTierNodeCount: Check = {
  id: "aks-free-tier-node-count",
  facts: ["lim-free-tier"],
  title: "A cluster of the Free tier should have fewer than 10 nodes",
  description: "Its API server has no uptime agreement and is sized for trials.",
  remediation: "Set sku.tier to Standard, or lower the number of nodes.",
  severity: CheckSeverity.low,
  enforcement: Enforcement.advisory,
  url: "https://learn.microsoft.com/azure/aks/free-standard-pricing-tiers",
  subjects: [ArmType.managedCluster],
  needs: "stack",
  *run(context) {
    const below = context.facts.freeTierNodes.value;
    for (const cluster of context.topology.clusters) {
      const tier = cluster.properties.text("sku.tier");
      const needs = needsOf(context, cluster);
      const more = missingPools(context.topology, cluster);
      const result = fit(needs, below - 1, (sizes) => sum(sizes, fullScale), more);
      // What Azure takes where nothing is given isn't documented; advice isn't worth a question.
      if (result.state === "fits" || tier.state === "absent" || isOtherThan(tier, "Free")) {
        continue;
      }
      if (tier.state === "notKnown") {
        yield undecided(cluster, "sku.tier", tier.reason);
        continue;
      }
      if (result.state === "open") {
        yield undecided(cluster, "sku.tier", result.reason);
        continue;
      }
      yield {
        answer: "violation",
        entity: cluster,
        property: "sku.tier",
        value: tier.value,
        problem: `is recommended for fewer than ${below} nodes, and the pools have ${result.needed} at full scale`,
        action: "use Standard",
      };
    }
  },
};

const clusterLimits = {
  [NetworkMode.Kubenet]: "maxNodesKubenet",
  [NetworkMode.AzureCniNodeSubnet]: "maxNodesCluster",
  [NetworkMode.AzureCniPodSubnetDynamic]: "maxNodesCluster",
  [NetworkMode.AzureCniPodSubnetStatic]: "maxNodesCluster",
  [NetworkMode.AzureCniOverlay]: "maxNodesOverlay",
  [NetworkMode.AzureCniOverlayDualStack]: "maxNodesOverlay",
  [NetworkMode.ByoCni]: "maxNodesCluster",
} as const;

function clusterLimit(context: CheckContext, mode: NetworkMode): number {
  return context.facts[clusterLimits[mode]].value;
}

/** The modes that a cluster can be of, as far as is known. */
function possibleModes(cluster: Entity, mode: Value<NetworkMode>): readonly NetworkMode[] {
  if (mode.state === "known") {
    return [mode.value];
  }
  const plugin = cluster.properties.text("networkProfile.networkPlugin");
  return isOneOf(plugin, "azure")
    ? [NetworkMode.AzureCniNodeSubnet, NetworkMode.AzureCniOverlay]
    : [NetworkMode.Kubenet, NetworkMode.AzureCniOverlay];
}

function* systemPoolNodes(context: CheckContext, { pool }: PoolNeed): Generator<Answer> {
  const least = context.facts.minNodesSystemPool.value;
  if (!isOneOf(pool.properties.text("mode"), "System")) {
    return;
  }
  for (const name of isScaled(pool) ? ["minCount"] : ["count"]) {
    const nodes = pool.properties.number(name);
    if (nodes.state === "known" && nodes.value < least) {
      yield {
        answer: "violation",
        entity: pool,
        property: pool.properties.pathOf(name),
        value: String(nodes.value),
        problem: `is fewer than the ${least} node that a system pool must have`,
        action: `use ${least} or more`,
      };
    }
  }
}

function isScaled(pool: Entity): boolean {
  return isTrue(pool.properties.boolean("enableAutoScaling"));
}

function largestCount({ least }: PoolNeed, most: number): number {
  let count = Math.min(least.count, most);
  while (count > 0 && nodesOf({ ...least, count }, Moment.Upgrade) > most) {
    count--;
  }
  return count;
}
