import { factsOf } from "@aks-networking/networking";
import type * as containerservice from "@pulumi/azure-native/containerservice";
import type * as pulumi from "@pulumi/pulumi";

/** A node pool with Linux nodes. */
export interface NodePoolArgs {
  /** Size of the virtual machines. Changing it replaces a user pool. @default "Standard_D4s_v5" */
  vmSize?: pulumi.Input<string> | undefined;
  /**
   * Nodes of the pool, 1 to 1,000, of user pools also 0. With `maxCount` the nodes to start with, from `minCount` to
   * `maxCount`: what the autoscaler makes of it is left alone afterwards.
   *
   * @default 3, or `minCount`
   */
  count?: number | undefined;
  /** Fewest nodes when the pool scales by itself; only with `maxCount`, and not more than it. @default `count` */
  minCount?: number | undefined;
  /**
   * Most nodes when the pool scales by itself; giving it switches autoscaling on. Ranges are sized and checked for it.
   *
   * @default none: the pool has `count` nodes
   */
  maxCount?: number | undefined;
  /** Pods on a node, 10 to 250. It can't change: that takes a new pool. @default that of the cluster, on Windows 110 at most */
  maxPods?: number | undefined;
  /**
   * How many nodes, or which share of them, an upgrade adds for its time. They take addresses like any node.
   *
   * @default "10%"
   * @example "33%"
   */
  maxSurge?: string | undefined;
  /** Zones to spread over: ["1", "2", "3"]. @default none */
  availabilityZones?: string[] | undefined;
  /** Kubernetes labels. @default none */
  nodeLabels?: { [name: string]: string } | undefined;
  /** Kubernetes taints: "CriticalAddonsOnly=true:NoSchedule". @default none */
  nodeTaints?: string[] | undefined;
  /** "Ubuntu", "AzureLinux" … @default Azure chooses */
  osSKU?: string | undefined;
  /** Nodes of a FIPS image; "Windows2025" needs one. @default false */
  enableFIPS?: boolean | undefined;
  /** Size of the system disk in GB. @default that of the virtual machine */
  osDiskSizeGB?: number | undefined;
  /** Kubernetes version of the nodes. @default that of the cluster */
  orchestratorVersion?: string | undefined;
}

/** The system pool of a cluster. */
export interface SystemPoolArgs extends NodePoolArgs {
  /**
   * Name of the pool: up to 12 lowercase letters and digits. It can't change.
   *
   * @default "system"
   */
  name?: string | undefined;
}

/** Operating system of a pool's nodes. */
export const OsType = { Linux: "Linux", Windows: "Windows" } as const;
export type OsType = (typeof OsType)[keyof typeof OsType];

/** A node pool in a mode that has Windows nodes too. */
export interface MixedNodePoolArgs extends NodePoolArgs {
  /** Windows needs `windows` on the cluster. @default OsType.Linux */
  osType?: OsType;
}

/** What a pool has from its cluster. */
export interface PoolSettings {
  readonly mode: "System" | "User";
  readonly defaultMaxPods: number;
  readonly vnetSubnetID: pulumi.Input<string> | undefined;
  readonly podSubnetID?: pulumi.Input<string> | undefined;
  readonly podIPAllocationMode?: "DynamicIndividual" | "StaticBlock" | undefined;
  readonly tags: pulumi.Input<{ [name: string]: pulumi.Input<string> } | undefined> | undefined;
}

/** How many nodes a pool starts with and can have, with the defaults. */
export function nodeCounts({ count, minCount, maxCount }: NodePoolArgs): {
  readonly count: number;
  readonly minCount: number;
  readonly maxCount: number;
} {
  const start = count ?? minCount ?? Math.min(3, maxCount ?? 3);
  const least = minCount ?? Math.min(start, maxCount ?? start);
  return { count: start, minCount: least, maxCount: maxCount ?? start };
}

/** The pods on a node of a pool, with the default of its cluster; on Windows not more than is recommended. */
function maxPodsOf({ maxPods, osType }: MixedNodePoolArgs, defaultMaxPods: number): number {
  const most = osType === OsType.Windows ? factsOf().recommendedMaxPodsWindows.value : Infinity;
  return maxPods ?? Math.min(defaultMaxPods, most);
}

export const defaultMaxSurge = "10%";

/** What is left as it is once a pool exists: the autoscaler sets the nodes of a pool that scales by itself. */
export function leftAlone({ maxCount }: NodePoolArgs): string[] {
  return maxCount === undefined ? [] : ["count"];
}

/** What ARM takes of a pool, inline and as a resource alike. */
export function poolProfile(
  args: MixedNodePoolArgs,
  { defaultMaxPods, ...settings }: PoolSettings,
): Omit<containerservice.AgentPoolArgs, "resourceGroupName" | "resourceName"> {
  const counts = nodeCounts(args);
  const scaling =
    args.maxCount === undefined
      ? {}
      : { enableAutoScaling: true, minCount: counts.minCount, maxCount: counts.maxCount };
  return {
    ...settings,
    type: "VirtualMachineScaleSets",
    vmSize: args.vmSize ?? "Standard_D4s_v5",
    count: counts.count,
    ...scaling,
    maxPods: maxPodsOf(args, defaultMaxPods),
    upgradeSettings: { maxSurge: args.maxSurge ?? defaultMaxSurge },
    osType: args.osType ?? OsType.Linux,
    osSKU: args.osSKU,
    enableFIPS: args.enableFIPS,
    osDiskSizeGB: args.osDiskSizeGB,
    availabilityZones: args.availabilityZones,
    nodeLabels: args.nodeLabels,
    nodeTaints: args.nodeTaints,
    orchestratorVersion: args.orchestratorVersion,
  };
}
