import { type Cidr, parseCidr } from "../cidr";
import { Edition, factsOf } from "../facts/editions";
import { changelog, learn } from "../facts/fact";
import { kubernetesVersions } from "../facts/kubernetes-versions";
import { defaultRanges } from "../facts/ranges";
import { NetworkMode, networkModes } from "../network-modes";
import {
  atLeast,
  type Change,
  type Finding,
  inTheCluster,
  newClusterStep,
  noWindows,
  overlayModes,
  type Precondition,
  podSubnetModes,
  type Side,
  Verdict,
} from "./change";
import {
  autoProvisioningAndNodes,
  bothKnown,
  dataplaneOf,
  modeName,
  onlySpelled,
  policyOf,
  updatePage,
} from "./setting-changes";
import { rangeText } from "./settings";

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

const growPage = learn("azure-cni-overlay-pod-expand");

export function modeChange(change: Change): Finding[] {
  const { before, after, context } = change;
  const paths = ["networkProfile.networkPlugin", "networkProfile.networkPluginMode"] as const;
  if (paths.some((path) => !bothKnown(change, path))) {
    return [];
  }
  // A program that leaves the plugin to Azure doesn't change it.
  if (context.before === "azure" && after.settings.text(paths[0]) === undefined) {
    return [];
  }
  const changed = paths.find(
    (path) =>
      (before.settings.text(path) ?? "").toLowerCase() !==
      (after.settings.text(path) ?? "").toLowerCase(),
  );
  if (before.mode === after.mode || bothPodSubnet(before.mode, after.mode)) {
    return changed === undefined ? paths.flatMap((path) => onlySpelled(change, path)) : [];
  }
  const bothOverlay = overlayModes.includes(before.mode) && overlayModes.includes(after.mode);
  const property = changed ?? (bothOverlay ? "networkProfile.ipFamilies" : "agentPoolProfiles");
  if (before.mode === undefined || after.mode === undefined) {
    return changed === undefined
      ? []
      : [
          {
            id: "ipam-migration-paths",
            property,
            from: before.settings.text(changed),
            to: after.settings.text(changed),
            verdict: Verdict.Undocumented,
            reason:
              "networkPlugin and networkPluginMode before or after are not those of a documented network mode.",
            nextStep: "Keep networkPlugin and networkPluginMode as they were.",
            source: updatePage,
          },
        ];
  }
  const [from, to] = [modeName(before.mode), modeName(after.mode)];
  const found = { id: "ipam-migration-paths", property, from, to, source: updatePage } as const;
  if (
    after.mode === NetworkMode.AzureCniOverlayDualStack &&
    before.mode === NetworkMode.AzureCniOverlay
  ) {
    return [{ ...found, ...dualStackMove(before) }];
  }
  const targets = modeMigrations[before.mode];
  if (!targets.includes(after.mode) || !factsOf(context.edition).overlayMigration.value) {
    const inPlace = targets.filter((mode) => mode !== NetworkMode.AzureCniOverlayDualStack);
    return [
      {
        ...found,
        verdict: Verdict.NewCluster,
        reason: `A cluster can't change from ${from} to ${to}.`,
        ...(context.edition !== Edition.Deck2023 &&
          inPlace.length > 0 && {
            nextStep: `In place it can only change to ${inPlace.map(modeName).join(", ")}. For ${to}, ${newClusterStep}`,
          }),
      },
    ];
  }
  const podCidr = after.settings.text("networkProfile.podCidr");
  return [
    {
      ...found,
      verdict: Verdict.InPlace,
      reason: `A cluster can change from ${from} to ${to}, and never back; all nodes are reimaged at once.`,
      cost: { reimage: true, irreversible: true },
      options: `--network-plugin azure --network-plugin-mode overlay${podCidr === undefined ? "" : ` --pod-cidr ${podCidr}`}`,
      sets: ["networkPlugin", "networkPluginMode", ...(podCidr === undefined ? [] : ["podCidr"])],
      preconditions: overlayPreconditions(change),
    },
  ];
}

/** What must hold before a cluster moves to overlay. */
function overlayPreconditions({ before, after, context }: Change): Precondition[] {
  const { settings } = before;
  const kubenet = before.mode === NetworkMode.Kubenet;
  const policy = policyOf(before);
  const sets = settings.pools.filter((pool) => pool.is("type", "AvailabilitySet"));
  const windows = settings.pools.filter((pool) => pool.is("osType", "Windows"));
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
    {
      text: "virtual machine scale sets",
      holds: sets.length === 0,
      because: `${sets.map(({ poolName }) => poolName).join(" and ")} ${sets.length > 1 ? "are availability sets" : "is an availability set"}`,
    },
    {
      text: "no virtual nodes",
      holds: settings.flag("addonProfiles.aciConnectorLinux.enabled") !== true,
      because: "the add-on aciConnectorLinux doesn't work with overlay",
    },
    inTheCluster(
      "no ip-masq-agent configuration of your own",
      "kubectl -n kube-system get configmap azure-ip-masq-agent-config finds none",
    ),
    ...(windows.length > 0
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
  const services = serviceCidrsOf(before)
    .map(parseCidr)
    .flatMap((parsed) => (parsed.ok ? parsed.cidr : []));
  const overlapped = pods.ok ? services.find((range) => range.overlaps(pods.cidr)) : undefined;
  return {
    text: "a podCidr that overlaps neither the VNet nor the services",
    holds: pods.ok && overlapped === undefined,
    because:
      overlapped === undefined
        ? `podCidr is ${given ?? "not set"}`
        : `podCidr ${given} overlaps serviceCidr ${overlapped}`,
  };
}

function dualStackMove(before: Side): Omit<Finding, "property" | "from" | "to"> {
  const policy = policyOf(before);
  return {
    id: "lim-dualstack",
    verdict: Verdict.InPlace,
    reason:
      "The documentation doesn't cover the change to dual-stack; it is reported to work in place (hashicorp/terraform-provider-azurerm#32814). Try it on another cluster first.",
    cost: { irreversible: true },
    options: "--ip-families ipv4,ipv6 --load-balancer-managed-outbound-ipv6-count 1",
    preconditions: [
      {
        text: "no network policy engine other than Cilium",
        holds: policy === "none" || policy === "cilium",
        because: `networkPolicy is ${policy}`,
      },
      {
        text: "no virtual nodes",
        holds: before.settings.flag("addonProfiles.aciConnectorLinux.enabled") !== true,
        because: "the add-on aciConnectorLinux is enabled",
      },
      ...autoProvisioningAndNodes(before),
      inTheCluster("an IPv6 range on the VNet and the node subnets", "addressPrefixes of the VNet"),
    ],
    source: updatePage,
  };
}

function bothPodSubnet(...modes: readonly (NetworkMode | undefined)[]): boolean {
  return modes.every((mode) => podSubnetModes.includes(mode));
}

/** The pod ranges in force, canonical; empty where pods have addresses of the VNet. */
export function podCidrsOf({ settings, mode }: Side): readonly string[] {
  const arm = mode === undefined ? undefined : networkModes[mode].arm;
  if (arm?.podCidrCount === 0) {
    return [];
  }
  const defaults = arm?.podCidrRequired
    ? []
    : mode === NetworkMode.AzureCniOverlayDualStack
      ? [defaultRanges.podCidr, defaultRanges.podCidrIpv6]
      : [defaultRanges.podCidr];
  return rangesOf(
    settings.list("networkProfile.podCidrs"),
    settings.text("networkProfile.podCidr"),
    defaults,
  );
}

export function serviceCidrsOf({ settings, mode }: Side): readonly string[] {
  const dualStack = mode === NetworkMode.AzureCniOverlayDualStack;
  return rangesOf(
    settings.list("networkProfile.serviceCidrs"),
    settings.text("networkProfile.serviceCidr"),
    [defaultRanges.serviceCidr, ...(dualStack ? [defaultRanges.serviceCidrIpv6] : [])],
  );
}

function rangesOf(
  list: readonly string[],
  single: string | undefined,
  defaults: readonly { readonly value: Cidr }[],
): readonly string[] {
  const given = list.length > 0 ? list : single === undefined ? undefined : [single];
  return given === undefined ? defaults.map(({ value }) => String(value)) : given.map(rangeText);
}

export function podCidrChange(change: Change): Finding[] {
  const { before, after, context } = change;
  const path = "networkProfile.podCidr";
  const [from, to] = [podCidrsOf(before), podCidrsOf(after)];
  if (
    before.mode !== after.mode ||
    !bothKnown(change, path) ||
    !bothKnown(change, "networkProfile.podCidrs")
  ) {
    return [];
  }
  if (from.join() === to.join()) {
    return from.length > 0 ? onlySpelled(change, path, String(defaultRanges.podCidr.value)) : [];
  }
  const found = {
    property: from.length > 1 || to.length > 1 ? "networkProfile.podCidrs" : path,
    from,
    to,
  };
  switch (before.mode) {
    case NetworkMode.ByoCni:
      return [
        {
          ...found,
          id: "byo-podcidr-update",
          verdict: Verdict.InPlace,
          reason:
            "With bring-your-own CNI, podCidr can change; the CNI has to give out the same range, and its own move is not covered by Azure.",
          options: `--pod-cidr ${to[0] ?? "<range>"}`,
          preconditions: [
            inTheCluster(
              "pulumi refresh reads podCidr of a cluster with networkPlugin none",
              "it does with API version 2026-01-01 or later; with an earlier one correct the state afterwards, with pulumi stack export and import",
            ),
          ],
          source: changelog,
        },
      ];
    case NetworkMode.Kubenet:
      return [
        {
          ...found,
          id: "immut-podcidr-kubenet",
          verdict: Verdict.Refused,
          reason: "The pod CIDR of a kubenet cluster can't change.",
          nextStep:
            "Keep it, and move the cluster to Azure CNI Overlay, where the range can change in the same step.",
          source: learn("configure-kubenet"),
        },
      ];
    case NetworkMode.AzureCniOverlay:
      return [{ ...found, ...growth(before, from, to, context.edition) }];
    case NetworkMode.AzureCniOverlayDualStack:
      return [
        {
          ...found,
          id: "overlay-podcidr-expand",
          verdict: Verdict.NewCluster,
          reason: "The pod CIDRs of a dual-stack cluster can't change.",
          source: growPage,
        },
      ];
    default:
      return [];
  }
}

function growth(
  before: Side,
  from: readonly string[],
  to: readonly string[],
  edition: Edition | undefined,
): Omit<Finding, "property" | "from" | "to"> {
  const found = { id: "overlay-podcidr-expand", source: growPage } as const;
  if (!factsOf(edition).podCidrExpands.value) {
    return {
      ...found,
      verdict: Verdict.NewCluster,
      reason: "The pod CIDR can't be changed after the cluster is created.",
    };
  }
  const [old, grown] = [parseCidr(from[0]), parseCidr(to[0])];
  if (to.length === 1 && old.ok && grown.ok && grown.cidr.contains(old.cidr)) {
    const services = serviceCidrsOf(before)
      .map(parseCidr)
      .flatMap((parsed) => (parsed.ok ? parsed.cidr : []));
    const overlapped = services.find((range) => range.overlaps(grown.cidr));
    return {
      ...found,
      verdict: Verdict.InPlace,
      reason: `podCidr can grow: ${to[0]} contains ${from[0]}. It can't shrink again.`,
      cost: { irreversible: true },
      options: `--pod-cidr ${to[0]}`,
      preconditions: [
        noWindows(before),
        {
          text: "the range overlaps no service range",
          holds: overlapped === undefined,
          because: `it overlaps serviceCidr ${overlapped}`,
        },
        inTheCluster("the range overlaps no subnet and no connected network", "compare both"),
      ],
    };
  }
  return {
    ...found,
    verdict: Verdict.NewCluster,
    reason:
      to.length > 1
        ? `podCidr can only grow as one range, not by a second one (${to.join(",")}).`
        : `podCidr can only grow to a range that contains the old one, and ${to[0]} doesn't contain ${from[0]}.`,
    ...(old.ok &&
      old.cidr.prefixLength > 8 && {
        nextStep: `Keep ${from[0]}, or choose a range that contains it, such as ${old.cidr.supernet(old.cidr.prefixLength - 1)}. For another range, ${newClusterStep}`,
      }),
  };
}

export function serviceRangeChanges(change: Change): Finding[] {
  const { before, after } = change;
  const found = {
    id: "immut-service-cidr",
    verdict: Verdict.NewCluster,
    source: learn("configure-kubenet"),
  } as const;
  const changes: Finding[] = [];
  const [from, to] = [serviceCidrsOf(before), serviceCidrsOf(after)];
  const [wasListed, isListed] = [before, after].map(
    ({ settings }) => settings.list("networkProfile.serviceCidrs").length > 0,
  );
  const listed = wasListed === true || isListed === true;
  // A second family comes and goes with dual-stack, which is said there.
  const [shorter = "", longer = ""] = [from.join(), to.join()].sort((a, b) => a.length - b.length);
  const dualStack =
    before.mode !== after.mode &&
    overlayModes.includes(before.mode) &&
    overlayModes.includes(after.mode) &&
    longer.startsWith(shorter);
  const ranges = ["networkProfile.serviceCidr", "networkProfile.serviceCidrs"] as const;
  const known = ranges.every((path) => bothKnown(change, path));
  if (from.join() === to.join() && known) {
    changes.push(
      ...onlySpelled(change, ranges[0], String(defaultRanges.serviceCidr.value)),
      ...(wasListed === isListed ? [] : onlySpelled(change, ranges[1])),
    );
  }
  if (from.join() !== to.join() && known && !dualStack) {
    changes.push({
      ...found,
      property: ranges[listed ? 1 : 0],
      from,
      to,
      reason: "The service CIDR is fixed when the cluster is created.",
      nextStep: `For more Services, add a ServiceCIDR object in the cluster (Kubernetes ${kubernetesVersions.serviceCidrObject.min} or later) and keep ${from.join(",")}. For another range, ${newClusterStep}`,
    });
  }
  const dns = "networkProfile.dnsServiceIP";
  const address = ({ settings }: Side) =>
    settings.text(dns) ?? String(defaultRanges.dnsServiceIP.value);
  if (address(before) !== address(after) && bothKnown(change, dns)) {
    changes.push({
      ...found,
      property: dns,
      from: address(before),
      to: address(after),
      reason: "The address of the DNS service is fixed when the cluster is created.",
      nextStep: `Keep ${address(before)}.`,
    });
  }
  return changes;
}
