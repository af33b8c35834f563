import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({ networkProfile: { networkPlugin: "kubenet", networkPolicy: "calico" } }),
  violating: () =>
    clusterOf({ networkProfile: { networkPlugin: "kubenet", networkPolicy: "azure" } }),
  messages: [
    "networkProfile.networkPolicy azure isn't supported with networkPlugin kubenet; use networkPolicy calico, or leave it out. Azure refuses it with NetworkPolicyAzureNotSupportedForKubenet.",
  ],
};
