import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const kubeProxyConfig = { enabled: false };

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: { networkPlugin: "none", kubeProxyConfig } }),
  violating: () => clusterOf({ networkProfile: { networkPlugin: "azure", kubeProxyConfig } }),
  messages: [
    "networkProfile.kubeProxyConfig.enabled false is supported with networkPlugin none only; leave it out. Azure refuses it with KubeProxyConfigDisabledBYOCNIOnly.",
  ],
};
