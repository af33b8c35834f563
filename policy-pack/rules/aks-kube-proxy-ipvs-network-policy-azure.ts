import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksKubeProxyIpvsNetworkPolicyAzure = rule("aks-kube-proxy-ipvs-network-policy-azure", {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkPolicy: "calico",
        kubeProxyConfig: { enabled: true, mode: "IPVS" },
      },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkPolicy: "azure",
        kubeProxyConfig: { enabled: true, mode: "IPVS" },
      },
    }),
  ],
  messages: [
    "networkProfile.kubeProxyConfig.mode IPVS isn't compatible with networkPolicy azure; use mode IPTABLES, or networkPolicy calico.",
  ],
});
