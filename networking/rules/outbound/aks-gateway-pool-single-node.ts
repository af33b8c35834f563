import { ArmType } from "../../resources/arm-resource";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { gatewayPools } from "./shared/gateway-pools";

/** A single gateway node is a single point of failure. */
export const aksGatewayPoolSingleNode: Rule = {
  id: "aks-gateway-pool-single-node",
  facts: ["f-gateway-pool"],
  title: "A gateway pool must have 2 nodes or more",
  description: "Azure refuses a gateway pool with fewer than 2 nodes.",
  remediation: "Set count to 2 or more.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.refused,
    holds: Holds.creation,
    says: 'A gateway pool of fewer than 2 nodes is refused: "… or fewer than 2".',
    sources: [
      "GitHub Azure/AKS#4599 (2024-10-24, quotes Azure)",
      "docs configure-static-egress-gateway#create-a-gateway-node-pool (2026-08-06)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/configure-static-egress-gateway#create-a-gateway-node-pool",
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
          errorCode: "StaticEgressGatewayInvalidGatewayNodeCount",
          problem: `is fewer than the ${wanted} nodes that keep egress up while one is replaced`,
          action: `use ${wanted} or more`,
        };
      }
    });
  },
};
