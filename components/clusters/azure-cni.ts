import type { ClusterArgs, WindowsArgs } from "./cluster-args";
import type { ModeSettings } from "./mode-settings";
import type { MixedNodePoolArgs } from "./node-pools";

/** What carries the traffic between pods. */
export const NetworkDataplane = {
  /** iptables and, where wanted, Azure's or Calico's network policy engine. */
  Azure: "azure",
  /** Cilium, with its own network policy engine. Linux nodes only. */
  Cilium: "cilium",
} as const;
export type NetworkDataplane = (typeof NetworkDataplane)[keyof typeof NetworkDataplane];

/** Network policy engines that run with the dataplane of Azure. Cilium brings its own, which needs no setting. */
export const NetworkPolicy = {
  None: "none",
  /** Azure's: up to 250 nodes and 20,000 pods. */
  Azure: "azure",
  Calico: "calico",
} as const;
export type NetworkPolicy = (typeof NetworkPolicy)[keyof typeof NetworkPolicy];

/** What policies of Advanced Container Networking Services look at. */
export const AdvancedNetworkPolicies = { None: "None", Fqdn: "FQDN", L7: "L7" } as const;
export type AdvancedNetworkPolicies =
  (typeof AdvancedNetworkPolicies)[keyof typeof AdvancedNetworkPolicies];

/** Advanced Container Networking Services (ACNS), which cost extra. */
export interface AdvancedNetworkingArgs {
  /** Metrics and flow logs of the network, with each dataplane. @default true */
  observability?: boolean | undefined;
  /** Policies by host name or by HTTP; only with Cilium. L7 includes FQDN. @default AdvancedNetworkPolicies.None */
  policies?: AdvancedNetworkPolicies;
}

/** What the clusters of all Azure CNI modes can be told. */
export interface AzureCniArgs extends ClusterArgs {
  /** Pools beside the system pool, by their names: up to 12 lowercase letters and digits, 6 of Windows. @default none */
  userPools?: { [name: string]: MixedNodePoolArgs } | undefined;
  /**
   * Lets the cluster have Windows pools, now or later. It has to be there from the cluster's creation. Not with Cilium.
   *
   * @default none
   */
  windows?: WindowsArgs | undefined;
  /** What carries the traffic between pods. @default NetworkDataplane.Azure */
  networkDataplane?: NetworkDataplane;
  /** The network policy engine of the dataplane of Azure; leave it out with Cilium. @default NetworkPolicy.None */
  networkPolicy?: NetworkPolicy;
  /** Switches ACNS on: `{}` for its observability. @default off */
  advancedNetworking?: AdvancedNetworkingArgs | undefined;
}

/** The settings that the Azure CNI modes share. Cilium as dataplane is Cilium as policy engine: Azure accepts no other. */
export function azureCniSettings(
  args: AzureCniArgs,
): Pick<
  ModeSettings,
  "networkPolicy" | "networkDataplane" | "advancedNetworking" | "userPools" | "windows"
> {
  const { advancedNetworking, networkDataplane, userPools, windows } = args;
  const cilium = networkDataplane === NetworkDataplane.Cilium;
  const { observability = true, policies } = advancedNetworking ?? {};
  return {
    networkDataplane,
    networkPolicy: args.networkPolicy ?? (cilium ? "cilium" : undefined),
    advancedNetworking: advancedNetworking && {
      enabled: true,
      observability: { enabled: observability },
      security: policies && { enabled: true, advancedNetworkPolicies: policies },
    },
    userPools,
    windows,
  };
}
