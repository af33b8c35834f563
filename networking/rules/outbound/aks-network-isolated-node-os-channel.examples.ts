import { isolatedCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => isolatedCluster(),
  violating: () => isolatedCluster({ autoUpgradeProfile: { nodeOSUpgradeChannel: "Unmanaged" } }),
  messages: [
    "autoUpgradeProfile.nodeOSUpgradeChannel Unmanaged isn't supported in a network isolated cluster; set it to NodeImage, SecurityPatch or None.",
  ],
};
