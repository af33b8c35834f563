import { clusterOf, overlay, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: { ...overlay, outboundType: "none" } }, systemPool),
  violating: () =>
    clusterOf({ networkProfile: { networkPlugin: "kubenet", outboundType: "none" } }, systemPool),
  messages: [
    "networkProfile.outboundType none isn't supported with kubenet; use another outbound type, or use a mode that supports it, such as Azure CNI Overlay.",
  ],
};
