import { kubernetesVersionOf } from "../cluster/cluster-settings";
import { isDualStack, networkSetting } from "../cluster/network-profile";
import { modeOf, NetworkMode } from "../network-modes";
import { type Entity, entityOf } from "../resources/entity";
import { Topology } from "../resources/topology";
import { isTrue, valueOr } from "../resources/value";
import { ClusterSettings } from "./settings";

/** A cluster as it is before or after a change. */
export interface Side {
  readonly settings: ClusterSettings;
  /** The same as views look at it, alone in its topology. */
  readonly cluster: Entity;
  readonly topology: Topology;
  readonly mode: NetworkMode | undefined;
  readonly kubernetesVersion: string | undefined;
}

export function sideOf(settings: ClusterSettings): Side {
  const resource = settings.asResource();
  const topology = new Topology([resource]);
  const [cluster = entityOf(resource)] = topology.clusters;
  const podSubnetPool = settings.pools.find((pool) => pool.text("podSubnetID") !== undefined);
  const inForce = (name: "networkPlugin" | "networkPluginMode") =>
    valueOr(networkSetting(cluster, name), undefined)?.toLowerCase();
  const mode = modeOf({
    networkPlugin: inForce("networkPlugin"),
    networkPluginMode: inForce("networkPluginMode"),
    ipFamilies: isTrue(isDualStack(cluster)) ? ["IPv4", "IPv6"] : [],
    hasPodSubnet: podSubnetPool !== undefined,
    podIPAllocationMode: podSubnetPool?.is("podIPAllocationMode", "StaticBlock")
      ? "StaticBlock"
      : "DynamicIndividual",
  });
  return {
    settings,
    cluster,
    topology,
    mode,
    kubernetesVersion: valueOr(kubernetesVersionOf(cluster).version, undefined),
  };
}

/** The network mode of a cluster, as `az aks show`, ARM or a program has it; undefined where its settings don't tell. */
export function networkModeOf(cluster: unknown): NetworkMode | undefined {
  return sideOf(new ClusterSettings(cluster)).mode;
}

/** Whether a cluster may have another mode as well, since a value isn't known. */
function mayHave({ settings, mode }: Side, other: NetworkMode | undefined): boolean {
  switch (other) {
    case NetworkMode.AzureCniPodSubnetDynamic:
    case NetworkMode.AzureCniPodSubnetStatic:
      return mode === NetworkMode.AzureCniNodeSubnet && !settings.poolsAreKnown("podSubnetID");
    case NetworkMode.AzureCniOverlayDualStack:
      return mode === NetworkMode.AzureCniOverlay && !settings.isKnown("networkProfile.ipFamilies");
    default:
      return false;
  }
}

/** Both sides of a change; what isn't known of one of them counts as it is on the other. */
export function bothSides(
  clusterBefore: unknown,
  clusterAfter: unknown,
): [before: Side, after: Side] {
  const [before, after] = [clusterBefore, clusterAfter].map((one) =>
    sideOf(new ClusterSettings(one)),
  ) as [Side, Side];
  const like = (side: Side, { mode }: Side): Side =>
    mayHave(side, mode) ? { ...side, mode } : side;
  return [like(before, after), like(after, before)];
}
