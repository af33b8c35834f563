import { networkSetting } from "../../cluster/network-profile";
import { allOf, is, not } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";
import { kubeProxy } from "./shared/dataplane";

export const aksKubeProxyDisabledNeedsByoCni = clusterCheck(
  {
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
  },
  (cluster) => {
    const path = `${kubeProxy}.enabled`;
    return forbid(
      cluster,
      allOf(
        cluster.properties.given(path),
        not(cluster.properties.boolean(path)),
        not(is(networkSetting(cluster, "networkPlugin"), "none")),
      ),
      {
        path,
        problem: "is supported with networkPlugin none only",
        action: "leave it out",
        errorCode: "KubeProxyConfigDisabledBYOCNIOnly",
      },
    );
  },
);
