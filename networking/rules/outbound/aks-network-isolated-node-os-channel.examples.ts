import { isolatedCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => isolatedCluster(),
  violating: () =>
    isolatedCluster({ autoUpgradeProfile: { nodeOSUpgradeChannel: "SecurityPatch" } }),
  messages: [
    "autoUpgradeProfile.nodeOSUpgradeChannel SecurityPatch isn't supported in a network isolated cluster; set it to NodeImage or None.",
  ],
};
