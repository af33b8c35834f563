import { rule } from "../rule";
import { cluster, idOf, subnetsIn } from "../testing/example";

export const aksPodIpAllocationModeNeedsPodSubnet = rule(
  "aks-pod-ip-allocation-mode-needs-pod-subnet",
  {
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
            podIPAllocationMode: "StaticBlock",
          },
        ],
      }),
    ],
    violating: () => [
      ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
      cluster("aks", {
        networkProfile: { networkPlugin: "azure" },
        agentPoolProfiles: [
          {
            name: "system",
            mode: "System",
            vnetSubnetID: idOf("subnet-0"),
            podIPAllocationMode: "StaticBlock",
          },
        ],
      }),
    ],
    messages: [
      "agentPoolProfiles[0].podIPAllocationMode StaticBlock needs a podSubnetID, which isn't given; set podSubnetID, or leave podIPAllocationMode out.",
    ],
  },
);
