import { sum, usableAddressCount } from "../../capacity/addresses";
import { apiServerSubnetClusterCount } from "../../capacity/egress";
import { smallestApiServerSubnetPrefixLength } from "../../capacity/smallest-prefix";
import { apiServerSubnet } from "../../cluster/cluster-subnets";
import { addTo } from "../../lists-by-key";
import { type Entity, labelOf, type RangedEntity } from "../../resources/topology";
import { undecided, unknownValue, violation } from "../answers";
import { largerSubnet, subnetSize } from "../limits/shared/subnet-load";
import type { Answer, RuleContext } from "../rule";
import { check } from "../subject";
import { subnetPath } from "./shared/private-cluster";

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
    const uses = topology.clusters.map((cluster) => ({
      cluster,
      link: apiServerSubnet(topology, cluster),
    }));
    for (const { cluster, link } of uses) {
      if (link.state === "known") {
        addTo(bySubnet, link.target, cluster);
      }
    }
    for (const [subnet, clusters] of bySubnet) {
      yield* judge(context, subnet, clusters);
    }
    for (const { cluster, link } of uses) {
      yield* unknownValue(cluster, subnetPath, link);
      if (link.state === "outside") {
        const reason = `${subnetPath} is outside the program, and the range of that subnet isn't known`;
        yield undecided(cluster, subnetPath, reason);
      } else if (link.state === "candidates") {
        const answers = link.targets.map((subnet) => [
          ...judge(context, subnet, [...(bySubnet.get(subnet) ?? []), cluster]),
        ]);
        if (answers.every((list) => list.some(({ answer }) => answer === "violation"))) {
          yield* answers[0] ?? [];
        } else if (answers.some((list) => list.length > 0)) {
          yield undecided(cluster, subnetPath, link.reason);
        }
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
  const { facts } = context;
  const size = subnetSize(subnet);
  const cidrs = size.known ? size.cidrs : [];
  if (cidrs.length === 0) {
    const label = labelOf(subnet);
    const reason = size.known ? `${label} has no IPv4 range` : `${size.reason} (${label})`;
    yield undecided(cluster, subnetPath, reason);
    return;
  }
  const { length } = clusters;
  if (
    sum(cidrs, ({ prefixLength }) => apiServerSubnetClusterCount(facts, prefixLength)) >= length
  ) {
    return;
  }
  const each = facts.apiServerAddressesPerCluster.value;
  const usable = sum(cidrs, ({ prefixLength }) => usableAddressCount(facts, prefixLength));
  const longest = facts.apiServerSubnetPrefixLength.value;
  const tooSmall = cidrs.every(({ prefixLength }) => prefixLength > longest);
  const where = `is ${labelOf(subnet)} ${cidrs.join(", ")}`;
  const wanted = smallestApiServerSubnetPrefixLength(facts, length);
  yield violation(cluster, subnetPath, {
    problem: tooSmall
      ? `${where}, and an API server subnet is /${longest} or larger`
      : `${where} with ${usable} usable addresses, but the API servers of ${length} clusters need ${length} × ${each} = ${length * each}`,
    action: largerSubnet(context, subnet, wanted) ?? "use a subnet for each cluster",
  });
}
