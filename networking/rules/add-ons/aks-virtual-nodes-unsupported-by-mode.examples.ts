import {
  azureCni,
  clusterOf,
  type ExampleProperties,
  overlay,
  type RuleExamples,
  systemPool,
  virtualNodesIn,
} from "../../testing/cluster-parts";

const stack = (networkProfile: ExampleProperties) =>
  clusterOf({ networkProfile, addonProfiles: virtualNodesIn("virtual-nodes") }, systemPool);

export const examples: RuleExamples = {
  compliant: () => stack(azureCni),
  violating: () => stack(overlay),
  messages: [
    "addonProfiles.aciConnectorLinux.enabled true isn't supported with Azure CNI Overlay (the docs ask for a flat network); switch the add-on off, or use a mode that supports it, such as Azure CNI Node Subnet.",
  ],
};
