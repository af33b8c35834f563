import { modeCheck } from "../combinations/shared/network-modes";

export const rule = modeCheck({
  id: "aks-static-egress-gateway-unsupported-by-mode",
  asked: "early",
  facts: ["x-seg", "new-seg"],
  title: "A static egress gateway should have a network mode that supports it",
  description: "A static egress gateway doesn't work with pod subnets.",
  remediation: "Use Azure CNI Overlay or Node Subnet.",
  evidence: {
    grade: "documented",
    says: "Static Egress Gateway isn't supported in clusters with Azure CNI Pod Subnet.",
    sources: ["docs configure-static-egress-gateway#limitations-and-considerations (2026-08-06)"],
  },
  url: "aks/configure-static-egress-gateway#limitations-and-considerations",
  feature: "staticEgressGateway",
  has: (cluster) => cluster.properties.boolean("networkProfile.staticEgressGatewayProfile.enabled"),
  path: () => "networkProfile.staticEgressGatewayProfile.enabled",
  without: "leave it out",
});
