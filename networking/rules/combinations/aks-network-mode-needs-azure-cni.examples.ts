import { loneCluster, type RuleExamples } from "../../testing/cluster-parts";

const stack = (networkPlugin: string) =>
  loneCluster({ networkProfile: { networkPlugin, networkMode: "transparent" } });

export const examples: RuleExamples = {
  compliant: () => stack("azure"),
  violating: () => stack("kubenet"),
  messages: [
    "networkProfile.networkMode transparent is supported with networkPlugin azure only; remove it.",
  ],
};
