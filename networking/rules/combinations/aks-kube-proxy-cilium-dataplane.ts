import { hasCilium } from "../../cluster/cluster-settings";
import { any, isOn } from "../conditions";
import { forbidCluster } from "../forbid";
import { hasKubeProxyMode, kubeProxy } from "./shared/dataplane";

export const rule = forbidCluster({
  id: "aks-kube-proxy-cilium-dataplane",
  facts: ["x-ipvs-npm"],
  title: "kube-proxy should not be configured with the Cilium dataplane",
  description: "A cluster with the Cilium dataplane doesn't use kube-proxy.",
  remediation: "Leave networkProfile.kubeProxyConfig out.",
  evidence: {
    grade: "documented",
    says: "Clusters with the Cilium dataplane don't use kube-proxy; what Azure does with kubeProxyConfig there isn't on record.",
    sources: ["docs azure-cni-powered-by-cilium, frequently asked questions (2026-08-05)"],
  },
  url: "aks/azure-cni-powered-by-cilium#does-azure-cni-powered-by-cilium-use-kube-proxy",
  when: [
    any(isOn(`${kubeProxy}.enabled`), hasKubeProxyMode("IPTABLES", "IPVS", "NFTABLES")),
    hasCilium,
  ],
  path: kubeProxy,
  problem: "configures kube-proxy, which a cluster with networkDataplane cilium doesn't have",
  action: "leave it out",
});
