import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
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
    "networkProfile.kubeProxyConfig.mode IPVS isn't compatible with networkPolicy azure: traffic to Services fails; use mode IPTABLES, or networkPolicy calico.",
  ],
};
