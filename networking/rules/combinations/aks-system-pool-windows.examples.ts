import { clusterOf, systemPool, windowsPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({}, systemPool, windowsPool),
  violating: () => clusterOf({}, systemPool, { name: "win", mode: "System", osType: "Windows" }),
  messages: [
    "agentPoolProfiles[1].osType Windows isn't supported for a pool in mode System; use Linux for it, and Windows in a pool in mode User. Azure refuses it with SystemPoolMustBeLinux.",
  ],
};
