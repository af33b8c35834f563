import { parseCidr } from "../cidr";
import type { Edition } from "../facts/editions";
import { learn, type Source } from "../facts/fact";
import type { FactId } from "../facts/fact-ids";
import { hasFeature, type KubernetesVersions } from "../facts/kubernetes-versions";
import { defaultRanges, defaultSettings } from "../facts/ranges";
import { modeOf, NetworkMode, networkModes } from "../network-modes";

/** What becomes of a change to something that exists. */
export const Verdict = {
  /** Azure makes it. */
  InPlace: "inPlace",
  /** Azure makes it, since the new range contains the old one; no other change of it. */
  SupersetOnly: "supersetOnly",
  /** Azure makes it where the preconditions hold, and never takes it back. */
  OneWay: "oneWay",
  /** It takes a new node pool. */
  NewPool: "newPool",
  /** It takes a new cluster. */
  NewCluster: "newCluster",
  /** No page says what Azure does. */
  Undocumented: "undocumented",
} as const;

export type Verdict = (typeof Verdict)[keyof typeof Verdict];

/** The part of `networkProfile` that is judged, with ARM's names. */
export interface NetworkProfileSettings {
  readonly networkPlugin?: string | undefined;
  readonly networkPluginMode?: string | undefined;
  readonly networkDataplane?: string | undefined;
  readonly networkPolicy?: string | undefined;
  readonly networkMode?: string | undefined;
  readonly podCidr?: string | undefined;
  readonly podCidrs?: readonly string[] | undefined;
  readonly serviceCidr?: string | undefined;
  readonly serviceCidrs?: readonly string[] | undefined;
  readonly dnsServiceIP?: string | undefined;
  readonly ipFamilies?: readonly string[] | undefined;
  readonly outboundType?: string | undefined;
  readonly loadBalancerSku?: string | undefined;
}

/** The part of an agent pool that is judged, with ARM's names. */
export interface PoolSettings {
  readonly name: string;
  readonly osType?: string | undefined;
  readonly maxPods?: number | undefined;
  readonly vnetSubnetID?: string | undefined;
  readonly podSubnetID?: string | undefined;
  readonly podIPAllocationMode?: string | undefined;
}

/** A cluster and its network as plain values, in the shape of ARM. What is absent has Azure's default. */
export interface ClusterSettings {
  readonly kubernetesVersion?: string | undefined;
  readonly identity?: { readonly type?: string | undefined } | undefined;
  readonly networkProfile?: NetworkProfileSettings | undefined;
  readonly agentPoolProfiles?: readonly PoolSettings[] | undefined;
  readonly nodeProvisioningProfile?: { readonly mode?: string | undefined } | undefined;
  readonly apiServerAccessProfile?:
    | {
        readonly enableVnetIntegration?: boolean | undefined;
        readonly subnetId?: string | undefined;
      }
    | undefined;
}

/** What the cluster's own settings don't say. */
export interface ChangeContext {
  readonly edition?: Edition;
  /** The id of the node subnet's own route table, before and after. */
  readonly routeTableId?: { readonly before?: string; readonly after?: string };
  /** The VNet's `addressSpace.addressPrefixes`, before and after. */
  readonly addressPrefixes?: {
    readonly before: readonly string[];
    readonly after: readonly string[];
  };
  /** Whether ip-masq-agent is configured in the cluster. Default: not known. */
  readonly customIpMasqAgent?: boolean;
}

export interface ClassifiedChange {
  readonly id: FactId;
  /** The ARM path: `networkProfile.podCidr`, `agentPoolProfiles[name=system].maxPods`. */
  readonly property: string;
  readonly from: string;
  readonly to: string;
  readonly verdict: Verdict;
  /** Whether azure-native plans to delete the cluster and to make a new one, even where Azure would change it. */
  readonly azureNativeReplaces: boolean;
  readonly reason: string;
  /** What must hold for Azure to make the change. */
  readonly preconditions: readonly string[];
  /** Those of them that are known not to hold. */
  readonly unmet: readonly string[];
  readonly wayOut: string;
  readonly page: string;
}

/** The properties of `networkProfile` for which azure-native replaces the cluster. */
export const azureNativeReplaces: ReadonlySet<string> = new Set([
  "serviceCidr",
  "serviceCidrs",
  "dnsServiceIP",
  "networkMode",
  "networkPlugin",
  "networkPluginMode",
  "podCidr",
  "networkDataplane",
  "networkPolicy",
  "outboundType",
]);

/** A change without what follows from its property. */
export interface Finding {
  readonly id: FactId;
  readonly property: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly conditions?: readonly Condition[];
  readonly wayOut?: string;
  readonly source: Source;
}

/** `mayHold` is false where the condition is known not to hold. */
export type Condition = readonly [sentence: string, mayHold: boolean];

/** Both sides of a change, with Azure's defaults filled in. */
export interface Change {
  readonly before: Side;
  readonly after: Side;
  readonly context: ChangeContext;
}

export interface Side {
  readonly cluster: ClusterSettings;
  readonly profile: NetworkProfileSettings;
  readonly pools: readonly PoolSettings[];
  readonly mode: NetworkMode | undefined;
  readonly podCidrs: readonly string[];
  readonly serviceCidrs: readonly string[];
  readonly dnsServiceIP: string | undefined;
  readonly networkDataplane: string;
  readonly networkPolicy: string;
  readonly outboundType: string;
  readonly loadBalancerSku: string;
}

export const updatePage = learn("update-azure-cni");
export const newPoolWay = "Add a pool with the new value, drain the old pool and delete it.";
export const newClusterWay =
  "Make a new cluster beside this one, move the workloads and delete this one.";

export function sideOf(cluster: ClusterSettings): Side {
  const profile = cluster.networkProfile ?? {};
  const pools = cluster.agentPoolProfiles ?? [];
  const podSubnetPool = pools.find((pool) => pool.podSubnetID !== undefined);
  const mode = modeOf({
    ...profile,
    hasPodSubnet: podSubnetPool !== undefined,
    podIPAllocationMode: podSubnetPool?.podIPAllocationMode,
  });
  const dualStack = mode === NetworkMode.AzureCniOverlayDualStack;
  const defaultPodCidrs =
    mode !== undefined && networkModes[mode].arm.podCidrRequired
      ? []
      : [defaultRanges.podCidr, ...(dualStack ? [defaultRanges.podCidrIpv6] : [])];
  const serviceDefaults = [
    defaultRanges.serviceCidr,
    ...(dualStack ? [defaultRanges.serviceCidrIpv6] : []),
  ];
  return {
    cluster,
    profile,
    pools,
    mode,
    podCidrs: rangesOf(profile.podCidrs, profile.podCidr, defaultPodCidrs),
    serviceCidrs: rangesOf(profile.serviceCidrs, profile.serviceCidr, serviceDefaults),
    dnsServiceIP: profile.dnsServiceIP ?? String(defaultRanges.dnsServiceIP.value),
    networkDataplane: profile.networkDataplane ?? "azure",
    networkPolicy: profile.networkPolicy ?? "none",
    outboundType: profile.outboundType ?? defaultSettings.outboundType,
    loadBalancerSku: profile.loadBalancerSku?.toLowerCase() ?? defaultSettings.loadBalancerSku,
  };
}

/** The list where there is one, else the single range, else the defaults; canonical, so that spelling is no change. */
function rangesOf(
  list: readonly string[] | undefined,
  single: string | undefined,
  defaults: readonly { readonly value: { toString(): string } }[],
): readonly string[] {
  const given = list?.length ? list : single === undefined ? undefined : [single];
  if (given === undefined) {
    return defaults.map(({ value }) => value.toString());
  }
  return given.map((text) => {
    const parsed = parseCidr(text);
    return parsed.ok ? parsed.cidr.toString() : text;
  });
}

export function noWindows({ pools }: Side): Condition {
  return ["The cluster has no Windows pools.", pools.every(({ osType }) => osType !== "Windows")];
}

export function kubernetesCondition(feature: KubernetesVersions, { cluster }: Side): Condition {
  const { kubernetesVersion } = cluster;
  return [
    `Kubernetes is ${feature.min} or later.`,
    kubernetesVersion === undefined || hasFeature(feature, kubernetesVersion) !== false,
  ];
}

export function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

export function classified(found: Finding): ClassifiedChange {
  const { id, property, verdict, reason, conditions = [], source } = found;
  const replaces = azureNativeReplaces.has(property.replace("networkProfile.", ""));
  const azureWould =
    verdict === Verdict.InPlace || verdict === Verdict.SupersetOnly || verdict === Verdict.OneWay;
  const wayRound = `azure-native would delete the cluster and make a new one: make the change with az aks update, then run pulumi refresh; or list ${property} in ignoreChanges.`;
  const wayOuts: Record<Verdict, string> = {
    inPlace: "Go ahead.",
    supersetOnly: "Go ahead.",
    oneWay: "Go ahead when the preconditions hold.",
    newPool: newPoolWay,
    newCluster: newClusterWay,
    undocumented: "Leave it as it is, or try it on a cluster that can be lost.",
  };
  return {
    id,
    property,
    from: shown(found.from),
    to: shown(found.to),
    verdict,
    azureNativeReplaces: replaces,
    reason,
    preconditions: conditions.map(([sentence]) => sentence),
    unmet: conditions.filter(([, mayHold]) => !mayHold).map(([sentence]) => sentence),
    wayOut: azureWould && replaces ? `In Pulumi, ${wayRound}` : (found.wayOut ?? wayOuts[verdict]),
    page: source.page,
  };
}

function shown(value: unknown): string {
  return [value].flat().join(",") || "not set";
}
