import { loneCluster, type RuleExamples } from "../../testing/cluster-parts";

export const examples: RuleExamples = {
  compliant: () => loneCluster({ networkProfile: { networkMode: "transparent" } }),
  violating: () => loneCluster({ networkProfile: { networkMode: "bridge" } }),
  messages: [
    "networkProfile.networkMode bridge is no longer supported; use networkMode transparent, or leave it out.",
  ],
};
