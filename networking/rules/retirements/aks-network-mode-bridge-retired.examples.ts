import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => loneCluster({ networkProfile: { networkMode: "transparent" } }),
  violating: () => loneCluster({ networkProfile: { networkMode: "bridge" } }),
  messages: [
    "networkProfile.networkMode bridge is no longer supported; use networkMode transparent, or leave it out.",
  ],
};
