import { parseCidr } from "../cidr";
import { Edition, factsOf } from "../facts/editions";
import { changelog, learn } from "../facts/fact";
import { kubernetesVersions } from "../facts/kubernetes-versions";
import { NetworkMode, networkModes } from "../network-modes";
import {
  type Change,
  type ChangeContext,
  type Finding,
  kubernetesCondition,
  newClusterWay,
  noWindows,
  type Side,
  same,
  updatePage,
  Verdict,
} from "./change";

/** The modes that a cluster can move to; each other change takes a new cluster. */
export const modeMigrations: Record<NetworkMode, readonly NetworkMode[]> = {
  kubenet: [NetworkMode.AzureCniOverlay],
  azureCniNodeSubnet: [NetworkMode.AzureCniOverlay],
  azureCniPodSubnetDynamic: [],
  azureCniPodSubnetStatic: [],
  azureCniOverlay: [],
  azureCniOverlayDualStack: [],
  byoCni: [],
};

export function modeChange({ before, after, context }: Change): Finding[] {
  const pluginChanged = before.profile.networkPlugin !== after.profile.networkPlugin;
  const pluginModeChanged =
    (before.profile.networkPluginMode || undefined) !==
    (after.profile.networkPluginMode || undefined);
  const property = pluginChanged ? "networkPlugin" : "networkPluginMode";
  if (before.mode === undefined || after.mode === undefined) {
    return pluginChanged || pluginModeChanged
      ? [
          {
            id: "ipam-migration-paths",
            property: `networkProfile.${property}`,
            from: before.profile[property],
            to: after.profile[property],
            verdict: Verdict.Undocumented,
            reason:
              "One of the two values makes no network mode that is documented, so neither is the change.",
            wayOut: "Set networkPlugin and networkPluginMode to those of a documented mode.",
            source: updatePage,
          },
        ]
      : [];
  }
  if (before.mode === after.mode || bothPodSubnet(before.mode, after.mode)) {
    return [];
  }
  const from = networkModes[before.mode].displayName;
  const to = networkModes[after.mode].displayName;
  const found = {
    id: "ipam-migration-paths",
    property:
      pluginChanged || pluginModeChanged ? `networkProfile.${property}` : "agentPoolProfiles",
    from,
    to,
    source: updatePage,
  } as const;
  const allowed =
    modeMigrations[before.mode].includes(after.mode) &&
    factsOf(context.edition).overlayMigration.value;
  if (!allowed) {
    const targets = modeMigrations[before.mode].map((mode) => networkModes[mode].displayName);
    return [
      {
        ...found,
        verdict: Verdict.NewCluster,
        reason: `A cluster can't go from ${from} to ${to}.`,
        wayOut:
          context.edition === Edition.Deck2023 || targets.length === 0
            ? newClusterWay
            : `${newClusterWay} In place it can only go to ${targets.join(", ")}.`,
      },
    ];
  }
  const kubenet = before.mode === NetworkMode.Kubenet;
  return [
    {
      ...found,
      verdict: Verdict.OneWay,
      reason: `A cluster can go from ${from} to ${to}, and never back.`,
      conditions: [
        kubernetesCondition(kubernetesVersions.overlayMigration, before),
        ["No network policy engine is enabled before the change.", before.networkPolicy === "none"],
        [
          "The dataplane stays as it is: change it in another step.",
          before.networkDataplane === after.networkDataplane,
        ],
        ["ip-masq-agent has no configuration of its own.", !context.customIpMasqAgent],
        ...(kubenet
          ? [
              [
                "With an own route table the cluster has a user-assigned identity.",
                identityAllowsRouteTable(before, context),
              ] as const,
            ]
          : [["A new podCidr is given.", after.profile.podCidr !== undefined] as const]),
      ],
    },
  ];
}

function bothPodSubnet(...modes: readonly NetworkMode[]): boolean {
  return modes.every((mode) => networkModes[mode].arm.podSubnetID);
}

function identityAllowsRouteTable({ cluster }: Side, { routeTableId }: ChangeContext): boolean {
  const type = cluster.identity?.type;
  return routeTableId?.before === undefined || type === undefined || type === "UserAssigned";
}

export function podCidrChange({ before, after, context }: Change): Finding[] {
  if (before.mode !== after.mode || same(before.podCidrs, after.podCidrs)) {
    return [];
  }
  const found = {
    property: `networkProfile.${after.podCidrs.length > 1 || before.podCidrs.length > 1 ? "podCidrs" : "podCidr"}`,
    from: before.podCidrs,
    to: after.podCidrs,
  };
  switch (before.mode) {
    case NetworkMode.ByoCni:
      return [
        {
          ...found,
          id: "byo-podcidr-update",
          verdict: Verdict.InPlace,
          reason:
            "With a CNI of one's own, AKS takes another pod CIDR; the CNI must hand out the same range.",
          source: changelog,
        },
      ];
    case NetworkMode.Kubenet:
      return [
        {
          ...found,
          id: "immut-podcidr-kubenet",
          verdict: Verdict.NewCluster,
          reason: "The pod CIDR of a kubenet cluster can't change.",
          wayOut: `Move the cluster to Azure CNI Overlay, which takes a new podCidr on the way. Or: ${newClusterWay}`,
          source: learn("configure-kubenet"),
        },
      ];
    case NetworkMode.AzureCniOverlay:
      return [{ ...found, ...overlayPodCidrChange(before, after, context) }];
    case NetworkMode.AzureCniOverlayDualStack:
      return [
        {
          ...found,
          id: "overlay-podcidr-expand",
          verdict: Verdict.NewCluster,
          reason: "The pod CIDRs of a dual-stack cluster can't change.",
          source: learn("azure-cni-overlay-pod-expand"),
        },
      ];
    default:
      return [];
  }
}

function overlayPodCidrChange(
  before: Side,
  after: Side,
  context: ChangeContext,
): Pick<Finding, "id" | "verdict" | "reason" | "conditions" | "wayOut" | "source"> {
  const found = {
    id: "overlay-podcidr-expand",
    source: learn("azure-cni-overlay-pod-expand"),
  } as const;
  if (!factsOf(context.edition).podCidrExpands.value) {
    return {
      ...found,
      verdict: Verdict.NewCluster,
      reason: "The pod CIDR can't be changed after the cluster is created.",
    };
  }
  const [from = ""] = before.podCidrs;
  const [to = ""] = after.podCidrs;
  const old = parseCidr(from);
  const grown = parseCidr(to);
  if (!(after.podCidrs.length === 1 && old.ok && grown.ok && grown.cidr.contains(old.cidr))) {
    return {
      ...found,
      verdict: Verdict.NewCluster,
      reason:
        after.podCidrs.length > 1
          ? `A pod CIDR can only grow to one range, and a second range is no growth: ${after.podCidrs.join(",")}.`
          : `A pod CIDR can only grow to one range that contains the old one, and ${to} does not contain ${from}.`,
      wayOut:
        old.ok && old.cidr.prefixLength > 0
          ? `Take a range that contains it, such as ${old.cidr.supernet(old.cidr.prefixLength - 1)}. Or: ${newClusterWay}`
          : newClusterWay,
    };
  }
  return {
    ...found,
    verdict: Verdict.SupersetOnly,
    reason: `A pod CIDR can grow, and ${to} contains ${from}.`,
    conditions: [noWindows(before)],
  };
}

export function serviceRangeChanges({ before, after }: Change): Finding[] {
  const found = {
    id: "immut-service-cidr",
    verdict: Verdict.NewCluster,
    wayOut: `For more Services, add a ServiceCIDR object in the cluster (Kubernetes ${kubernetesVersions.serviceCidrObject.min} or later) and leave this as it is. Or: ${newClusterWay}`,
    source: learn("configure-kubenet"),
  } as const;
  const changes: Finding[] = [];
  if (!same(before.serviceCidrs, after.serviceCidrs)) {
    const both = before.serviceCidrs.length > 1 || after.serviceCidrs.length > 1;
    changes.push({
      ...found,
      property: `networkProfile.${both ? "serviceCidrs" : "serviceCidr"}`,
      from: before.serviceCidrs,
      to: after.serviceCidrs,
      reason: "The service CIDR is fixed when the cluster is created.",
    });
  }
  if (before.dnsServiceIP !== after.dnsServiceIP) {
    changes.push({
      ...found,
      property: "networkProfile.dnsServiceIP",
      from: before.dnsServiceIP,
      to: after.dnsServiceIP,
      reason: "The address of the DNS service is fixed when the cluster is created.",
      wayOut: newClusterWay,
    });
  }
  return changes;
}
