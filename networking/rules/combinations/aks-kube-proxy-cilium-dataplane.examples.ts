import { cilium, clusterOf, type RuleExamples } from "../../testing/cluster-parts";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: cilium }),
  violating: () => clusterOf({ networkProfile: { ...cilium, kubeProxyConfig: { enabled: true } } }),
  messages: [
    "networkProfile.kubeProxyConfig configures kube-proxy, which a cluster with networkDataplane cilium doesn't have; leave it out.",
  ],
};
