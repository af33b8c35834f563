import { hasBasicLoadBalancer } from "../cluster/cluster-settings";
import { networkSetting } from "../cluster/network-profile";
import { changelog, learn } from "../facts/fact";
import { kubernetesVersions } from "../facts/kubernetes-versions";
import { NetworkMode, networkModes } from "../network-modes";
import { isTrue, valueOr } from "../resources/value";
import { type Change, type Found, type Precondition, Verdict } from "./change";
import { update } from "./commands";
import { atLeast, autoProvisioningOff, noWindows } from "./conditions";
import type { ClusterPath } from "./settings";
import type { Side } from "./side";
import { differsAsText, spelling } from "./spelling";

export const updatePage = learn("update-azure-cni");
const policyPage = learn("use-network-policies");

/** The dataplane in force. */
export function dataplaneOf({ cluster }: Side): string {
  return valueOr(networkSetting(cluster, "networkDataplane"), "azure").toLowerCase();
}

/** The network policy engine in force: none, azure, calico or cilium. */
export function policyOf(side: Side): string {
  // Cilium is its own policy engine, also where the program has only the dataplane.
  const otherwise = dataplaneOf(side) === "cilium" ? "cilium" : "none";
  return valueOr(networkSetting(side.cluster, "networkPolicy"), otherwise).toLowerCase();
}

/** The finding for a setting whose value in force is the same, where azure-native would see a change. */
export function onlySpelled(change: Change, path: ClusterPath, sdkDefault?: string): Found {
  // The SDKs of azure-native write some defaults out themselves.
  const [from, to] = [change.before, change.after].map(
    ({ settings }) => settings.written(path) ?? sdkDefault,
  );
  if (change.context.before === "azure" || !differsAsText(from, to)) {
    return undefined;
  }
  return { ...spelling({ from, to, source: updatePage }), property: path };
}

/** Whether both values of a setting are known. */
export function bothKnown({ before, after }: Change, path: ClusterPath): boolean {
  return before.settings.isKnown(path) && after.settings.isKnown(path);
}

export function dataplaneChange(change: Change): Found {
  const { before, after } = change;
  const path = "networkProfile.networkDataplane";
  const [from, to] = [dataplaneOf(before), dataplaneOf(after)];
  if (!bothKnown(change, path)) {
    return undefined;
  }
  if (from === to) {
    return onlySpelled(change, path);
  }
  const found = { id: "cilium-migration", property: path, from, to, source: updatePage } as const;
  if (to !== "cilium") {
    return {
      ...found,
      verdict: Verdict.Undocumented,
      reason: `Only the change from azure to cilium is documented, not from ${from} to ${to}.`,
      nextStep: `Keep networkDataplane ${from}.`,
    };
  }
  const { mode } = before;
  if (mode === NetworkMode.Kubenet) {
    return {
      ...found,
      verdict: Verdict.Refused,
      reason: "Cilium can't be switched on with kubenet.",
      nextStep: "Move the cluster to Azure CNI Overlay first, then switch Cilium on.",
    };
  }
  if (mode === NetworkMode.ByoCni) {
    return {
      ...found,
      verdict: Verdict.NewCluster,
      reason: "A cluster with networkPlugin none can't get the Cilium dataplane of AKS.",
    };
  }
  return {
    ...found,
    verdict: Verdict.InPlace,
    reason:
      mode === NetworkMode.AzureCniPodSubnetStatic
        ? "Cilium can be switched on with any IPAM mode, says the page, though it doesn't list static block allocation; all nodes are reimaged at once."
        : "Cilium can be switched on: it replaces the network policy engine, and all nodes are reimaged at once.",
    cost: { reimage: true, irreversible: true },
    options: "--network-dataplane cilium --network-policy cilium",
    sets: ["networkDataplane", "networkPolicy"],
    preconditions: [
      noWindows(before),
      autoProvisioningOff(before),
      {
        text: "the network mode stays the same in this step",
        holds: before.mode === after.mode,
        because: "it changes too: make two steps of it",
      },
      {
        text: "networkPolicy is set to cilium in the same step",
        holds:
          policyOf(after) === "cilium" ||
          after.settings.text("networkProfile.networkPolicy") === undefined,
        because: `it is ${policyOf(after)}`,
      },
    ],
  };
}

export function networkPolicyChange(change: Change): Found {
  const { before, after } = change;
  const path = "networkProfile.networkPolicy";
  const [from, to] = [policyOf(before), policyOf(after)];
  // With the dataplane the policy engine changes too, and that is said there.
  if (!bothKnown(change, path) || (to === "cilium" && dataplaneOf(before) !== dataplaneOf(after))) {
    return undefined;
  }
  if (from === to) {
    return onlySpelled(change, path);
  }
  const found = { id: "x-npm-k8s", property: path, from, to, source: policyPage } as const;
  if (to === "azure" && before.mode === NetworkMode.Kubenet) {
    return {
      ...found,
      verdict: Verdict.Refused,
      reason: "networkPolicy azure isn't available with kubenet.",
      nextStep: "Choose calico, or keep none.",
    };
  }
  if (from === "cilium" || to === "cilium") {
    return {
      ...found,
      verdict: Verdict.Refused,
      reason:
        "networkPolicy cilium comes with networkDataplane cilium and can't change without it.",
      nextStep:
        from === "cilium" ? "Keep networkPolicy cilium." : "Set networkDataplane cilium too.",
      source: updatePage,
    };
  }
  if (from === "none" || to === "none") {
    return {
      ...found,
      verdict: Verdict.InPlace,
      reason:
        to === "none"
          ? `networkPolicy ${from} can be removed: policies stay as objects that no engine enforces.`
          : `networkPolicy ${to} can be installed; the nodes are reimaged.`,
      cost: { reimage: true },
      options: `--network-policy ${to}`,
      preconditions: [
        atLeast(kubernetesVersions.networkPolicyChange, before),
        ...(to === "azure" ? [onLinuxOnly(before)] : []),
      ],
      source: changelog,
    };
  }
  return {
    ...found,
    verdict: Verdict.Refused,
    reason: `networkPolicy ${from} is removed before ${to} is installed: two steps.`,
    cost: { reimage: true },
    nextStep: twoPolicySteps(before, to),
    preconditions: [atLeast(kubernetesVersions.networkPolicyChange, before)],
  };
}

function twoPolicySteps({ settings }: Side, to: string): string {
  const [off, on] = ["none", to].map((engine) => update(settings, `--network-policy ${engine}`));
  return `Run ${off}, then ${on}; set networkPolicy in the program to ${to}, run pulumi refresh, and check that pulumi preview --diff shows no change.`;
}

function onLinuxOnly(side: Side): Precondition {
  const text = "networkPolicy azure on Linux node pools only, as it ends on Windows on 2026-09-30";
  return { ...noWindows(side), text };
}

export function otherProfileChanges(change: Change): Found {
  const { before, after } = change;
  const path = "networkProfile.loadBalancerSku";
  const sku = ({ cluster }: Side) => (isTrue(hasBasicLoadBalancer(cluster)) ? "basic" : "standard");
  if (sku(before) === sku(after) || !bothKnown(change, path)) {
    return undefined;
  }
  const found = {
    id: "immut-lb-sku",
    property: path,
    from: sku(before),
    to: sku(after),
    source: learn("upgrade-basic-load-balancer-on-aks"),
  } as const;
  if (found.to === "basic") {
    return {
      ...found,
      verdict: Verdict.NewCluster,
      reason: "A Standard load balancer can't become a Basic one.",
    };
  }
  return {
    ...found,
    verdict: Verdict.InPlace,
    reason:
      "A Basic load balancer can be upgraded to Standard, and not back: the cluster is down for a time and gets new outbound addresses.",
    cost: { downtime: true, irreversible: true },
    preconditions: [
      atLeast(kubernetesVersions.overlayMigration, before),
      {
        text: "KMS encryption is off",
        holds: before.settings.flag("securityProfile.azureKeyVaultKms.enabled") !== true,
        because: "azureKeyVaultKms is enabled",
      },
    ],
  };
}

/** What a mode is called in messages. */
export function modeName(mode: NetworkMode): string {
  return networkModes[mode].displayName;
}
