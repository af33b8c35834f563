import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (networkPlugin: string) =>
  loneCluster({ networkProfile: { networkPlugin, networkMode: "transparent" } });

export const examples: RuleExamples = {
  compliant: () => stack("azure"),
  violating: () => stack("kubenet"),
  messages: [
    "networkProfile.networkMode transparent is supported with networkPlugin azure only; remove it.",
  ],
};
