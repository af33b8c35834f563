import { lonePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (name: string) => lonePool({ name });

export const examples: RuleExamples = {
  compliant: () => stack("system"),
  violating: () => stack("aksmanagedap"),
  messages: [
    "agentPoolProfiles[0].name aksmanagedap is a name that AKS reserves; use another name.",
  ],
};
