import { cilium, clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: cilium }),
  violating: () => clusterOf({ networkProfile: { ...cilium, kubeProxyConfig: { enabled: true } } }),
  messages: [
    "networkProfile.kubeProxyConfig configures kube-proxy, which a cluster with networkDataplane cilium doesn't have; leave it out.",
  ],
};
