import { compatibilityOf } from "../facts/compatibility";
import type { Facts } from "../facts/editions";
import {
  hasFeature,
  type KubernetesVersions,
  kubernetesSupport,
  minorVersion,
} from "../facts/kubernetes-versions";
import { allModes } from "../facts/network-mode";
import { type Feature, featureNames, networkModes } from "../network-modes";
import type { Entity, Topology } from "../resources/topology";
import {
  absent,
  allOf,
  is,
  isFalse,
  isTrue,
  known,
  not,
  notKnown,
  orElse,
  type Value,
  valueOr,
} from "../resources/value";
import { possibleModes, possibleModesOf } from "./network-mode";
import { networkSetting, outboundTypeOf } from "./network-profile";

export function hasCilium(cluster: Entity): Value<boolean> {
  return orElse(is(networkSetting(cluster, "networkDataplane"), "cilium"), known(false));
}

/** Whether the outbound type in force is one of `types`. */
export function hasOutboundType(cluster: Entity, ...types: readonly string[]): Value<boolean> {
  return is(outboundTypeOf(cluster).type, ...types);
}

/** Whether the load balancer is a Basic one. Left out it is Standard. */
export function hasBasicLoadBalancer(cluster: Entity): Value<boolean> {
  return is(cluster.properties.text("networkProfile.loadBalancerSku"), "basic");
}

/** Whether node auto-provisioning is on. */
export function hasNap(cluster: Entity): Value<boolean> {
  return is(cluster.properties.text("nodeProvisioningProfile.mode"), "Auto");
}

export function isWindows(pool: Entity): Value<boolean> {
  return is(pool.properties.text("osType"), "Windows");
}

export function isPrivate(cluster: Entity): Value<boolean> {
  return cluster.properties.boolean("apiServerAccessProfile.enablePrivateCluster");
}

/** Whether the API server is in the VNet: then it reaches pods by podCidr alone. */
export function isVnetIntegrated(cluster: Entity): Value<boolean> {
  return cluster.properties.boolean("apiServerAccessProfile.enableVnetIntegration");
}

/** Whether the API server has a private link endpoint, which takes an address of the first pool's subnet. */
export function hasPrivateEndpoint(cluster: Entity): Value<boolean> {
  return allOf(isPrivate(cluster), not(isVnetIntegrated(cluster)));
}

/** The path of an add-on's profile. Azure doesn't mind the case of its name. */
export function addonPath(cluster: Entity, name: string): string {
  const names = valueOr(cluster.properties.keys("addonProfiles"), []);
  const own = names.find((key) => key.toLowerCase() === name.toLowerCase());
  return `addonProfiles.${own ?? name}`;
}

export function hasAddon(cluster: Entity, name: string): Value<boolean> {
  return cluster.properties.has("addonProfiles")
    ? cluster.properties.boolean(`${addonPath(cluster, name)}.enabled`)
    : absent;
}

/**
 * Whether the Kubernetes version of a cluster, or of a pool that sets its own, lacks `feature`. Without a version Azure
 * takes one with support: which one isn't known where not all of those have the feature.
 */
export function lacksFeature(
  feature: KubernetesVersions,
  cluster: Entity,
  pool?: Entity,
): Value<boolean> {
  const { version, path } = kubernetesVersionOf(cluster, pool);
  if (version.state === "notKnown") {
    return version;
  }
  if (version.state === "absent") {
    const hasAnyway =
      feature.below === undefined && hasFeature(feature, kubernetesSupport.longTermOnly);
    // What is written there and is not a version is refused by a rule of its own.
    const isWritten = cluster.properties.has(path);
    return hasAnyway || isWritten ? known(false) : notKnown(`${path} is not set`, path);
  }
  return known(hasFeature(feature, version.value) === false);
}

/** The Kubernetes version of a pool, which is its cluster's unless it sets its own, and where it stands. */
export function kubernetesVersionOf(
  cluster: Entity,
  pool?: Entity,
): { readonly version: Value<string>; readonly path: string } {
  const own = pool?.properties.formed("orchestratorVersion", isVersion);
  if (pool !== undefined && own !== undefined && own.state !== "absent") {
    return { version: own, path: pool.properties.pathOf("orchestratorVersion") };
  }
  return {
    version: cluster.properties.formed("kubernetesVersion", isVersion),
    path: "kubernetesVersion",
  };
}

function isVersion(text: string): boolean {
  return minorVersion(text) !== undefined;
}

/** "Kubernetes 1.29", or what is known of it, for a sentence. */
export function showVersion(cluster: Entity, pool?: Entity): string {
  const { version } = kubernetesVersionOf(cluster, pool);
  return version.state === "known" ? `Kubernetes ${version.value}` : "its Kubernetes version";
}

/** The VM sizes of a pool: one, or those of each scale of a `VirtualMachines` pool, with their paths. */
export function vmSizesOf(
  pool: Entity,
): readonly { readonly path: string; readonly size: Value<string> }[] {
  const manual = "virtualMachinesProfile.scale.manual";
  return [
    { path: "vmSize", size: pool.properties.text("vmSize") },
    ...valueOr(pool.properties.list(manual), []).map((scale, i) => ({
      path: `${manual}[${i}].size`,
      size: scale.text("size"),
    })),
  ];
}

/** What stands in a feature's way. */
export interface Support {
  /** Whether the mode of a cluster or pool does not support a feature. */
  readonly refused: Value<boolean>;
  /** The mode that doesn't, and why, for a sentence: "kubenet", "Azure CNI Overlay (the docs ask ...)". */
  readonly mode: string;
  /** A mode that does, if there is one: ", such as Azure CNI Overlay". */
  readonly instead: string;
}

/** Whether the mode of any pool of a cluster, or of one pool of it, does not support `feature`. */
export function supportOf(
  feature: Feature,
  { topology, facts }: { topology: Topology; facts: Facts },
  cluster: Entity,
  pool?: Entity,
): Support {
  // What else the Cilium dataplane refuses has checks of its own.
  const cilium = feature === "virtualNodes" && isTrue(hasCilium(cluster)) ? "cilium" : undefined;
  const possible =
    pool === undefined ? possibleModes(topology, cluster) : [possibleModesOf(cluster, pool)];
  const supported = allModes.filter(
    (mode) => compatibilityOf(mode, feature, facts).support === "supported",
  );
  const preferred = ["azureCniOverlay", "azureCniNodeSubnet"] as const;
  const first = preferred.find((mode) => supported.includes(mode)) ?? supported[0];
  const instead = first === undefined ? "" : `, such as ${networkModes[first].displayName}`;
  let open: Value<boolean> = known(false);
  for (const { modes, open: unknown } of possible) {
    const cells = modes.map((mode) => ({ mode, ...compatibilityOf(mode, feature, facts, cilium) }));
    const [one] = cells;
    if (one !== undefined && cells.every(({ support }) => support === "unsupported")) {
      const { displayName } = networkModes[one.mode];
      const mode = one.note === undefined ? displayName : `${displayName} (${one.note})`;
      return { refused: known(true), mode, instead };
    }
    const doubt = cells.find(({ support }) => support !== "supported");
    if (doubt !== undefined && isFalse(open)) {
      const { displayName } = networkModes[doubt.mode];
      const reason = `whether ${displayName} supports ${featureNames[feature]} isn't documented`;
      open = notKnown(
        unknown?.reason ?? reason,
        unknown?.property ?? "networkProfile.networkPlugin",
      );
    }
  }
  return { refused: open, mode: "", instead };
}
