import { isOn, no } from "../conditions";
import { forbidPoolIn } from "../forbid";
import { isGateway } from "./shared/gateway-pools";

export const rule = forbidPoolIn({
  id: "aks-gateway-pool-needs-static-egress",
  asked: "stack",
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
  when: [isGateway],
  inCluster: [no(isOn("networkProfile.staticEgressGatewayProfile.enabled"))],
  path: "mode",
  problem: "requires networkProfile.staticEgressGatewayProfile.enabled true in the cluster",
  action: "set networkProfile.staticEgressGatewayProfile.enabled to true",
});
