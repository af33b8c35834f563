import { clusterOf, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (networkPolicy: string) =>
  clusterOf({
    networkProfile: { ...overlay, networkPolicy, kubeProxyConfig: { enabled: true, mode: "IPVS" } },
  });

export const examples: RuleExamples = {
  compliant: () => stack("calico"),
  violating: () => stack("azure"),
  messages: [
    "networkProfile.kubeProxyConfig.mode IPVS isn't compatible with networkPolicy azure: traffic to Services fails; use mode IPTABLES, or networkPolicy calico.",
  ],
};
