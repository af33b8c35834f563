import { allOf } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
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
      grade: Grade.documented,
      holds: Holds.creation,
      says: "The cluster autoscaler isn't supported for gateway pools, says the page twice.",
      sources: ["docs configure-static-egress-gateway#create-a-gateway-node-pool (2026-08-06)"],
    },
    url: "https://learn.microsoft.com/azure/aks/configure-static-egress-gateway#create-a-gateway-node-pool",
  },
  (pool) =>
    forbid(pool, allOf(isGateway(pool), pool.properties.boolean("enableAutoScaling")), {
      path: "enableAutoScaling",
      problem: "isn't supported for a pool in mode Gateway",
      action: "set it to false",
    }),
);
