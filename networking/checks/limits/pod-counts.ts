import { sum } from "../../capacity/addresses";
import { fullScale, type PoolSize } from "../../capacity/pools";
import { NetworkMode } from "../../network-modes";
import { ArmType } from "../../topology/arm-resource";
import { missingPools } from "../../topology/cluster-subnets";
import type { Entity } from "../../topology/topology";
import { isOneOf, type Value } from "../../topology/value";
import { undecided, unknownPools } from "../answers";
import { type Answer, type Check, type CheckContext, CheckSeverity, Enforcement } from "../check";
import { fit, showSum } from "./fit";
import { needsOf, type PoolNeed } from "./pool-need";

const scalePage = "https://learn.microsoft.com/azure/aks/best-practices-performance-scale-large";
const subjects = [ArmType.managedCluster];

/** The pods that a cluster with pod subnets can have at all. */
export const podCountOverClusterLimit: Check = {
  id: "aks-pod-count-over-cluster-limit",
  facts: ["lim-pods-podsubnet-dyn", "lim-pods-podsubnet-static"],
  title: "A cluster should not be sized for more pods than its network mode can have",
  description:
    "A VNet maps no more addresses: pods beyond wait for one. What is known is the room for pods, not how many will run.",
  remediation: "Lower maxPods or the number of nodes, or use Azure CNI Overlay.",
  severity: CheckSeverity.medium,
  enforcement: Enforcement.advisory,
  url: "https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation",
  subjects,
  needs: "stack",
  *run(context) {
    const { maxPodsPodSubnetDynamic, maxPodsPodSubnetStatic } = context.facts;
    yield* podsOfClusters(
      context,
      {
        [NetworkMode.AzureCniPodSubnetDynamic]: maxPodsPodSubnetDynamic.value,
        [NetworkMode.AzureCniPodSubnetStatic]: maxPodsPodSubnetStatic.value,
      },
      (most) => `a cluster of this network mode can have ${most}`,
    );
  },
};

/** The pods that the documentation recommends or has tested. */
export const podCountOverRecommended: Check = {
  id: "aks-pod-count-over-recommended",
  facts: ["lim-pods-overlay", "lim-pods-podsubnet-dyn"],
  title: "A cluster should not be sized for more pods than are recommended for its network mode",
  description:
    "The largest numbers of nodes and of pods per node don't multiply: control plane and network slow down before.",
  remediation: "Lower maxPods or the number of nodes, or split the cluster.",
  severity: CheckSeverity.low,
  enforcement: Enforcement.advisory,
  url: scalePage,
  subjects,
  needs: "stack",
  *run(context) {
    const { maxPodsOverlay, recommendedPodsPodSubnetDynamic } = context.facts;
    yield* podsOfClusters(
      context,
      {
        [NetworkMode.AzureCniOverlay]: maxPodsOverlay.value,
        [NetworkMode.AzureCniOverlayDualStack]: maxPodsOverlay.value,
        [NetworkMode.AzureCniPodSubnetDynamic]: recommendedPodsPodSubnetDynamic.value,
      },
      (most) => `${most} are recommended for this network mode`,
    );
  },
};

/** Azure Network Policy Manager stops working well before AKS does. */
export const networkPolicyAzureOverScale: Check = {
  id: "aks-network-policy-azure-over-scale",
  facts: ["lim-npm"],
  title: "Network policy azure must not be used above 250 nodes or 20,000 pods",
  description: "Azure Network Policy Manager runs out of memory in larger clusters.",
  remediation: "Use the Cilium dataplane with networkPolicy cilium.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/aks/use-network-policies",
  subjects,
  needs: "stack",
  *run(context) {
    const property = "networkProfile.networkPolicy";
    const nodes = context.facts.maxNodesNetworkPolicyAzure.value;
    const pods = context.facts.maxPodsNetworkPolicyAzure.value;
    yield* withSetting(context, property, "azure", function* (cluster, value) {
      const needs = needsOf(context, cluster);
      const more = missingPools(context.topology, cluster);
      const byNodes = fit(needs, nodes, nodeCount, more);
      const byPods = fit(needs, pods, podCount, more);
      if (byNodes.state === "over") {
        yield {
          answer: "violation",
          entity: cluster,
          property,
          value,
          problem: `works up to ${nodes} nodes, and the pools have ${byNodes.needed} at full scale (${showSum(needs, fullScale, showCount)})`,
          action: "use networkDataplane cilium with networkPolicy cilium",
        };
      } else if (byNodes.state === "open" || byPods.state === "open") {
        const open = byNodes.state === "open" ? byNodes : byPods;
        yield undecided(cluster, property, open.state === "open" ? open.reason : "");
      } else if (byPods.state === "over") {
        // A cluster need not run all the pods that it has room for.
        yield undecided(
          cluster,
          property,
          `it works up to ${pods} pods; the pools have room for ${byPods.needed}, and how many will run isn't known`,
        );
      }
    });
  },
};

/** L7 policies of Advanced Container Networking Services. */
export const acnsL7OverScale: Check = {
  id: "aks-acns-l7-over-scale",
  facts: ["lim-acns-l7"],
  title: "L7 network policies should not be used above both 1,000 nodes and 40,000 pods",
  description: "The proxies of the L7 policies don't keep up in larger clusters.",
  remediation: "Use advancedNetworkPolicies FQDN or None, or split the cluster.",
  severity: CheckSeverity.medium,
  // The documentation counts pods that run, and only the room for them is known.
  enforcement: Enforcement.advisory,
  url: "https://learn.microsoft.com/azure/aks/container-network-security-l7-policy-concepts",
  subjects,
  needs: "stack",
  *run(context) {
    const property = "networkProfile.advancedNetworking.security.advancedNetworkPolicies";
    const nodes = context.facts.maxNodesL7Policy.value;
    const pods = context.facts.maxPodsL7Policy.value;
    yield* withSetting(context, property, "L7", function* (cluster, value) {
      const needs = needsOf(context, cluster);
      const more = missingPools(context.topology, cluster);
      const byNodes = fit(needs, nodes, nodeCount, more);
      const byPods = fit(needs, pods, podCount, more);
      if (byNodes.state === "fits" || byPods.state === "fits") {
        return;
      }
      if (byNodes.state === "over" && byPods.state === "over") {
        yield {
          answer: "violation",
          entity: cluster,
          property,
          value,
          problem: `works up to ${nodes} nodes or ${pods} pods, whichever is greater, and the pools have ${byNodes.needed} nodes with room for ${byPods.needed} pods at full scale`,
          action: "use FQDN or None, or split the cluster",
        };
      } else {
        const open = byNodes.state === "open" ? byNodes : byPods;
        yield undecided(cluster, property, open.state === "open" ? open.reason : "");
      }
    });
  },
};

/** Judges the clusters that have `property` at `value`. */
function* withSetting(
  { topology }: CheckContext,
  property: string,
  value: string,
  judge: (cluster: Entity, value: string) => Iterable<Answer>,
): Generator<Answer> {
  for (const cluster of topology.clusters) {
    const setting = cluster.properties.text(property);
    if (setting.state === "notKnown") {
      yield undecided(cluster, property, setting.reason);
    } else if (setting.state === "known" && isOneOf(setting, value)) {
      yield* judge(cluster, setting.value);
    }
  }
}

function* podsOfClusters(
  context: CheckContext,
  limits: Partial<Record<NetworkMode, number>>,
  what: (most: number) => string,
): Generator<Answer> {
  yield* unknownPools(context.topology);
  for (const cluster of context.topology.clusters) {
    const needs = needsOf(context, cluster);
    const most = limitOf(needs, limits);
    if (most === undefined) {
      const mode = needs[0]?.mode;
      if (mode?.state === "notKnown" && !fitsAll(needs, limits)) {
        yield undecided(cluster, "agentPoolProfiles", mode.reason);
      }
      continue;
    }
    const more = missingPools(context.topology, cluster);
    const result = fit(needs, most, podCount, more);
    if (result.state === "over") {
      yield {
        answer: "violation",
        entity: cluster,
        property: "agentPoolProfiles",
        problem: `have room for ${result.needed} pods at full scale (${showSum(needs, podsOf, showPods)}), and ${what(most)}`,
        action: `lower maxPods, or the nodes by ${overNodes(needs, result.needed - most)}`,
      };
    } else if (result.state === "open") {
      yield undecided(cluster, "agentPoolProfiles", result.reason);
    }
  }
}

/** The limit of the cluster's mode; pools with both kinds of pod subnet have the larger one. */
function limitOf(
  needs: readonly PoolNeed[],
  limits: Partial<Record<NetworkMode, number>>,
): number | undefined {
  const found = needs.flatMap(({ mode }) => knownLimit(mode, limits) ?? []);
  return found.length === needs.length && found.length > 0 ? Math.max(...found) : undefined;
}

function knownLimit(
  mode: Value<NetworkMode>,
  limits: Partial<Record<NetworkMode, number>>,
): number | undefined {
  return mode.state === "known" ? limits[mode.value] : undefined;
}

function fitsAll(
  needs: readonly PoolNeed[],
  limits: Partial<Record<NetworkMode, number>>,
): boolean {
  return fit(needs, Math.min(...Object.values(limits)), podCount).state === "fits";
}

/** How many nodes of the pool with the most pods per node make up a surplus of pods. */
function overNodes(needs: readonly PoolNeed[], pods: number): number {
  return Math.ceil(pods / Math.max(1, ...needs.map(({ least }) => least.maxPods)));
}

function nodeCount(sizes: readonly PoolSize[]): number {
  return sum(sizes, fullScale);
}

function podCount(sizes: readonly PoolSize[]): number {
  return sum(sizes, podsOf);
}

function podsOf(size: PoolSize): number {
  return fullScale(size) * size.maxPods;
}

function showPods(size: PoolSize): string {
  return `${size.count} nodes × ${size.maxPods} pods`;
}

function showCount({ count }: PoolSize): string {
  return `${count} nodes`;
}
