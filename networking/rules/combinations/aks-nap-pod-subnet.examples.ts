import {
  azureCni,
  clusterOf,
  nodeNetwork,
  subnetOf,
  systemPool,
} from "../../testing/cluster-parts";
import { type ExampleProperties, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (nodeProvisioningProfile: ExampleProperties) => [
  ...nodeNetwork(),
  subnetOf("vnet", "pods", "10.1.16.0/20"),
  ...clusterOf(
    { networkProfile: azureCni, nodeProvisioningProfile },
    { ...systemPool, vnetSubnetID: idOf("nodes"), podSubnetID: idOf("pods") },
  ),
];

export const examples: RuleExamples = {
  compliant: () => stack({ mode: "Manual" }),
  violating: () => stack({ mode: "Auto" }),
  messages: [
    "agentPoolProfiles[0].podSubnetID isn't supported with nodeProvisioningProfile.mode Auto; use networkPluginMode overlay, or mode Manual with the cluster autoscaler.",
  ],
};
