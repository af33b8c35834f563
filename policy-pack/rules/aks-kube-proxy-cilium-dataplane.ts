import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksKubeProxyCiliumDataplane = rule("aks-kube-proxy-cilium-dataplane", {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkDataplane: "cilium",
        networkPolicy: "cilium",
      },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkDataplane: "cilium",
        networkPolicy: "cilium",
        kubeProxyConfig: { enabled: true },
      },
    }),
  ],
  messages: [
    "networkProfile.kubeProxyConfig configures kube-proxy, which a cluster with networkDataplane cilium doesn't have; leave it out.",
  ],
});
