import { clusterOf, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (kubernetesVersion: string) =>
  clusterOf({ kubernetesVersion, networkProfile: { ...overlay, networkPolicy: "calico" } });

export const examples: RuleExamples = {
  compliant: () => stack("1.34"),
  violating: () => stack("1.29.9"),
  messages: [
    "networkProfile.networkPolicy calico requires Kubernetes 1.30 or later to install it, but the cluster has Kubernetes 1.29.9; set kubernetesVersion to 1.30 or later.",
  ],
};
