import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (networkPlugin: string, networkPolicy: string) =>
  clusterOf({ networkProfile: { networkPlugin, networkPolicy } });

export const examples: RuleExamples = {
  compliant: () => stack("Azure", "calico"),
  violating: () => stack("azur", "istio-like"),
  messages: [
    "networkProfile.networkPlugin azur is not a valid value (did you mean azure?); use azure, kubenet or none.",
    "networkProfile.networkPolicy istio-like is not a valid value; use none, azure, calico or cilium.",
  ],
};
