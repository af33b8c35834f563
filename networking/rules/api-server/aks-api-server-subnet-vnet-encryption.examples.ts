import { cluster, idOf, nameOf, subnet, subnetsIn, virtualNetwork } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
    cluster("aks", {
      apiServerAccessProfile: { enableVnetIntegration: true },
      agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: idOf("subnet-0") }],
    }),
  ],
  violating: () => [
    virtualNetwork("vnet", {
      addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
      encryption: { enabled: true, enforcement: "AllowUnencrypted" },
    }),
    subnet("subnet-0", { virtualNetworkName: nameOf("vnet"), addressPrefix: "10.1.0.0/24" }),
    cluster("aks", {
      apiServerAccessProfile: { enableVnetIntegration: true },
      agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: idOf("subnet-0") }],
    }),
  ],
  messages: [
    'apiServerAccessProfile.enableVnetIntegration true isn\'t supported in VNet "vnet", which has encryption enabled; set encryption.enabled of the VNet to false, or leave enableVnetIntegration out.',
  ],
};
