import { sum, usableAddressCount } from "../../capacity/addresses";
import { apiServerSubnetClusterCount } from "../../capacity/egress";
import { smallestApiServerSubnetPrefixLength } from "../../capacity/smallest-prefix";
import { addTo } from "../../lists-by-key";
import { ArmType } from "../../resources/arm-resource";
import { targetsOf } from "../../resources/link";
import { type Entity, isRanged, labelOf, type RangedEntity } from "../../resources/topology";
import { undecided, violation } from "../answers";
import { largerSubnet, subnetSize } from "../limits/shared/subnet-load";
import type { Answer, RuleContext } from "../rule";
import { check } from "../subject";

const subnetIdPath = "apiServerAccessProfile.subnetId";

/** Nine addresses for each cluster whose API server is in the subnet. */
export const rule = check(
  {
    id: "aks-api-server-subnet-too-small",
    facts: ["f-apiserver", "dlg-apiserver-subnet"],
    title: "An API server subnet must be /28 or larger, with 9 addresses for each cluster",
    description:
      "A /28 is the smallest supported subnet; in a full subnet the API server can't scale and may become unavailable.",
    severity: "critical",
    remediation: "Use a larger subnet, or one for each cluster.",
    evidence: {
      grade: "breaks",
      says: "A /28 is the smallest supported subnet, each cluster reserves at least 9 addresses; a full subnet stops the API server from scaling and can take it down.",
      sources: [
        "docs api-server-vnet-integration (2026-04-15)",
        "GitHub MicrosoftDocs/azure-docs PR 111988 (2023-07-11, AKS engineer)",
      ],
    },
    url: "aks/api-server-vnet-integration#prerequisites",
    asked: "early",
  },
  function* (context) {
    const { topology } = context;
    const bySubnet = new Map<RangedEntity, Entity[]>();
    const loose: { cluster: Entity; targets: readonly RangedEntity[]; reason: string }[] = [];
    for (const cluster of topology.clusters) {
      const link = topology.follow(cluster, subnetIdPath, ArmType.subnet);
      const targets = targetsOf(link).filter(isRanged);
      const [target] = targets;
      if (link.state === "known" && target !== undefined) {
        addTo(bySubnet, target, cluster);
      } else if (link.state === "candidates") {
        loose.push({ cluster, targets, reason: link.reason });
      } else if (link.state === "notKnown") {
        yield undecided(cluster, subnetIdPath, link.reason);
      } else if (link.state === "outside") {
        const reason = `${subnetIdPath} is outside the program, and the range of that subnet isn't known`;
        yield undecided(cluster, subnetIdPath, reason);
      }
    }
    for (const [subnet, clusters] of bySubnet) {
      yield* judge(context, subnet, clusters);
    }
    for (const { cluster, targets, reason } of loose) {
      const answers = targets.map((subnet) => [
        ...judge(context, subnet, [...(bySubnet.get(subnet) ?? []), cluster]),
      ]);
      if (answers.every((list) => list.some(({ answer }) => answer === "violation"))) {
        yield* answers[0] ?? [];
      } else if (answers.some((list) => list.length > 0)) {
        yield undecided(cluster, subnetIdPath, reason);
      }
    }
  },
);

function* judge(
  context: RuleContext,
  subnet: RangedEntity,
  clusters: readonly Entity[],
): Generator<Answer> {
  const cluster = clusters.findLast(({ resource }) => resource.existing !== true);
  if (cluster === undefined) {
    return;
  }
  const size = subnetSize(subnet);
  if (!size.known) {
    yield undecided(cluster, subnetIdPath, `${size.reason} (${labelOf(subnet)})`);
    return;
  }
  if (size.cidrs.length === 0) {
    yield undecided(cluster, subnetIdPath, `${labelOf(subnet)} has no IPv4 range`);
    return;
  }
  const room = sum(size.cidrs, ({ prefixLength }) =>
    apiServerSubnetClusterCount(context.facts, prefixLength),
  );
  if (room >= clusters.length) {
    return;
  }
  const each = context.facts.apiServerAddressesPerCluster.value;
  const usable = sum(size.cidrs, ({ prefixLength }) =>
    usableAddressCount(context.facts, prefixLength),
  );
  const longest = context.facts.apiServerSubnetPrefixLength.value;
  const tooSmall = size.cidrs.every(({ prefixLength }) => prefixLength > longest);
  const where = `is ${labelOf(subnet)} ${size.cidrs.join(", ")}`;
  yield violation(cluster, subnetIdPath, {
    problem: tooSmall
      ? `${where}, and an API server subnet is /${longest} or larger`
      : `${where} with ${usable} usable addresses, but the API servers of ${clusters.length} clusters need ${clusters.length} × ${each} = ${clusters.length * each}`,
    action:
      largerSubnet(
        context,
        subnet,
        smallestApiServerSubnetPrefixLength(context.facts, clusters.length),
      ) ?? "use a subnet for each cluster",
  });
}
