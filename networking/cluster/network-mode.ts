import { allModes, NetworkMode } from "../facts/network-mode";
import { modeOf } from "../network-modes";
import type { Entity, Topology } from "../resources/topology";
import { isTrue, known, mapValue, notKnown, type Value } from "../resources/value";
import { isDualStack, networkSetting, pluginNotGiven } from "./network-profile";

/** The modes that a pool may have, by what is known; `open` says what isn't. IP families are left aside. */
export interface PossibleModes {
  readonly modes: readonly NetworkMode[];
  readonly open?: { readonly property: string; readonly reason: string };
}

/** The modes of the pools of a cluster: one entry for each pool, and one more where pools may be missing. */
export function possibleModes(topology: Topology, cluster: Entity): readonly PossibleModes[] {
  const { pools, complete } = topology.poolsOf(cluster);
  const known = pools.map((pool) => possibleModesOf(cluster, pool));
  return complete && pools.length > 0 ? known : [...known, possibleModesOf(cluster, undefined)];
}

/** The modes that a pool may have; `undefined` stands for a pool that isn't known. */
export function possibleModesOf(cluster: Entity, pool: Entity | undefined): PossibleModes {
  const plugin = networkSetting(cluster, "networkPlugin");
  if (plugin.state !== "known") {
    const { reason } = plugin.state === "notKnown" ? plugin : pluginNotGiven;
    return { modes: allModes, open: { property: "networkProfile.networkPlugin", reason } };
  }
  const pluginMode = mapValue(networkSetting(cluster, "networkPluginMode"), lower);
  const allocation = allocationOf(pool);
  const modes = new Set<NetworkMode>();
  for (const networkPluginMode of options(pluginMode, [undefined, "overlay"])) {
    for (const hasPodSubnet of pool ? [pool.properties.has("podSubnetID")] : [false, true]) {
      for (const podIPAllocationMode of options(allocation, ["DynamicIndividual", "StaticBlock"])) {
        const mode = modeOf({
          networkPlugin: lower(plugin.value),
          networkPluginMode,
          hasPodSubnet,
          podIPAllocationMode,
        });
        if (mode !== undefined) {
          modes.add(mode);
        }
      }
    }
  }
  if (modes.size === 1) {
    return { modes: [...modes] };
  }
  const property = "networkProfile.networkPluginMode";
  if (modes.size > 1) {
    const open = [pluginMode, allocation].find(({ state }) => state === "notKnown");
    const reason = open?.state === "notKnown" ? open.reason : "the mode isn't known yet";
    return { modes: [...modes], open: { property, reason } };
  }
  const plugins = ["azure", "kubenet", "none"];
  const [unknown, value] = plugins.includes(lower(plugin.value))
    ? [property, pluginMode]
    : ["networkProfile.networkPlugin", plugin];
  const shown = value.state === "known" ? ` ${JSON.stringify(value.value)}` : "";
  return { modes: allModes, open: { property: unknown, reason: `${unknown}${shown} is unknown` } };
}

/** The network mode of a pool. Not known without `networkPlugin`: what ARM takes then isn't documented. */
export function modeOfPool(cluster: Entity, pool: Entity): Value<NetworkMode> {
  const { modes, open } = possibleModesOf(cluster, pool);
  const [mode] = modes;
  if (mode === undefined || open !== undefined) {
    return notKnown(open?.reason ?? "the network mode isn't known", open?.property);
  }
  return known(
    mode === NetworkMode.AzureCniOverlay && isTrue(isDualStack(cluster))
      ? NetworkMode.AzureCniOverlayDualStack
      : mode,
  );
}

/** How a pool's pods get addresses of a pod subnet. */
function allocationOf(pool: Entity | undefined): Value<string> {
  return pool === undefined
    ? notKnown("agentPoolProfiles isn't known yet")
    : mapValue(pool.properties.text("podIPAllocationMode"), (mode) =>
        lower(mode) === "staticblock" ? "StaticBlock" : "DynamicIndividual",
      );
}

function options<T>(value: Value<T>, all: readonly (T | undefined)[]): readonly (T | undefined)[] {
  return value.state === "known" ? [value.value] : value.state === "absent" ? [undefined] : all;
}

function lower(text: string): string {
  return text.toLowerCase();
}
