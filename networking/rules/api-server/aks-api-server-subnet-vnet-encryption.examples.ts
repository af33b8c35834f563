import { clusterOf, subnetOf, systemPool, vnetOf } from "../../testing/cluster-parts";
import { type ExampleProperties, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (ofVnet: ExampleProperties) => [
  vnetOf("vnet", "10.1.0.0/16", ofVnet),
  subnetOf("vnet", "subnet-0", "10.1.0.0/24"),
  ...clusterOf(
    { apiServerAccessProfile: { enableVnetIntegration: true } },
    { ...systemPool, vnetSubnetID: idOf("subnet-0") },
  ),
];

export const examples: RuleExamples = {
  compliant: () => stack({}),
  violating: () => stack({ encryption: { enabled: true, enforcement: "AllowUnencrypted" } }),
  messages: [
    'apiServerAccessProfile.enableVnetIntegration true isn\'t supported in VNet "vnet", which has encryption enabled; set encryption.enabled of the VNet to false, or leave enableVnetIntegration out.',
  ],
};
