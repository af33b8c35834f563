import { poolSubnets } from "../../cluster/cluster-subnets";
import { retirements } from "../../facts/retirements";
import type { Entity } from "../../resources/topology";
import { throughLink, undecided, violation } from "../answers";
import type { Answer } from "../rule";
import { check, ofSubnets } from "../subject";

/** Node subnets should say that their machines have no default outbound access. */
export const rule = check(
  {
    id: "subnet-default-outbound-access-not-set",
    facts: ["ob-default-outbound", "dep-default-outbound"],
    title: "A node subnet should have defaultOutboundAccess false",
    description:
      "General advice for VNets: Azure retires default outbound access. Clusters in your own VNet are not affected.",
    remediation: "Set defaultOutboundAccess to false; the cluster leaves by its outbound type.",
    evidence: {
      grade: "advised",
      holds: "always",
      says: 'clusters in BYO VNets "are unaffected", "no action is required"; only VNets made with API ≥ 2025-07-01 are private by default',
      sources: [
        "docs includes/vm-default-outbound-access-retirement.md (2026-01-14)",
        "CHANGELOG 2025-09-21",
        "techcommunity azure-networking-blog 4513778",
      ],
    },
    url: "virtual-network/ip-services/default-outbound-access",
    subjects: ofSubnets,
  },
  function* ({ topology }) {
    const reported = new Set<Entity>();
    for (const cluster of topology.clusters) {
      for (const { pool, path, link } of poolSubnets(topology, cluster, ["vnetSubnetID"])) {
        for (const answer of throughLink(link, pool, path, judgeAccess)) {
          if (!reported.has(answer.entity)) {
            yield answer;
          }
          reported.add(answer.entity);
        }
      }
    }
  },
);

function* judgeAccess(subnet: Entity): Generator<Answer> {
  const access = subnet.properties.boolean("defaultOutboundAccess");
  const property = subnet.properties.pathOf("defaultOutboundAccess");
  if (access.state === "notKnown") {
    yield undecided(subnet, property, access.reason);
  } else if (access.state === "absent" || access.value) {
    const isSet = access.state === "known";
    yield violation(subnet, property, {
      ...(isSet ? { value: "true" } : {}),
      problem: `${isSet ? "keeps" : "is not set, which in API versions before 2025-07-01 keeps"} the default outbound access that Azure retired on ${retirements["dep-default-outbound"].date}`,
      action: "set it to false",
    });
  }
}
