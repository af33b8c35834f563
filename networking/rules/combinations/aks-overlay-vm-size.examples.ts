import { clusterOf, overlay, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (vmSize: string) => clusterOf({ networkProfile: overlay }, { ...systemPool, vmSize });

export const examples: RuleExamples = {
  compliant: () => stack("Standard_DC4s_v3"),
  violating: () => stack("Standard_DC4s_v2"),
  messages: [
    "agentPoolProfiles[0].vmSize Standard_DC4s_v2 is of the DCsv2 series, which networkPluginMode overlay doesn't support; use a size of another series.",
  ],
};
