import { cilium, clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (kubernetesVersion: string) =>
  clusterOf({
    kubernetesVersion,
    networkProfile: {
      ...cilium,
      advancedNetworking: { enabled: true, performance: { accelerationMode: "BpfVeth" } },
    },
  });

export const examples: RuleExamples = {
  compliant: () => stack("1.34"),
  violating: () => stack("1.32"),
  messages: [
    "networkProfile.advancedNetworking.performance.accelerationMode BpfVeth requires Kubernetes 1.33 or later, but the cluster has Kubernetes 1.32; set kubernetesVersion to 1.33 or later.",
  ],
};
