import { modeCheck } from "../combinations/shared/network-modes";

export const rule = modeCheck({
  id: "aks-agc-unsupported-by-mode",
  asked: "early",
  facts: ["x-kubenet-windows", "x-agc", "new-gatewayapi-appgw"],
  title: "Application Gateway for Containers should have a network mode that supports it",
  description: "The gateway sends its traffic to the pods' own addresses.",
  remediation: "Use a mode of Azure CNI.",
  evidence: {
    grade: "documented",
    says: 'kubenet is "Not Supported" in the feature table; no refusal is on record.',
    sources: ["docs concepts-network-cni-overview#feature-comparison (2026-07-10)"],
  },
  url: "aks/concepts-network-cni-overview#feature-comparison",
  feature: "agc",
  has: (cluster) => cluster.properties.boolean("ingressProfile.applicationLoadBalancer.enabled"),
  path: () => "ingressProfile.applicationLoadBalancer.enabled",
  without: "leave it out",
});
