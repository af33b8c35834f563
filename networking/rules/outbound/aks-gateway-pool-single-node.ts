import { known } from "../../resources/value";
import { forbid } from "../answers";
import { gatewayPoolCheck } from "./shared/gateway-pools";

/** A single gateway node is a single point of failure. */
export const rule = gatewayPoolCheck(
  {
    id: "aks-gateway-pool-single-node",
    facts: ["f-gateway-pool"],
    title: "A gateway pool must have 2 nodes or more",
    description: "Azure refuses a gateway pool with fewer than 2 nodes.",
    remediation: "Set count to 2 or more.",
    evidence: {
      grade: "refused",
      says: 'A gateway pool of fewer than 2 nodes is refused: "… or fewer than 2".',
      sources: [
        "GitHub Azure/AKS#4599 (2024-10-24, quotes Azure)",
        "docs configure-static-egress-gateway#create-a-gateway-node-pool (2026-08-06)",
      ],
    },
    url: "aks/configure-static-egress-gateway#create-a-gateway-node-pool",
  },
  (pool, count, { facts }) => {
    const wanted = facts.gatewayPoolNodesForAvailability.value;
    return forbid(pool, known(count < wanted), {
      path: "count",
      problem: `is fewer than the ${wanted} nodes that keep egress up while one is replaced`,
      action: `use ${wanted} or more`,
      errorCode: "StaticEgressGatewayInvalidGatewayNodeCount",
    });
  },
);
