import type { Cost } from "../change";

/** What a cluster is to be; what is left out stays as it is. Names and values are those of ARM. */
export interface WantedNetwork {
  readonly networkPlugin?: string | undefined;
  readonly networkPluginMode?: string | undefined;
  readonly networkDataplane?: string | undefined;
  readonly networkPolicy?: string | undefined;
  readonly podCidr?: string | undefined;
  readonly ipFamilies?: readonly string[] | undefined;
  readonly outboundType?: string | undefined;
  readonly loadBalancerSku?: string | undefined;
  readonly enableVnetIntegration?: boolean | undefined;
  readonly enablePrivateCluster?: boolean | undefined;
  /** All nodes of the cluster at full scale. */
  readonly nodes?: number | undefined;
}

export interface PathRequest {
  /** The cluster as it is: what `az aks show` prints, ARM's answer, or a program's properties. */
  readonly cluster: unknown;
  readonly wanted: WantedNetwork;
  /** Its VNets: what `az network vnet show` or `list` prints. Default: not known. */
  readonly virtualNetworks?: unknown;
  /** Ranges that are in use elsewhere, and connected. */
  readonly takenRanges?: readonly string[];
}

export const Outcome = {
  /** The cluster is what is wanted. */
  Arrived: "arrived",
  /** The steps can start. */
  Ready: "ready",
  /** Something has to be done first, which is part of the steps or said in `blocks`. */
  NotNow: "notNow",
  /** It needs a new cluster. */
  NewCluster: "newCluster",
} as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];

export interface Step {
  readonly title: string;
  /** For the Azure CLI, with the names of the cluster. */
  readonly commands: readonly string[];
  /** What the program says afterwards, as `az aks show` prints it: `networkPolicy: "none"`. */
  readonly program: readonly string[];
  /** Whether azure-native would replace the cluster for it, so that the Azure CLI has to make the change. */
  readonly outsidePulumi: boolean;
  readonly cost: Cost;
  /** What else to know. */
  readonly notes: readonly string[];
  readonly page: string;
}

export interface ClusterPath {
  readonly outcome: Outcome;
  /** What is in the way today. */
  readonly blocks: readonly string[];
  readonly steps: readonly Step[];
  /** What may go wrong, and what is lost. */
  readonly warnings: readonly string[];
  /** What only the cluster knows, and the command that shows it. */
  readonly checks: readonly string[];
  /** Other ways, each with what it takes. */
  readonly alternatives: readonly { readonly title: string; readonly path: ClusterPath }[];
}
