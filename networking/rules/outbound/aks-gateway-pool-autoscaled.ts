import { isOn } from "../conditions";
import { forbidPool } from "../forbid";
import { isGateway } from "./shared/gateway-pools";

export const rule = forbidPool({
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
  when: [isGateway, isOn("enableAutoScaling")],
  path: "enableAutoScaling",
  problem: "isn't supported for a pool in mode Gateway",
  action: "set it to false",
});
