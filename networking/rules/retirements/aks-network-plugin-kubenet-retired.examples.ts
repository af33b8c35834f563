import { clusterAlone } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [clusterAlone({ networkProfile: { networkPlugin: "azure" } })],
  violating: () => [clusterAlone({ networkProfile: { networkPlugin: "kubenet" } })],
  settings: { today: "2026-11-22" },
  messages: [
    "networkProfile.networkPlugin kubenet asks for kubenet networking, supported only until 2028-03-31, for 495 more days; use Azure CNI Overlay.",
  ],
};
