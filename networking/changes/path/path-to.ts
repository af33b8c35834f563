import { NetworkMode } from "../../network-modes";
import { podCidrsOf } from "../address-changes";
import { namedAre, windowsPools } from "../conditions";
import { modeMigrations } from "../mode-changes";
import { outboundTypeOf } from "../outbound-changes";
import { dataplaneOf, modeName, policyOf } from "../setting-changes";
import { ClusterSettings } from "../settings";
import { type Side, sideOf } from "../side";
import { addressSteps } from "./address-steps";
import { dataplaneSteps, overlaySteps } from "./mode-steps";
import { networkSteps, outboundSteps } from "./network-steps";
import { type ClusterPath, Outcome, type PathRequest } from "./path";
import type { Planning, State } from "./planning";
import { policyPlan, policySteps } from "./policy-steps";
import {
  identitySteps,
  loadBalancerSteps,
  provisioningSteps,
  upgradeSteps,
} from "./preparing-steps";
import { readNetworks } from "./surroundings";

/**
 * The way from a cluster as it is to a wanted network: the steps in their order, each with the command for the Azure CLI
 * and what the program has to say afterwards, what is in the way, and what only the cluster knows. Never throws.
 */
export function pathTo(request: PathRequest): ClusterPath {
  return plan(request, sideOf(new ClusterSettings(request.cluster)));
}

function plan(request: PathRequest, side: Side): ClusterPath {
  const from = stateOf(side);
  const to = wantedState(request, side, from);
  const planning: Planning = {
    request,
    side,
    networks: readNetworks(
      request.virtualNetworks,
      side.settings.pools.flatMap((pool) => pool.text("vnetSubnetID") ?? []),
    ),
    from,
    to,
    steps: [],
    blocks: [],
    refusals: [impossible(from, to) ?? []].flat(),
    warnings: [],
    checks: [],
    ciliumBlocked:
      to.dataplane === "cilium" && from.dataplane !== "cilium" && windowsPools(side).length > 0,
  };
  const { steps, blocks, refusals, warnings, checks } = planning;
  if (refusals.length === 0) {
    notRunning(planning);
    collect(planning);
  }
  if (refusals.length > 0) {
    // No part of a way that doesn't arrive: some steps can't be undone.
    const outcome = Outcome.NewCluster;
    return { outcome, blocks: refusals, steps: [], warnings: [], checks: [], alternatives: [] };
  }
  return {
    outcome: outcomeOf(planning),
    blocks,
    steps,
    warnings,
    checks: [...new Set(checks)],
    alternatives: withoutWindows(planning),
  };
}

function outcomeOf({ steps, blocks }: Planning): Outcome {
  if (blocks.length > 0) {
    return Outcome.NotNow;
  }
  return steps.length > 0 ? Outcome.Ready : Outcome.Arrived;
}

/** One change at a time, in the order that the release notes and pages allow. */
function collect(planning: Planning): void {
  upgradeSteps(planning);
  loadBalancerSteps(planning);
  identitySteps(planning);
  provisioningSteps.off(planning);
  const { ciliumFirst } = policyPlan(planning);
  if (ciliumFirst) {
    dataplaneSteps(planning);
  }
  policySteps.off(planning);
  overlaySteps(planning);
  if (!ciliumFirst) {
    dataplaneSteps(planning);
  }
  addressSteps(planning);
  policySteps.on(planning);
  outboundSteps(planning);
  networkSteps(planning);
  provisioningSteps.on(planning);
}

function stateOf(side: Side): State {
  return {
    mode: side.mode,
    dataplane: dataplaneOf(side),
    policy: policyOf(side),
    outboundType: outboundTypeOf(side),
    podCidr: podCidrsOf(side)[0],
  };
}

function wantedState({ wanted }: PathRequest, side: Side, from: State): State {
  const profile = {
    networkPlugin: wanted.networkPlugin ?? side.settings.text("networkProfile.networkPlugin"),
    networkPluginMode:
      wanted.networkPluginMode ??
      (wanted.networkPlugin === undefined
        ? side.settings.text("networkProfile.networkPluginMode")
        : undefined),
    networkDataplane: wanted.networkDataplane ?? from.dataplane,
    ipFamilies: wanted.ipFamilies ?? side.settings.list("networkProfile.ipFamilies"),
    podCidr: wanted.podCidr,
    outboundType: wanted.outboundType ?? from.outboundType,
  };
  const asked = sideOf(new ClusterSettings({ networkProfile: profile }));
  // A pod subnet stays where the plugin stays Azure CNI without overlay.
  const mode =
    asked.mode === NetworkMode.AzureCniNodeSubnet && wanted.networkPlugin === undefined
      ? from.mode
      : asked.mode;
  const dataplane = dataplaneOf(asked);
  const policy =
    wanted.networkPolicy?.toLowerCase() ??
    (dataplane === "cilium" ? "cilium" : from.policy === "cilium" ? "none" : from.policy);
  const asType = outboundTypeOf(asked);
  // A managed NAT gateway stays of the SKU that it has.
  const outboundType =
    asType === "managedNATGateway" && from.outboundType === "managedNATGatewayV2"
      ? from.outboundType
      : asType;
  return { mode, dataplane, policy, outboundType, podCidr: wanted.podCidr };
}

function impossible(from: State, to: State): string | undefined {
  if (from.mode === undefined) {
    return "networkPlugin and networkPluginMode of the cluster are not those of a documented network mode.";
  }
  if (to.mode === undefined) {
    return "The wanted networkPlugin and networkPluginMode are not those of a documented network mode.";
  }
  // Dual-stack is reached from overlay, in a step of its own.
  const moves = modeMigrations[from.mode].flatMap((mode) => [mode, ...modeMigrations[mode]]);
  if (from.mode !== to.mode && !moves.includes(to.mode)) {
    return `A cluster can't change from ${modeName(from.mode)} to ${modeName(to.mode)}: the only IPAM change in place is from kubenet or Azure CNI Node Subnet to Azure CNI Overlay. Create a new cluster and move the workloads.`;
  }
  if (from.dataplane === "cilium" && to.dataplane !== "cilium") {
    return "No way back from Cilium is documented. Create a new cluster and move the workloads.";
  }
  if (to.dataplane === "cilium" && from.mode === NetworkMode.ByoCni) {
    return "A cluster with networkPlugin none can't get the Cilium dataplane of AKS. Create a new cluster and move the workloads.";
  }
  if (to.dataplane === "cilium" && from.dataplane !== "cilium" && to.mode === NetworkMode.Kubenet) {
    return "Cilium isn't available with kubenet; ask for Azure CNI Overlay with it (networkPlugin azure, networkPluginMode overlay).";
  }
  return undefined;
}

function notRunning({ side: { settings }, blocks }: Planning): void {
  const state = settings.text("provisioningState");
  if (state !== undefined && state.toLowerCase() !== "succeeded") {
    blocks.push(`provisioningState is ${state}: start when it is Succeeded.`);
  }
  const power = settings.text("powerState.code");
  if (power !== undefined && power.toLowerCase() !== "running") {
    blocks.push(`powerState is ${power}: start the cluster first.`);
  }
}

/** With Windows pools Cilium has to wait: the path for when they are gone. */
function withoutWindows({ request, side, ciliumBlocked }: Planning): ClusterPath["alternatives"] {
  if (!ciliumBlocked) {
    return [];
  }
  const windows = windowsPools(side);
  const settings = side.settings.withoutPools(windows.map(({ poolName }) => poolName));
  const path = plan(request, sideOf(settings));
  return [{ title: `When ${namedAre(windows)} deleted`, path }];
}
