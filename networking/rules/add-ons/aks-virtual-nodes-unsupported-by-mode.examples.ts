import {
  azureCni,
  clusterOf,
  overlay,
  systemPool,
  virtualNodesIn,
} from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (networkProfile: ExampleProperties) =>
  clusterOf({ networkProfile, addonProfiles: virtualNodesIn("virtual-nodes") }, systemPool);

export const examples: RuleExamples = {
  compliant: () => stack(azureCni),
  violating: () => stack(overlay),
  messages: [
    "addonProfiles.aciConnectorLinux.enabled true isn't supported with Azure CNI Overlay (the docs ask for a flat network); switch the add-on off, or use a mode that supports it, such as Azure CNI Node Subnet.",
  ],
};
