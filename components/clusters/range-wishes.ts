import {
  type Facts,
  limitsOf,
  Moment,
  networkModes,
  nodesOf,
  parseNodeAmount,
  type SlotRequest,
  smallestApiServerSubnetPrefixLength,
  smallestPodCidrPrefixLength,
  smallestPrefixLengths,
} from "@aks-networking/networking";
import type { NetworkDeclaration } from "../network-declaration";
import type { ClusterArgs } from "./cluster-args";
import { canMakeSubnets } from "./cluster-network";
import type { DualStackArgs } from "./dual-stack";
import type { ModeSettings } from "./mode-settings";
import { defaultMaxSurge, type MixedNodePoolArgs } from "./node-pools";

/** What a plan starts from. */
export interface PlanRequest {
  readonly name: string;
  readonly args: ClusterArgs;
  readonly mode: ModeSettings;
  readonly facts: Facts;
  /** All pools, by their names. */
  readonly pools: { readonly [name: string]: MixedNodePoolArgs };
  /** The VNet that the cluster goes into, if it is given one. */
  readonly shared: NetworkDeclaration | undefined;
}

/** The nodes that ranges are sized for where maxNodes is not set: they fit a /24 of nodes and a /16 of pods. */
export const defaultMaxNodes = 200;

/** What AKS uses as default, which planned ranges aren't smaller than. */
const serviceCidrPrefixLength = 16;
const podCidrPrefixLength = 16;
const virtualNetworkPrefixLength = 16;
/** The only size of an IPv6 subnet, what AKS has as defaults, and room for 256 subnets. */
const ipv6 = { subnet: 64, podCidr: 64, serviceCidr: 108, vnet: 56 };

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

/** All ranges that a cluster has, with their sizes, and why it can't be as large as asked for. */
export function wishesOf(request: PlanRequest): { wishes: Wish[]; problems: string[] } {
  const { args, mode, shared } = request;
  const { arm } = networkModes[mode.mode];
  const { given = {}, podSubnet } = mode;
  const { dualStack } = given;
  const makesPodSubnet = arm.podSubnetID && (podSubnet?.name ?? podSubnet?.existing) === undefined;
  const { sizes, problems } = sizesOf(request, makesPodSubnet);
  const makesVnet =
    args.existingNetwork === undefined && args.managedNetwork !== true && shared === undefined;
  const hasSpace = canMakeSubnets(args);
  const makesNodeSubnet =
    hasSpace &&
    args.nodeSubnet?.name === undefined &&
    args.existingNetwork?.nodeSubnetId === undefined;
  const wish = (
    slot: string,
    kind: Wish["kind"],
    arg: string,
    range: string | undefined,
    prefixLength: number,
    family: 4 | 6 = 4,
  ): Wish => ({ slot, kind, arg, given: range, prefixLength, family });
  const subnet = (slot: string, arg: string, range: string | undefined, prefixLength: number) =>
    wish(slot, "subnet", arg, range, prefixLength);
  const { addressSpace, serviceCidr, nodeSubnet, apiServer } = args;
  const wishes = [
    wish("services", "serviceCidr", "serviceCidr", serviceCidr, serviceCidrPrefixLength),
    arm.podCidrCount > 0 && wish("pods", "podCidr", "podCidr", given.podCidr, sizes.podCidr),
    makesVnet &&
      addressSpace === undefined &&
      wish("vnet", "vnet", "addressSpace", undefined, sizes.virtualNetwork),
    makesNodeSubnet &&
      subnet("nodes", "nodeSubnet.addressPrefix", nodeSubnet?.addressPrefix, sizes.nodeSubnet),
    makesPodSubnet &&
      hasSpace &&
      subnet("pod-subnet", "podSubnet.addressPrefix", given.podSubnetPrefix, sizes.podSubnet),
    hasSpace &&
      apiServer?.vnetIntegration === true &&
      args.existingNetwork?.apiServerSubnetId === undefined &&
      subnet("api-server", "apiServer.subnetPrefix", apiServer.subnetPrefix, sizes.apiServerSubnet),
    ...(dualStack ? ipv6Wishes(dualStack) : []),
  ];
  return { wishes: wishes.filter((each) => each !== false), problems };

  function ipv6Wishes(ranges: DualStackArgs) {
    const own = (slot: string, kind: keyof typeof ipv6, arg: keyof DualStackArgs) =>
      wish(`${slot}-ipv6`, kind, `dualStack.${arg}`, ranges[arg], ipv6[kind], 6);
    return [
      own("services", "serviceCidr", "serviceCidr"),
      own("pods", "podCidr", "podCidr"),
      makesVnet &&
        !addressSpace?.some((range) => range.includes(":")) &&
        own("vnet", "vnet", "addressSpace"),
      makesNodeSubnet && own("nodes", "subnet", "nodeSubnetPrefix"),
    ];
  }
}

/** The prefix lengths that `maxNodes` and `maxPods` ask for, never smaller than what AKS has as defaults. */
function sizesOf(request: PlanRequest, makesPodSubnet: boolean) {
  const { args, facts } = request;
  const { mode, nodeBlocks } = request.mode;
  const { displayName } = networkModes[mode];
  const limits = limitsOf(mode, facts);
  const { maxNodes, maxPods, surgeNodes } = promised(request);
  const pool = { name: "nodes", count: maxNodes, maxPods, maxSurge: surgeNodes };
  const smallest = smallestPrefixLengths(facts, mode, [pool], {
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
  const podCidr = nodeBlocks ? smallestPodCidrPrefixLength(facts, [pool]) : smallest.podCidr;
  const nodeSubnet = smallest.nodeSubnet ?? virtualNetworkPrefixLength;
  const podSubnet = smallest.podSubnet ?? virtualNetworkPrefixLength;
  const largestSubnet = Math.min(nodeSubnet, makesPodSubnet ? podSubnet : nodeSubnet);
  const sizes = {
    nodeSubnet,
    podSubnet,
    podCidr: Math.min(podCidrPrefixLength, podCidr ?? podCidrPrefixLength),
    apiServerSubnet: smallestApiServerSubnetPrefixLength(facts, 1) ?? virtualNetworkPrefixLength,
    virtualNetwork: Math.min(virtualNetworkPrefixLength, largestSubnet - 1),
  };
  return { sizes, problems };
}

/**
 * What the ranges are sized for: `maxNodes`, and the largest surge that the cluster or one of its pools asks for, as of
 * a pool that has all nodes. It is never less than the default.
 */
export function promised({ args, pools, mode }: PlanRequest) {
  // Fewer are reported where the args are read.
  const maxNodes = Math.max(1, args.maxNodes ?? defaultMaxNodes);
  const asked = [args.maxSurge, ...Object.values(pools).map((pool) => pool.maxSurge)];
  const surges = asked.filter((maxSurge) => parseNodeAmount(maxSurge).ok);
  const nodes = [defaultMaxSurge, ...surges].map((maxSurge = defaultMaxSurge) =>
    nodesOf({ name: "all", count: maxNodes, maxPods: 1, maxSurge }, Moment.Upgrade),
  );
  return {
    maxNodes,
    maxPods: args.maxPods ?? mode.defaultMaxPods,
    surgeNodes: Math.max(...nodes) - maxNodes,
  };
}
