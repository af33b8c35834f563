import { valueOr } from "../../resources/value";
import { has, isGiven, no } from "../conditions";
import { forbidCluster } from "../forbid";
import { kubeProxy } from "./shared/dataplane";

export const rule = forbidCluster({
  id: "aks-kube-proxy-ipvs-config-needs-ipvs",
  facts: ["x-ipvs-npm"],
  title: "kube-proxy's ipvsConfig must go with mode IPVS",
  description: "ipvsConfig configures the mode IPVS, and the API refuses it with another.",
  remediation: "Set kubeProxyConfig.mode to IPVS, or remove ipvsConfig.",
  evidence: {
    grade: "refused",
    says: "Holds configuration customizations for IPVS. May only be specified if 'mode' is set to 'IPVS'.",
    sources: [
      "API specification of Microsoft.ContainerService/managedClusters: networkProfile.kubeProxyConfig.ipvsConfig",
    ],
  },
  url: "aks/configure-kube-proxy#kube-proxy-configuration-options",
  when: [isGiven(`${kubeProxy}.ipvsConfig`), no(has(`${kubeProxy}.mode`, "IPVS"))],
  path: `${kubeProxy}.ipvsConfig`,
  problem: ({ properties }) =>
    `is supported with mode IPVS only, and ${kubeProxy}.mode is ${valueOr(properties.text(`${kubeProxy}.mode`), "not set")}`,
  action: "set the mode to IPVS, or remove ipvsConfig",
});
