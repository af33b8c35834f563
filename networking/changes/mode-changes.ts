import { parseCidr } from "../cidr";
import { Edition, factsOf } from "../facts/editions";
import { kubernetesVersions } from "../facts/kubernetes-versions";
import { NetworkMode } from "../network-modes";
import { overlappedService } from "./address-changes";
import {
  bothIn,
  type Change,
  type Finding,
  type Found,
  newClusterStep,
  overlayModes,
  type Precondition,
  Verdict,
} from "./change";
import {
  atLeast,
  autoProvisioningOff,
  hasAutoProvisioning,
  inTheCluster,
  noVirtualNodes,
  scaleSetsOnly,
  windowsPools,
} from "./conditions";
import { overlayNeeds } from "./overlay-needs";
import {
  bothKnown,
  dataplaneOf,
  modeName,
  onlySpelled,
  policyOf,
  updatePage,
} from "./setting-changes";
import type { Side } from "./side";

/** The modes that a cluster can move to; each other change needs a new cluster. */
export const modeMigrations: Record<NetworkMode, readonly NetworkMode[]> = {
  kubenet: [NetworkMode.AzureCniOverlay],
  azureCniNodeSubnet: [NetworkMode.AzureCniOverlay],
  azureCniPodSubnetDynamic: [],
  azureCniPodSubnetStatic: [],
  azureCniOverlay: [NetworkMode.AzureCniOverlayDualStack],
  azureCniOverlayDualStack: [],
  byoCni: [],
};

const podSubnetModes = [NetworkMode.AzureCniPodSubnetDynamic, NetworkMode.AzureCniPodSubnetStatic];

export function modeChange(change: Change): Found | Found[] {
  const { before, after, context } = change;
  const paths = ["networkProfile.networkPlugin", "networkProfile.networkPluginMode"] as const;
  if (paths.some((path) => !bothKnown(change, path))) {
    return undefined;
  }
  // A program that leaves the plugin to Azure doesn't change it.
  if (context.before === "azure" && after.settings.text(paths[0]) === undefined) {
    return undefined;
  }
  const changed = paths.find(
    (path) =>
      (before.settings.text(path) ?? "").toLowerCase() !==
      (after.settings.text(path) ?? "").toLowerCase(),
  );
  if (before.mode === after.mode || bothIn(podSubnetModes, change)) {
    return changed === undefined ? paths.map((path) => onlySpelled(change, path)) : undefined;
  }
  const property =
    changed ?? (bothIn(overlayModes, change) ? "networkProfile.ipFamilies" : "agentPoolProfiles");
  if (before.mode === undefined || after.mode === undefined) {
    return changed === undefined
      ? undefined
      : {
          id: "ipam-migration-paths",
          property,
          from: before.settings.text(changed),
          to: after.settings.text(changed),
          verdict: Verdict.Undocumented,
          reason:
            "networkPlugin and networkPluginMode before or after are not those of a documented network mode.",
          nextStep: "Keep networkPlugin and networkPluginMode as they were.",
          source: updatePage,
        };
  }
  const [from, to] = [modeName(before.mode), modeName(after.mode)];
  const found = { id: "ipam-migration-paths", property, from, to, source: updatePage } as const;
  if (
    after.mode === NetworkMode.AzureCniOverlayDualStack &&
    before.mode === NetworkMode.AzureCniOverlay
  ) {
    return { ...found, ...dualStackMove(change) };
  }
  const targets = modeMigrations[before.mode];
  if (!targets.includes(after.mode) || !factsOf(context.edition).overlayMigration.value) {
    const inPlace = targets.filter((mode) => mode !== NetworkMode.AzureCniOverlayDualStack);
    return {
      ...found,
      verdict: Verdict.NewCluster,
      reason: `A cluster can't change from ${from} to ${to}.`,
      ...(context.edition !== Edition.Deck2023 &&
        inPlace.length > 0 && {
          nextStep: `In place it can only change to ${inPlace.map(modeName).join(", ")}. For ${to}, ${newClusterStep}`,
        }),
    };
  }
  const podCidr = after.settings.text("networkProfile.podCidr");
  return {
    ...found,
    verdict: Verdict.InPlace,
    reason: `A cluster can change from ${from} to ${to}, and never back; all nodes are reimaged at once.`,
    cost: { reimage: true, irreversible: true },
    options: `--network-plugin azure --network-plugin-mode overlay${podCidr === undefined ? "" : ` --pod-cidr ${podCidr}`}`,
    sets: ["networkPlugin", "networkPluginMode", ...(podCidr === undefined ? [] : ["podCidr"])],
    preconditions: overlayPreconditions(change),
  };
}

/** What must hold before a cluster moves to overlay. */
function overlayPreconditions({ before, after, context }: Change): Precondition[] {
  const { settings } = before;
  const kubenet = before.mode === NetworkMode.Kubenet;
  const policy = policyOf(before);
  // A cluster of Cilium keeps its policy engine: the release note of 2025-05-19, which the page doesn't repeat.
  const keepsCilium =
    !kubenet &&
    policy === "cilium" &&
    dataplaneOf(before) === "cilium" &&
    policyOf(after) === "cilium";
  const identity = settings.text("identity.type");
  const assigned = identity?.toLowerCase() === "userassigned";
  const ownTable = context.routeTableId?.before !== undefined;
  return [
    atLeast(kubernetesVersions.overlayMigration, before),
    {
      text: "no network policy engine",
      holds: policy === "none" || keepsCilium,
      because: `networkPolicy is ${policy}: set it to none in a step before`,
    },
    {
      text: "the dataplane stays the same in this step",
      holds: dataplaneOf(before) === dataplaneOf(after),
      because: "it changes too: make two steps of it",
    },
    scaleSetsOnly(before),
    ...overlayNeeds(settings),
    noVirtualNodes(before, "the add-on aciConnectorLinux doesn't work with overlay"),
    inTheCluster(
      "no ip-masq-agent configuration of your own",
      "kubectl -n kube-system get configmap azure-ip-masq-agent-config finds none",
    ),
    ...(windowsPools(before).length > 0
      ? [
          inTheCluster(
            "Windows build 20348.1668 or later, and containerd",
            "kubectl get nodes -o wide",
          ),
        ]
      : []),
    ...(kubenet
      ? [
          {
            text: "a user-assigned identity, with an own route table",
            holds: assigned || (ownTable ? identity === undefined && undefined : true),
            because:
              identity === undefined ? "identity.type isn't known" : `identity.type is ${identity}`,
          },
        ]
      : [newPodCidr(before, after)]),
  ];
}

function newPodCidr(before: Side, after: Side): Precondition {
  const given = after.settings.text("networkProfile.podCidr");
  const pods = parseCidr(given);
  const overlapped = pods.ok ? overlappedService(before, pods.cidr) : undefined;
  return {
    text: "a podCidr that overlaps neither the VNet nor the services",
    holds: pods.ok && overlapped === undefined,
    because:
      overlapped === undefined
        ? `podCidr is ${given ?? "not set"}`
        : `podCidr ${given} overlaps serviceCidr ${overlapped}`,
  };
}

export const untriedDualStack =
  "The documentation doesn't cover the change to dual-stack; it is reported to work in place (hashicorp/terraform-provider-azurerm#32814). Try it on another cluster first.";
export const dualStackOptions =
  "--ip-families ipv4,ipv6 --load-balancer-managed-outbound-ipv6-count 1";

function dualStackMove({ before, after }: Change): Omit<Finding, "property" | "from" | "to"> {
  const policy = policyOf(before);
  const also = "networkProfile.serviceCidrs";
  const listed = [before, after].map(({ settings }) => settings.list(also).join());
  return {
    id: "lim-dualstack",
    verdict: Verdict.InPlace,
    reason: untriedDualStack,
    cost: { irreversible: true },
    ...(listed[0] !== listed[1] && { also, sets: ["ipFamilies", "podCidrs", "serviceCidrs"] }),
    options: dualStackOptions,
    preconditions: [
      {
        text: "no network policy engine other than Cilium",
        holds: policy === "none" || policy === "cilium",
        because: `networkPolicy is ${policy}`,
      },
      noVirtualNodes(before, "the add-on aciConnectorLinux is enabled"),
      ...(hasAutoProvisioning(before) ? [autoProvisioningOff(before)] : []),
      inTheCluster("an IPv6 range on the VNet and the node subnets", "addressPrefixes of the VNet"),
    ],
    source: updatePage,
  };
}
