import { poolSubnets } from "../../cluster/cluster-subnets";
import { isDualStack } from "../../cluster/network-profile";
import { knownSlots } from "../../resources/range-slot";
import { labelOf } from "../../resources/topology";
import { isFalse } from "../../resources/value";
import { onlyIf, throughLink, unknownSlots, violation } from "../answers";
import type { Answer } from "../rule";
import { clusterCheck } from "../subject";

/** The nodes of a dual-stack cluster have addresses of both families. */
export const rule = clusterCheck(
  {
    id: "aks-dual-stack-subnet-without-ipv6",
    facts: ["lim-dualstack"],
    title: "The node subnets of a dual-stack cluster must have an IPv6 range",
    description: "Nodes get an IPv4 and an IPv6 address from their subnet.",
    remediation: "Give VNet and subnet an IPv6 range too; a subnet's is a /64.",
    evidence: {
      grade: "documentedLimit",
      says: '"when using a dual-stack Azure virtual network … nodes receive both an IPv4 and IPv6 address from the Azure virtual network subnet"',
      sources: ["AKS docs, configure-dual-stack (2026-07-31)"],
    },
    url: "aks/configure-dual-stack",
    asked: "early",
  },
  function* (cluster, { topology }) {
    const dualStack = isDualStack(cluster);
    if (isFalse(dualStack)) {
      return;
    }
    for (const { path, link } of poolSubnets(topology, cluster, ["vnetSubnetID"])) {
      yield* onlyIf(dualStack, cluster, "networkProfile.ipFamilies", () =>
        throughLink(link, cluster, path, function* (subnet): Generator<Answer> {
          const { ranges } = subnet;
          const known = knownSlots(ranges);
          if (known.length < ranges.length) {
            yield* unknownSlots(cluster, ranges);
          } else if (known.length > 0 && known.every(({ cidr }) => cidr.family === 4)) {
            yield violation(cluster, path, {
              problem: `is ${labelOf(subnet)} ${known.map(({ cidr }) => cidr).join(", ")}, which has no IPv6 range, and networkProfile.ipFamilies has IPv6`,
              action: "add an IPv6 /64 to addressPrefixes of the subnet, or use IPv4 alone",
            });
          }
        }),
      );
    }
  },
);
