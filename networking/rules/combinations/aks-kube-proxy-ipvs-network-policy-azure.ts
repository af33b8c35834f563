import { has } from "../conditions";
import { forbidCluster } from "../forbid";
import { hasKubeProxyMode, kubeProxy } from "./shared/dataplane";

export const rule = forbidCluster({
  id: "aks-kube-proxy-ipvs-network-policy-azure",
  facts: ["x-ipvs-npm"],
  title: "kube-proxy must not be in mode IPVS with networkPolicy azure",
  description:
    "With IPVS and the Azure network policy engine, traffic to the addresses of Services fails.",
  severity: "critical",
  remediation: "Use kube-proxy mode IPTABLES or another network policy engine.",
  evidence: {
    grade: "breaks",
    holds: "always",
    says: "Accepted; traffic to the addresses of Services then fails.",
    sources: [
      "GitHub Azure/azure-container-networking#1612 (2022-09)",
      "docs configure-kube-proxy (2026-01-28)",
    ],
  },
  url: "aks/configure-kube-proxy",
  when: [hasKubeProxyMode("IPVS"), has("networkProfile.networkPolicy", "azure")],
  path: `${kubeProxy}.mode`,
  problem: "isn't compatible with networkPolicy azure: traffic to Services fails",
  action: "use mode IPTABLES, or networkPolicy calico",
});
