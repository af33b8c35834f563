import { allOf, is } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";
import { hasKubeProxyMode, kubeProxy } from "./shared/dataplane";

export const aksKubeProxyIpvsNetworkPolicyAzure = clusterCheck(
  {
    id: "aks-kube-proxy-ipvs-network-policy-azure",
    facts: ["x-ipvs-npm"],
    title: "kube-proxy must not be in mode IPVS with networkPolicy azure",
    description:
      "With IPVS and the Azure network policy engine, traffic to the addresses of Services fails.",
    remediation: "Use kube-proxy mode IPTABLES or another network policy engine.",
    evidence: {
      grade: Grade.breaks,
      holds: Holds.always,
      says: "Accepted; traffic to the addresses of Services then fails.",
      sources: [
        "GitHub Azure/azure-container-networking#1612 (2022-09)",
        "docs configure-kube-proxy (2026-01-28)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/configure-kube-proxy",
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(
        hasKubeProxyMode(cluster, "IPVS"),
        is(cluster.properties.text("networkProfile.networkPolicy"), "azure"),
      ),
      {
        path: `${kubeProxy}.mode`,
        problem: "isn't compatible with networkPolicy azure: traffic to Services fails",
        action: "use mode IPTABLES, or networkPolicy calico",
      },
    ),
);
