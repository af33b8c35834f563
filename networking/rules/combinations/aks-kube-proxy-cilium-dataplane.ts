import { hasCilium } from "../../cluster/cluster-settings";
import { allOf, anyOf } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";
import { hasKubeProxyMode, kubeProxy } from "./shared/dataplane";

export const aksKubeProxyCiliumDataplane = clusterCheck(
  {
    id: "aks-kube-proxy-cilium-dataplane",
    facts: ["x-ipvs-npm"],
    title: "kube-proxy must not be configured with the Cilium dataplane",
    description: "A cluster with the Cilium dataplane has no kube-proxy.",
    remediation: "Leave networkProfile.kubeProxyConfig out.",
    evidence: {
      grade: Grade.documented,
      holds: Holds.creation,
      says: '"clusters created with network data plane as Cilium don\'t use kube-proxy"; nothing says that kubeProxyConfig is refused, or what becomes of it',
      sources: ["docs azure-cni-powered-by-cilium.md#frequently-asked-questions (2026-08-05)"],
    },
    url: "https://learn.microsoft.com/azure/aks/configure-kube-proxy",
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
