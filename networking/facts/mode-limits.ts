import type { Facts } from "./editions";
import type { Fact } from "./fact";
import { allModes, type NetworkMode } from "./network-mode";

/** What bounds a cluster of one network mode, each with its page and the date that it was read. */
export interface ModeLimits {
  readonly maxNodes: Fact<number>;
  /** The documented defaults of `maxPods`: several where the docs disagree, none where they are silent. */
  readonly defaultMaxPods: Fact<readonly number[]>;
  /** Pods in the whole cluster; absent where only nodes and addresses bound them. */
  readonly maxPods?: Fact<number>;
  /** Pods that are recommended or tested; absent where the docs name none. */
  readonly recommendedPods?: Fact<number>;
  /** The shortest prefix length of a pod subnet; absent without one. */
  readonly podSubnetPrefixLength?: Fact<number>;
}

const overlay = (facts: Facts): ModeLimits => ({
  maxNodes: facts.maxNodesOverlay,
  defaultMaxPods: facts.defaultMaxPodsOverlay,
  recommendedPods: facts.maxPodsOverlay,
});

const limits: Record<NetworkMode, (facts: Facts) => ModeLimits> = {
  kubenet: (facts) => ({
    maxNodes: facts.maxNodesKubenet,
    defaultMaxPods: facts.defaultMaxPodsKubenet,
  }),
  azureCniNodeSubnet: (facts) => ({
    maxNodes: facts.maxNodesCluster,
    defaultMaxPods: facts.defaultMaxPodsNodeSubnet,
  }),
  azureCniPodSubnetDynamic: (facts) => ({
    maxNodes: facts.maxNodesCluster,
    defaultMaxPods: facts.defaultMaxPodsPodSubnetDynamic,
    maxPods: facts.maxPodsPodSubnetDynamic,
    recommendedPods: facts.recommendedPodsPodSubnetDynamic,
    podSubnetPrefixLength: facts.podSubnetPrefixLengthDynamic,
  }),
  azureCniPodSubnetStatic: (facts) => ({
    maxNodes: facts.maxNodesCluster,
    defaultMaxPods: facts.defaultMaxPodsPodSubnetStatic,
    maxPods: facts.maxPodsPodSubnetStatic,
    podSubnetPrefixLength: facts.podSubnetPrefixLengthStatic,
  }),
  azureCniOverlay: overlay,
  azureCniOverlayDualStack: overlay,
  byoCni: (facts) => ({
    maxNodes: facts.maxNodesCluster,
    defaultMaxPods: facts.defaultMaxPodsByo,
  }),
};

/** The limits of a network mode: `limitsOf("kubenet", factsOf()).maxNodes.value` is 400. */
export function limitsOf(mode: NetworkMode, facts: Facts): ModeLimits {
  return limits[mode](facts);
}

/** The most nodes that a cluster has in any network mode. */
export function mostNodes(facts: Facts): number {
  return Math.max(...allModes.map((mode) => limitsOf(mode, facts).maxNodes.value));
}
