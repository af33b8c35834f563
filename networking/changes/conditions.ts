import { hasFeature, type KubernetesVersions } from "../facts/kubernetes-versions";
import type { Precondition } from "./change";
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

export function noWindows({ settings }: Side): Precondition {
  const windows = settings.pools.filter((pool) => pool.is("osType", "Windows"));
  return {
    text: "no Windows node pools",
    holds: windows.length === 0,
    because: `${windows.map(({ poolName }) => poolName).join(" and ")} ${windows.length > 1 ? "are" : "is"} Windows`,
  };
}

export function autoProvisioningOff({ settings }: Side): Precondition {
  return {
    text: "node auto-provisioning off during the change",
    holds: !settings.is("nodeProvisioningProfile.mode", "Auto"),
    because: "nodeProvisioningProfile.mode is Auto",
  };
}

export function scaleSetsOnly({ settings }: Side): Precondition {
  const sets = settings.pools.filter((pool) => pool.is("type", "AvailabilitySet"));
  return {
    text: "virtual machine scale sets",
    holds: sets.length === 0,
    because: `${sets.map(({ poolName }) => poolName).join(" and ")} ${sets.length > 1 ? "are availability sets" : "is an availability set"}`,
  };
}

/** A precondition that no setting shows. */
export function inTheCluster(text: string, command: string): Precondition {
  return { text, holds: undefined, because: command };
}
