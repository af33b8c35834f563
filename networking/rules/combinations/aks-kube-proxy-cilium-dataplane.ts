import { hasCilium } from "../../cluster/cluster-settings";
import { allOf, anyOf } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";
import { hasKubeProxyMode, kubeProxy } from "./shared/dataplane";

export const aksKubeProxyCiliumDataplane = clusterCheck(
  {
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
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(
        anyOf(
          cluster.properties.boolean(`${kubeProxy}.enabled`),
          hasKubeProxyMode(cluster, "IPTABLES", "IPVS", "NFTABLES"),
        ),
        hasCilium(cluster),
      ),
      {
        path: kubeProxy,
        problem: "configures kube-proxy, which a cluster with networkDataplane cilium doesn't have",
        action: "leave it out",
      },
    ),
);
