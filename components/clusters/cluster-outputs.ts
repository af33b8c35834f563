import type { Capacity } from "@aks-networking/networking";
import type * as pulumi from "@pulumi/pulumi";
import type { ClusterPlan } from "./mode-settings";

/** What ends the growth of a cluster. */
export interface CapacityLimit {
  /** What runs out: "nodeSubnet", "podSubnet", "podCidr", "routeTable", "poolNodes", "clusterNodes" … */
  kind: string;
  /** The subnet or pool it is about; not set where there is only one. */
  name?: string | undefined;
  /** How many there are, in addresses, blocks, routes or nodes. */
  available: number;
  /** How many the next node would need during an upgrade. */
  needed: number;
  /** The same as a sentence. */
  sentence: string;
}

/** How full a range is. */
export interface CapacityUsage {
  /** What it is: "nodeSubnet", "podSubnet", "podCidr" … */
  kind: string;
  /** The subnet or pool it is about; not set where there is only one. */
  name?: string | undefined;
  /** Of the range. */
  prefixLength?: number | undefined;
  /** What is counted: "addresses", "blocks", "routes" or "nodes". */
  unit: string;
  /** How many there are. */
  available: number;
  /** How many today's nodes need. */
  neededNow: number;
  /** How many an upgrade at full scale needs. */
  neededDuringUpgrade: number;
  /** What is left now; negative where it does not fit. */
  headroomNow: number;
  /** What is left during an upgrade at full scale; negative where it does not fit. */
  headroomDuringUpgrade: number;
}

/** How far a node pool can grow. */
export interface CapacityOfPool {
  /** Name of the pool. */
  name: string;
  /** Nodes at full scale. */
  nodes: number;
  /** Nodes that an upgrade adds at full scale. */
  surgeNodes: number;
  /** Pods at full scale. */
  pods: number;
  /** How many nodes the pool can have while the other pools stay as they are. */
  maxNodes: number;
  /** What ends its growth. */
  limitedBy: CapacityLimit;
}

/** What fits into the ranges of a cluster. */
export interface ClusterCapacity {
  /** Whether all pools fit at full scale with the surge of an upgrade. */
  fits: boolean;
  /** The most nodes, surge apart, when all pools grow in the proportion that they have. */
  nodes: number;
  /** The pods of these nodes, and not more than the mode allows in a cluster. */
  pods: number;
  /** What ends growth. */
  limitedBy: CapacityLimit;
  /** Says so where the cluster's limit of pods is below nodes × maxPods. */
  podsLimitedBy?: string | undefined;
  /** How full each range is. */
  usage: CapacityUsage[];
  /** How far each pool can grow. */
  pools: CapacityOfPool[];
}

// Each class of clusters declares these outputs again: the analyzer that makes Pulumi's schema takes classes that extend
// ComponentResource directly, and reads only what they declare themselves.
/** What the clusters of all network modes have in common as outputs. */
export interface ClusterOutputs {
  readonly clusterId: pulumi.Output<string>;
  readonly clusterName: pulumi.Output<string>;
  readonly fqdn: pulumi.Output<string>;
  readonly kubeconfig: pulumi.Output<string>;
  readonly oidcIssuerUrl: pulumi.Output<string>;
  readonly nodeResourceGroup: pulumi.Output<string>;
  readonly identityId: pulumi.Output<string>;
  readonly identityPrincipalId: pulumi.Output<string>;
  readonly identityClientId: pulumi.Output<string>;
  readonly virtualNetworkId: pulumi.Output<string>;
  readonly nodeSubnetId: pulumi.Output<string>;
  readonly effectiveOutboundIPs: pulumi.Output<string[]>;
  readonly plan: pulumi.Output<ClusterPlan>;
  readonly capacity: pulumi.Output<ClusterCapacity | undefined>;
}

/** The capacity as an output of a component. */
export function capacityOutput(capacity: Capacity | undefined): ClusterCapacity | undefined {
  return capacity && { ...capacity, usage: [...capacity.usage], pools: [...capacity.pools] };
}
