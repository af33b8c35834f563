import { isDualStack } from "../../cluster/network-profile";
import { isOn } from "../conditions";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-ip-families-static-egress-gateway",
  facts: ["x-dualstack", "x-seg"],
  title: "A dual-stack cluster should not have a static egress gateway",
  description: "The static egress gateway supports IPv4 only.",
  remediation: "Switch the gateway off, or leave IPv6 out.",
  evidence: {
    grade: "documented",
    says: "The gateway supports IPv4-only clusters and isn't supported in dual-stack clusters.",
    sources: ["docs configure-static-egress-gateway#limitations-and-considerations (2026-08-06)"],
  },
  url: "aks/configure-static-egress-gateway#limitations-and-considerations",
  when: [isDualStack, isOn("networkProfile.staticEgressGatewayProfile.enabled")],
  path: "networkProfile.staticEgressGatewayProfile.enabled",
  problem: "isn't supported in a dual-stack cluster",
  action: `leave it out, or leave IPv6 out of ipFamilies`,
});
