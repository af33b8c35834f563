import { hasOutboundType } from "../../cluster/cluster-settings";
import { isDualStack } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf, type Topology } from "../../resources/topology";
import { allOf, is, isFalse, isTrue, notKnown, orElse } from "../../resources/value";
import { forbid, openQuestion, throughLink } from "../answers";
import type { Answer } from "../rule";
import { clusterCheck } from "../subject";

export const rule = clusterCheck(
  {
    id: "aks-ip-families-nat-gateway",
    facts: ["x-dualstack"],
    title: "A dual-stack cluster must not use a Standard NAT gateway for outbound traffic",
    description:
      "A Standard NAT gateway has no IPv6, so nodes and pods have no outbound IPv6 connection; a StandardV2 one has it.",
    severity: "critical",
    remediation: "Use a StandardV2 NAT gateway or another outbound type.",
    evidence: {
      grade: "breaks",
      says: "Accepted; the nodes then have no outbound IPv6 connection. IPv4 works.",
      sources: [
        "AKS CHANGELOG 2022-11-06, 2022-11-27, 2022-12-04",
        "docs azure-cni-overlay#dual-stack-networking-limitations (2026-07-31)",
      ],
    },
    url: "aks/azure-cni-overlay#dual-stack-networking-limitations",
    asked: "stack",
  },
  function* (cluster, { topology }) {
    if (isFalse(isDualStack(cluster))) {
      return;
    }
    const skuPath = "networkProfile.natGatewayProfile.sku";
    // Newer API versions take StandardV2 where the region has it; older ones know Standard only.
    const notGiven = notKnown(
      `${skuPath} is not set, and its default depends on API version and region`,
      skuPath,
    );
    const managed = allOf(
      isDualStack(cluster),
      hasOutboundType(cluster, "managedNATGateway"),
      orElse(is(cluster.properties.text(skuPath), "Standard"), notGiven),
    );
    yield* forbid(cluster, managed, {
      path: skuPath,
      problem: "has no IPv6, but ipFamilies has",
      action: `set ${skuPath} to StandardV2`,
    });
    const own = allOf(isDualStack(cluster), hasOutboundType(cluster, "userAssignedNATGateway"));
    yield* openQuestion(cluster, own);
    if (isTrue(own)) {
      yield* ownGateways(topology, cluster);
    }
  },
);

function* ownGateways(topology: Topology, cluster: Entity): Generator<Answer> {
  const seen = new Set<Entity>();
  for (const pool of topology.poolsOf(cluster).pools) {
    const property = pool.properties.pathOf("vnetSubnetID");
    const subnets = topology.subnetOf(pool, "vnetSubnetID");
    yield* throughLink(subnets, cluster, property, (subnet) =>
      throughLink(
        topology.follow(subnet, "natGateway.id", ArmType.natGateway),
        cluster,
        property,
        function* (gateway) {
          if (!seen.has(gateway)) {
            seen.add(gateway);
            const notGiven = notKnown(`sku.name of ${labelOf(gateway)} is not set`, property);
            const isStandard = is(gateway.properties.text("sku.name"), "Standard");
            yield* forbid(cluster, orElse(isStandard, notGiven), {
              path: "networkProfile.ipFamilies",
              value: "[IPv4, IPv6]",
              problem: `needs IPv6, but ${labelOf(gateway)} of ${labelOf(subnet)} is Standard and has none`,
              action: "use a StandardV2 NAT gateway",
            });
          }
        },
      ),
    );
  }
}
