import { azureCni, clusterOf, virtualNodesIn } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (more: ExampleProperties) =>
  clusterOf({ networkProfile: azureCni, addonProfiles: virtualNodesIn("virtual-nodes"), ...more });

export const examples: RuleExamples = {
  compliant: () => stack({}),
  violating: () => stack({ apiServerAccessProfile: { authorizedIPRanges: ["203.0.113.0/24"] } }),
  messages: [
    "apiServerAccessProfile.authorizedIPRanges isn't supported with virtual nodes (addonProfiles.aciConnectorLinux); leave it out, or switch the add-on off.",
  ],
};
