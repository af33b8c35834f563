import { allOf } from "../../resources/value";
import { forbid } from "../answers";
import { poolCheck } from "../subject";
import { isGateway } from "./shared/egress";

export const aksGatewayPoolAutoscaled = poolCheck(
  {
    id: "aks-gateway-pool-autoscaled",
    facts: ["x-seg"],
    title: "A gateway pool should not have the cluster autoscaler",
    description: "The cluster autoscaler isn't supported for the pool of a static egress gateway.",
    remediation: "Set enableAutoScaling to false.",
    evidence: {
      grade: "documented",
      says: "The cluster autoscaler isn't supported for gateway pools, says the page twice.",
      sources: ["docs configure-static-egress-gateway#create-a-gateway-node-pool (2026-08-06)"],
    },
    url: "aks/configure-static-egress-gateway#create-a-gateway-node-pool",
  },
  (pool) =>
    forbid(pool, allOf(isGateway(pool), pool.properties.boolean("enableAutoScaling")), {
      path: "enableAutoScaling",
      problem: "isn't supported for a pool in mode Gateway",
      action: "set it to false",
    }),
);
