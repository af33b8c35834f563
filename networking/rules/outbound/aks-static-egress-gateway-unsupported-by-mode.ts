import { modeCheck } from "../combinations/shared/network-modes";
import { Grade, Holds } from "../evidence";

export const aksStaticEgressGatewayUnsupportedByMode = modeCheck({
  id: "aks-static-egress-gateway-unsupported-by-mode",
  asked: "early",
  facts: ["x-seg", "new-seg"],
  title: "A static egress gateway should have a network mode that supports it",
  description: "A static egress gateway doesn't work with pod subnets.",
  remediation: "Use Azure CNI Overlay or Node Subnet.",
  evidence: {
    grade: Grade.documented,
    holds: Holds.creation,
    says: "Static Egress Gateway isn't supported in clusters with Azure CNI Pod Subnet.",
    sources: ["docs configure-static-egress-gateway#limitations-and-considerations (2026-08-06)"],
  },
  url: "https://learn.microsoft.com/azure/aks/configure-static-egress-gateway#limitations-and-considerations",
  feature: "staticEgressGateway",
  has: (cluster) => cluster.properties.boolean("networkProfile.staticEgressGatewayProfile.enabled"),
  path: () => "networkProfile.staticEgressGatewayProfile.enabled",
  without: "leave it out",
});
