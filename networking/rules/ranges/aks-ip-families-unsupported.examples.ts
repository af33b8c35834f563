import { clusterOf, dualStack, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: dualStack }),
  violating: () => clusterOf({ networkProfile: { ...overlay, ipFamilies: ["IPv6"] } }),
  messages: ["networkProfile.ipFamilies [IPv6] must be [IPv4] or [IPv4, IPv6]; use [IPv4, IPv6]."],
};
