import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (networkPlugin: string, networkPolicy: string) => [
  cluster("aks", { networkProfile: { networkPlugin, networkPolicy } }),
];

export const examples: RuleExamples = {
  compliant: () => stack("Azure", "calico"),
  violating: () => stack("azur", "istio-like"),
  messages: [
    "networkProfile.networkPlugin azur is not a valid value (did you mean azure?); use azure, kubenet or none.",
    "networkProfile.networkPolicy istio-like is not a valid value; use none, azure, calico or cilium.",
  ],
};
