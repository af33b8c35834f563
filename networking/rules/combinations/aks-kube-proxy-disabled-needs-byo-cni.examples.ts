import { clusterOf, type RuleExamples } from "../../testing/cluster-parts";

const kubeProxyConfig = { enabled: false };

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: { networkPlugin: "none", kubeProxyConfig } }),
  violating: () => clusterOf({ networkProfile: { networkPlugin: "azure", kubeProxyConfig } }),
  messages: [
    "networkProfile.kubeProxyConfig.enabled false is supported with networkPlugin none only; leave it out. Azure refuses it with KubeProxyConfigDisabledBYOCNIOnly.",
  ],
};
