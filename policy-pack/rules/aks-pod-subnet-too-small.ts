import { rule } from "../rule";
import { cluster, idOf, subnetsIn } from "../testing/example";

export const aksPodSubnetTooSmall = rule("aks-pod-subnet-too-small", {
  compliant: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.4.0/22"),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 20,
          maxPods: 30,
          upgradeSettings: { maxSurge: "1" },
          podSubnetID: idOf("subnet-0"),
          podIPAllocationMode: "DynamicIndividual",
        },
      ],
    }),
  ],
  violating: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.1.0/24"),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 20,
          maxPods: 30,
          upgradeSettings: { maxSurge: "1" },
          podSubnetID: idOf("subnet-0"),
          podIPAllocationMode: "DynamicIndividual",
        },
      ],
    }),
  ],
  messages: [
    'agentPoolProfiles[0] needs (20 nodes + 1 surge) × 16 addresses = 336 pod addresses when they start, but subnet "subnet-0" 10.1.1.0/24 has 251 usable; use a /23, such as 10.1.0.0/23.',
  ],
  beforeCreation: true,
});
