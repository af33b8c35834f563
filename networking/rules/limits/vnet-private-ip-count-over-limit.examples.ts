import { clusterIn, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterIn("10.0.0.0/8", "10.1.0.0/16", {
      networkProfile: { networkPlugin: "azure" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 200,
          maxPods: 250,
          vnetSubnetID: idOf("subnet-0"),
        },
      ],
    }),
  violating: () =>
    clusterIn("10.0.0.0/8", "10.8.0.0/13", {
      networkProfile: { networkPlugin: "azure" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 300,
          maxPods: 250,
          upgradeSettings: { maxSurge: "1" },
          vnetSubnetID: idOf("subnet-0"),
        },
      ],
    }),
  messages: [
    "addressSpace.addressPrefixes hold pools that need 75551 private addresses at full scale (agentPoolProfiles[0] (300 nodes + 1 surge) × 251 addresses = 75551), and a VNet maps 65536 at most; move pools with 10015 addresses to another VNet, or use Azure CNI Overlay.",
  ],
};
