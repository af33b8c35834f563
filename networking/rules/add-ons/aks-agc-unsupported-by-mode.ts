import { modeCheck } from "../combinations/shared/network-modes";
import { Grade, Holds } from "../evidence";

export const aksAgcUnsupportedByMode = modeCheck({
  id: "aks-agc-unsupported-by-mode",
  asked: "early",
  facts: ["x-kubenet-windows", "x-agc", "new-gatewayapi-appgw"],
  title: "Application Gateway for Containers must have a network mode that supports it",
  description: "The gateway sends its traffic to the pods' own addresses.",
  remediation: "Use a mode of Azure CNI.",
  evidence: {
    grade: Grade.documented,
    holds: Holds.creation,
    says: 'kubenet "Not Supported" for Application Gateway for Containers; no refusal or report found',
    sources: [
      "docs concepts-network-cni-overview.md feature table (2026-07-10)",
      "CL 2026-01-04 (enforces *subnets* of the add-on, says nothing of kubenet)",
    ],
  },
  url: "https://learn.microsoft.com/azure/application-gateway/for-containers/container-networking",
  feature: "agc",
  has: (cluster) => cluster.properties.boolean("ingressProfile.applicationLoadBalancer.enabled"),
  path: () => "ingressProfile.applicationLoadBalancer.enabled",
  without: "leave it out",
});
