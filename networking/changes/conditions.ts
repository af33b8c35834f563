import { hasFeature, type KubernetesVersions } from "../facts/kubernetes-versions";
import type { Precondition } from "./change";
import type { PoolSettings } from "./settings";
import type { Side } from "./side";

export function atLeast(feature: KubernetesVersions, { kubernetesVersion }: Side): Precondition {
  const holds =
    kubernetesVersion === undefined ? undefined : hasFeature(feature, kubernetesVersion);
  return {
    text: `Kubernetes ${feature.min} or later`,
    holds,
    because: holds === undefined ? "the version isn't known" : `it is ${kubernetesVersion}`,
  };
}

export function windowsPools({ settings }: Side): readonly PoolSettings[] {
  return settings.pools.filter((pool) => pool.is("osType", "Windows"));
}

/** "sys and apps" */
export function named(pools: readonly PoolSettings[]): string {
  return pools.map(({ poolName }) => poolName).join(" and ");
}

/** "sys and apps are", of what follows. */
export function namedAre(pools: readonly PoolSettings[]): string {
  return `${named(pools)} ${pools.length > 1 ? "are" : "is"}`;
}

export function noWindows(side: Side): Precondition {
  const windows = windowsPools(side);
  return {
    text: "no Windows node pools",
    holds: windows.length === 0,
    because: `${namedAre(windows)} Windows`,
  };
}

export function scaleSetsOnly({ settings }: Side): Precondition {
  const sets = settings.pools.filter((pool) => pool.is("type", "AvailabilitySet"));
  return {
    text: "virtual machine scale sets",
    holds: sets.length === 0,
    because: `${namedAre(sets)} ${sets.length > 1 ? "availability sets" : "an availability set"}`,
  };
}

export function hasAutoProvisioning({ settings }: Side): boolean {
  return settings.is("nodeProvisioningProfile.mode", "Auto");
}

export function autoProvisioningOff(side: Side): Precondition {
  return {
    text: "node auto-provisioning off during the change",
    holds: !hasAutoProvisioning(side),
    because: "nodeProvisioningProfile.mode is Auto",
  };
}

export function hasVirtualNodes({ settings }: Side): boolean {
  return settings.flag("addonProfiles.aciConnectorLinux.enabled") === true;
}

export function noVirtualNodes(side: Side, because: string): Precondition {
  return { text: "no virtual nodes", holds: !hasVirtualNodes(side), because };
}

/** A precondition that no setting shows. */
export function inTheCluster(text: string, command: string): Precondition {
  return { text, holds: undefined, because: command };
}
