import { allOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { poolInClusterCheck } from "../subject";
import { isGateway } from "./shared/egress";

export const aksGatewayPoolNeedsStaticEgress = poolInClusterCheck(
  {
    id: "aks-gateway-pool-needs-static-egress",
    facts: ["x-seg"],
    title: "A gateway pool should be in a cluster with the static egress gateway",
    description: "The nodes of a gateway pool do nothing until the feature is on in the cluster.",
    remediation: "Set networkProfile.staticEgressGatewayProfile.enabled to true.",
    evidence: {
      grade: "documented",
      says: "the feature is enabled on the cluster before a gateway pool is added",
      sources: ["docs configure-static-egress-gateway (2026-08-06)"],
    },
    url: "aks/configure-static-egress-gateway",
  },
  function* (pool, cluster) {
    const path = "networkProfile.staticEgressGatewayProfile.enabled";
    yield* forbid(pool, allOf(isGateway(pool), not(cluster.properties.boolean(path))), {
      path: "mode",
      problem: `requires ${path} true in the cluster`,
      action: `set ${path} to true`,
    });
  },
  isGateway,
);
