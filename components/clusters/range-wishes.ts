import {
  type NetworkMode,
  networkModes,
  type SlotRequest,
  smallestApiServerSubnetPrefixLength,
  smallestPodCidrPrefixLength,
  smallestPrefixLengths,
} from "@aks-networking/networking";
import type { NetworkDeclaration } from "../network-declaration";
import type { ClusterArgs } from "./cluster-args";
import { defaultMaxSurge } from "./node-pools";

/** What a plan starts from. */
export interface PlanRequest {
  readonly name: string;
  readonly args: ClusterArgs;
  readonly mode: NetworkMode;
  readonly defaultMaxPods: number;
  /** The VNet of ours that the cluster goes into, if it is given one. */
  readonly shared: NetworkDeclaration | undefined;
  /** Ranges among the args of the mode. */
  readonly given: GivenRanges;
  /** Whether the cluster makes a pod subnet. */
  readonly makesPodSubnet: boolean;
  /** Whether each node takes a block of the pod range, though the mode by itself doesn't say so. */
  readonly nodeBlocks: boolean;
}

/** Ranges that only some modes can be given. */
export interface GivenRanges {
  readonly podCidr?: string | undefined;
  readonly podSubnetPrefix?: string | undefined;
  readonly ipv6AddressSpace?: string | undefined;
  readonly ipv6NodeSubnetPrefix?: string | undefined;
  readonly ipv6PodCidr?: string | undefined;
  readonly ipv6ServiceCidr?: string | undefined;
}

/** The nodes that ranges are sized for where nobody says how many: they fit a /24 of nodes and a /16 of pods. */
export const defaultMaxNodes = 200;

/** What AKS takes as default, which planned ranges aren't smaller than. */
const serviceCidrPrefixLength = 16;
const podCidrPrefixLength = 16;
const virtualNetworkPrefixLength = 16;
/** The only size of an IPv6 subnet, what AKS has as defaults, and room for 256 subnets. */
const ipv6 = { subnet: 64, podCidr: 64, serviceCidr: 108, virtualNetwork: 56 };

/** One range that the cluster has, given or to be planned. */
export interface Wish {
  /** What it is called in a plan, after the cluster's name. */
  readonly slot: string;
  readonly kind: SlotRequest["kind"];
  /** The arg that gives it. */
  readonly arg: string;
  readonly given: string | undefined;
  readonly prefixLength: number;
  readonly family: 4 | 6;
}

/** All ranges that a cluster has, with their sizes, and why it can't be as large as somebody wants it. */
export function wishesOf(request: PlanRequest): { wishes: Wish[]; problems: string[] } {
  const { args, mode, shared, given, makesPodSubnet } = request;
  const { arm } = networkModes[mode];
  const { sizes, problems } = sizesOf(request);
  const dualStack = arm.podCidrCount === 2;
  const makesVnet =
    args.existingNetwork === undefined && args.managedNetwork !== true && shared === undefined;
  const inVnetOfOurs = makesVnet || shared !== undefined;
  const makesNodeSubnet = inVnetOfOurs && args.nodeSubnet?.name === undefined;
  const wishes: Wish[] = [];
  const wish = (
    slot: string,
    kind: Wish["kind"],
    [arg, range]: [string, string | undefined],
    prefixLength: number,
    family: 4 | 6 = 4,
  ) => wishes.push({ slot, kind, arg, given: range, prefixLength, family });

  wish("services", "serviceCidr", ["serviceCidr", args.serviceCidr], serviceCidrPrefixLength);
  if (arm.podCidrCount > 0) {
    wish("pods", "podCidr", ["podCidr", given.podCidr], sizes.podCidr);
  }
  if (makesVnet && args.addressSpace === undefined) {
    wish("vnet", "vnet", ["addressSpace", undefined], sizes.virtualNetwork);
  }
  if (makesNodeSubnet) {
    wish(
      "nodes",
      "subnet",
      ["nodeSubnet.addressPrefix", args.nodeSubnet?.addressPrefix],
      sizes.nodeSubnet,
    );
  }
  if (makesPodSubnet && inVnetOfOurs) {
    wish(
      "pod-subnet",
      "subnet",
      ["podSubnet.addressPrefix", given.podSubnetPrefix],
      sizes.podSubnet,
    );
  }
  if (inVnetOfOurs && args.apiServer?.vnetIntegration === true) {
    wish(
      "api-server",
      "subnet",
      ["apiServer.subnetPrefix", args.apiServer.subnetPrefix],
      sizes.apiServerSubnet,
    );
  }
  if (dualStack) {
    wish(
      "services-ipv6",
      "serviceCidr",
      ["dualStack.serviceCidr", given.ipv6ServiceCidr],
      ipv6.serviceCidr,
      6,
    );
    wish("pods-ipv6", "podCidr", ["dualStack.podCidr", given.ipv6PodCidr], ipv6.podCidr, 6);
  }
  if (dualStack && makesVnet && !args.addressSpace?.some((range) => range.includes(":"))) {
    wish(
      "vnet-ipv6",
      "vnet",
      ["dualStack.addressSpace", given.ipv6AddressSpace],
      ipv6.virtualNetwork,
      6,
    );
  }
  if (dualStack && makesNodeSubnet) {
    wish(
      "nodes-ipv6",
      "subnet",
      ["dualStack.nodeSubnetPrefix", given.ipv6NodeSubnetPrefix],
      ipv6.subnet,
      6,
    );
  }
  return { wishes, problems };
}

/** The prefix lengths that `maxNodes` and `maxPods` ask for, never smaller than what AKS has as defaults. */
function sizesOf({ args, mode, defaultMaxPods, makesPodSubnet, nodeBlocks }: PlanRequest) {
  const { limits, displayName } = networkModes[mode];
  const maxNodes = args.maxNodes ?? defaultMaxNodes;
  const maxPods = args.maxPods ?? defaultMaxPods;
  const pool = { name: "nodes", count: maxNodes, maxPods, maxSurge: defaultMaxSurge };
  const smallest = smallestPrefixLengths(mode, [pool], {
    privateLinkApiServer: args.apiServer?.privateCluster === true,
  });
  const problems: string[] = [];
  if (maxNodes > limits.maxNodes.value) {
    problems.push(
      `maxNodes ${maxNodes} is more than the ${limits.maxNodes.value} nodes of a cluster with ${displayName}; lower it, or take several clusters.`,
    );
  } else if (makesPodSubnet && smallest.podSubnet === undefined) {
    problems.push(
      `maxNodes ${maxNodes} at maxPods ${maxPods} need more than a /${limits.podSubnetPrefixLength?.value}, the largest pod subnet of ${displayName}; lower one of them, or take PodIPAllocationMode.StaticBlock or an overlay.`,
    );
  }
  const podCidr = nodeBlocks ? smallestPodCidrPrefixLength([pool]) : smallest.podCidr;
  const nodeSubnet = smallest.nodeSubnet ?? virtualNetworkPrefixLength;
  const podSubnet = smallest.podSubnet ?? virtualNetworkPrefixLength;
  const largestSubnet = Math.min(nodeSubnet, makesPodSubnet ? podSubnet : nodeSubnet);
  const sizes = {
    nodeSubnet,
    podSubnet,
    podCidr: Math.min(podCidrPrefixLength, podCidr ?? podCidrPrefixLength),
    apiServerSubnet: smallestApiServerSubnetPrefixLength(1) ?? virtualNetworkPrefixLength,
    virtualNetwork: Math.min(virtualNetworkPrefixLength, largestSubnet - 1),
  };
  return { sizes, problems };
}
