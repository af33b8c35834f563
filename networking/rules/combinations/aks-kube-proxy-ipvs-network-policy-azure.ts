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
    description: "The Azure network policy engine isn't compatible with IPVS.",
    remediation: "Use kube-proxy mode IPTABLES or another network policy engine.",
    evidence: {
      grade: Grade.breaks,
      holds: Holds.always,
      says: "accepted; traffic to Service IPs fails with NPM and IPVS",
      sources: [
        "GH Azure/azure-container-networking#1612 (2022-09, NPM's owners)",
        'docs configure-kube-proxy.md (2026-01-28, "IPVS doesn\'t support Azure Network Policy")',
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
        problem: "isn't compatible with networkPolicy azure",
        action: "use mode IPTABLES, or networkPolicy calico",
      },
    ),
);
