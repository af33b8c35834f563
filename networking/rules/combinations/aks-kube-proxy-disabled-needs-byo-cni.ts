import { hasNetwork, isGiven, isOn, no } from "../conditions";
import { forbidCluster } from "../forbid";
import { kubeProxy } from "./shared/dataplane";

export const rule = forbidCluster({
  id: "aks-kube-proxy-disabled-needs-byo-cni",
  facts: ["x-ipvs-npm", "new-kubeproxy"],
  title: "kube-proxy must not be disabled with another networkPlugin than none",
  description: "Azure lets kube-proxy be disabled only for clusters that bring their own CNI.",
  remediation: "Leave networkProfile.kubeProxyConfig.enabled out, or use networkPlugin none.",
  evidence: {
    grade: "refused",
    says: "Refused with this code unless networkPlugin is none.",
    sources: ["GitHub Azure/AKS#4563 (2024-09)", "docs configure-kube-proxy (2026-01-28)"],
  },
  url: "aks/configure-kube-proxy#kube-proxy-configuration-options",
  when: [
    isGiven(`${kubeProxy}.enabled`),
    no(isOn(`${kubeProxy}.enabled`)),
    no(hasNetwork("networkPlugin", "none")),
  ],
  path: `${kubeProxy}.enabled`,
  problem: "is supported with networkPlugin none only",
  action: "leave it out",
  errorCode: "KubeProxyConfigDisabledBYOCNIOnly",
});
