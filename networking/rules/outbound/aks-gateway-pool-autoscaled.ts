import { allOf } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { poolCheck } from "../subject";
import { isGateway } from "./shared/egress";

export const aksGatewayPoolAutoscaled = poolCheck(
  {
    id: "aks-gateway-pool-autoscaled",
    facts: ["x-seg"],
    title: "A gateway pool must not have an autoscaler",
    description: "The nodes of a static egress gateway are fixed, as its addresses are.",
    remediation: "Set enableAutoScaling to false.",
    evidence: {
      grade: Grade.documented,
      holds: Holds.creation,
      says: '"cluster autoscaler isn\'t supported", twice; no error on record',
      sources: ["docs configure-static-egress-gateway.md (2026-08-06)"],
    },
    url: "https://learn.microsoft.com/azure/aks/configure-static-egress-gateway",
  },
  (pool) =>
    forbid(pool, allOf(isGateway(pool), pool.properties.boolean("enableAutoScaling")), {
      path: "enableAutoScaling",
      problem: "isn't supported for a pool in mode Gateway",
      action: "set it to false",
    }),
);
