import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const kubeProxyConfig = { enabled: false };

export const examples: RuleExamples = {
  compliant: () => [cluster("aks", { networkProfile: { networkPlugin: "none", kubeProxyConfig } })],
  violating: () => [
    cluster("aks", { networkProfile: { networkPlugin: "azure", kubeProxyConfig } }),
  ],
  messages: [
    "networkProfile.kubeProxyConfig.enabled false is supported with networkPlugin none only; leave it out. Azure refuses it with KubeProxyConfigDisabledBYOCNIOnly.",
  ],
};
