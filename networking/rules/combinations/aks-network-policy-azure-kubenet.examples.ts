import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", { networkProfile: { networkPlugin: "kubenet", networkPolicy: "calico" } }),
  ],
  violating: () => [
    cluster("aks", { networkProfile: { networkPlugin: "kubenet", networkPolicy: "azure" } }),
  ],
  messages: [
    "networkProfile.networkPolicy azure isn't supported with networkPlugin kubenet; use networkPolicy calico, or leave it out. Azure refuses it with NetworkPolicyAzureNotSupportedForKubenet.",
  ],
};
