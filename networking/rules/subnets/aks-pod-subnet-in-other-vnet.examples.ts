import {
  agentPool,
  cluster,
  idOf,
  nameOf,
  subnet,
  subnetsIn,
  virtualNetwork,
} from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24", "10.1.16.0/20"),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          vnetSubnetID: idOf("subnet-0"),
          podSubnetID: idOf("subnet-1"),
        },
      ],
    }),
  ],
  violating: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
    virtualNetwork("other", { addressSpace: { addressPrefixes: ["10.2.0.0/16"] } }),
    subnet("pods", { virtualNetworkName: nameOf("other"), addressPrefix: "10.2.0.0/20" }),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
    agentPool("user", {
      resourceName: nameOf("aks"),
      mode: "User",
      vnetSubnetID: idOf("subnet-0"),
      podSubnetID: idOf("pods"),
    }),
  ],
  messages: [
    'podSubnetID is in VNet "other", but vnetSubnetID is in VNet "vnet"; use a subnet of VNet "vnet".',
  ],
};
