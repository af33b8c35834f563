import { type Cidr, parseCidr } from "../cidr";
import { dnsServiceIp, podRanges, serviceRanges } from "../cluster/network-profile";
import { type Edition, factsOf } from "../facts/editions";
import { changelog, learn } from "../facts/fact";
import { kubernetesVersions } from "../facts/kubernetes-versions";
import { defaultRanges } from "../facts/ranges";
import { NetworkMode } from "../network-modes";
import type { Entity } from "../resources/entity";
import type { RangeSlot } from "../resources/range-slot";
import { valueOr } from "../resources/value";
import {
  bothIn,
  type Change,
  type Finding,
  type Found,
  newClusterStep,
  overlayModes,
  Verdict,
} from "./change";
import { inTheCluster, noWindows } from "./conditions";
import { bothKnown, onlySpelled } from "./setting-changes";
import { rangeText, readRanges } from "./settings";
import type { Side } from "./side";

const growPage = learn("azure-cni-overlay-pod-expand");

/** The pod ranges in force, canonical; empty where pods have addresses of the VNet. */
export function podCidrsOf({ cluster }: Side): readonly string[] {
  return textsOf(valueOr(podRanges(cluster), []));
}

export function serviceCidrsOf({ cluster }: Side): readonly string[] {
  return textsOf(serviceRanges(cluster));
}

/** Whether the ranges in force are known on both sides. */
function areKnown(
  { before, after }: Change,
  rangesOf: (cluster: Entity) => readonly RangeSlot[] | undefined,
): boolean {
  return [before, after].every(({ cluster }) =>
    rangesOf(cluster)?.every(({ text }) => text.state === "known"),
  );
}

/** Of the list of ranges where there is one, since the single range stands for its first. */
function textsOf(slots: readonly RangeSlot[]): readonly string[] {
  const listed = slots.filter(({ path }) => /Cidrs\b/.test(path));
  return (listed.length > 0 ? listed : slots).flatMap(({ text }) =>
    text.state === "known" ? rangeText(text.value) : [],
  );
}

export function podCidrChange(change: Change): Found {
  const { before, after, context } = change;
  const path = "networkProfile.podCidr";
  const [from, to] = [podCidrsOf(before), podCidrsOf(after)];
  if (
    before.mode !== after.mode ||
    !areKnown(change, (cluster) => valueOr(podRanges(cluster), undefined))
  ) {
    return undefined;
  }
  if (from.join() === to.join()) {
    return from.length > 0
      ? onlySpelled(change, path, String(defaultRanges.podCidr.value))
      : undefined;
  }
  const found = {
    property: from.length > 1 || to.length > 1 ? "networkProfile.podCidrs" : path,
    from,
    to,
  };
  switch (before.mode) {
    case NetworkMode.ByoCni:
      return {
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
      };
    case NetworkMode.Kubenet:
      return {
        ...found,
        id: "immut-podcidr-kubenet",
        verdict: Verdict.Refused,
        reason: "The pod CIDR of a kubenet cluster can't change.",
        nextStep:
          "Keep it, and move the cluster to Azure CNI Overlay, where the range can change in the same step.",
        source: learn("configure-kubenet"),
      };
    case NetworkMode.AzureCniOverlay:
      return { ...found, ...growth(before, from, to, context.edition) };
    case NetworkMode.AzureCniOverlayDualStack:
      return {
        ...found,
        id: "overlay-podcidr-expand",
        verdict: Verdict.NewCluster,
        reason: "The pod CIDRs of a dual-stack cluster can't change.",
        source: growPage,
      };
    default:
      return undefined;
  }
}

export function overlappedService(side: Side, range: Cidr): Cidr | undefined {
  return readRanges(serviceCidrsOf(side)).find((services) => services.overlaps(range));
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
    const overlapped = overlappedService(before, grown.cidr);
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

export function serviceRangeChanges(change: Change): Found[] {
  const { before, after } = change;
  const found = {
    id: "immut-service-cidr",
    verdict: Verdict.NewCluster,
    source: learn("configure-kubenet"),
  } as const;
  const changes: Found[] = [];
  const [from, to] = [serviceCidrsOf(before), serviceCidrsOf(after)];
  const [wasListed, isListed] = [before, after].map(
    ({ settings }) => settings.list("networkProfile.serviceCidrs").length > 0,
  );
  // A second family comes and goes with dual-stack, which is said there.
  const [shorter = "", longer = ""] = [from.join(), to.join()].sort((a, b) => a.length - b.length);
  const dualStack =
    before.mode !== after.mode && bothIn(overlayModes, change) && longer.startsWith(shorter);
  const ranges = ["networkProfile.serviceCidr", "networkProfile.serviceCidrs"] as const;
  const known = areKnown(change, serviceRanges);
  if (from.join() === to.join() && known) {
    changes.push(
      onlySpelled(change, ranges[0], String(defaultRanges.serviceCidr.value)),
      wasListed === isListed ? undefined : onlySpelled(change, ranges[1]),
    );
  }
  if (from.join() !== to.join() && known && !dualStack) {
    changes.push({
      ...found,
      property: wasListed || isListed ? ranges[1] : ranges[0],
      from,
      to,
      reason: "The service CIDR is fixed when the cluster is created.",
      nextStep: `For more Services, add a ServiceCIDR object in the cluster (Kubernetes ${kubernetesVersions.serviceCidrObject.min} or later) and keep ${from.join(",")}. For another range, ${newClusterStep}`,
    });
  }
  const dns = "networkProfile.dnsServiceIP";
  const address = ({ cluster }: Side) => valueOr(dnsServiceIp(cluster).text, "");
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
