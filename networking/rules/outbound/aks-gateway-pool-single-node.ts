import { ArmType } from "../../resources/arm-resource";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { gatewayPools } from "./shared/gateway-pools";

/** A single gateway node is a single point of failure. */
export const aksGatewayPoolSingleNode: Rule = {
  id: "aks-gateway-pool-single-node",
  facts: ["f-gateway-pool"],
  title: "A gateway pool should have 2 nodes or more",
  description:
    "With a single node all egress through the gateway stops when that node is replaced.",
  remediation: "Set count to 2 or more.",
  severity: RuleSeverity.medium,
  evidence: {
    grade: Grade.refused,
    holds: Holds.creation,
    says: 'refuses a gateway pool of 1 node ("… or fewer than 2") on `nodepool add`',
    sources: [
      "GH Azure/AKS#4599 (2024-10-24, preview, closed)",
      'docs configure-static-egress-gateway.md: "at least 2 nodes are required for high availability" (2026-08-06)',
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/configure-static-egress-gateway",
  subjects: [ArmType.managedCluster, ArmType.agentPool],
  asked: "resource",
  *run(context) {
    const wanted = context.facts.gatewayPoolNodesForAvailability.value;
    yield* gatewayPools(context, function* (pool, count, property) {
      if (count < wanted) {
        yield {
          answer: "violation",
          entity: pool,
          property,
          value: String(count),
          problem: `is fewer than the ${wanted} nodes that keep egress up while one is replaced`,
          action: `use ${wanted} or more`,
        };
      }
    });
  },
};
