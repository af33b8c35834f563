import { azureCni, kubenet, loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => loneCluster({ networkProfile: azureCni }),
  violating: () => loneCluster({ networkProfile: kubenet }),
  settings: { today: "2026-11-22" },
  messages: [
    "networkProfile.networkPlugin kubenet uses kubenet networking, which AKS supports until 2028-03-31; use Azure CNI Overlay.",
  ],
};
