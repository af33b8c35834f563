import { azureCni, systemPool } from "../../testing/cluster-parts";
import { clusterIn, type ExampleProperties, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (prefix: string, count: number, more: ExampleProperties) =>
  clusterIn("10.0.0.0/8", prefix, {
    networkProfile: azureCni,
    agentPoolProfiles: [
      { ...systemPool, count, maxPods: 250, ...more, vnetSubnetID: idOf("subnet-0") },
    ],
  });

export const examples: RuleExamples = {
  compliant: () => stack("10.1.0.0/16", 200, {}),
  violating: () => stack("10.8.0.0/13", 300, { upgradeSettings: { maxSurge: "1" } }),
  messages: [
    "addressSpace.addressPrefixes hold pools that need 75551 private addresses at full scale (agentPoolProfiles[0] (300 nodes + 1 surge) × 251 addresses = 75551), and a VNet maps 65536 at most; move pools with 10015 addresses to another VNet, or use Azure CNI Overlay.",
  ],
};
