import { rule } from "../rule";
import { cluster, idOf, subnetsIn } from "../testing/example";

export const aksPodSubnetFullAtMaxPods = rule("aks-pod-subnet-full-at-max-pods", {
  compliant: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.8.0/21"),
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
    ...subnetsIn("10.1.0.0/16", "10.1.4.0/23"),
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
    'agentPoolProfiles[0] needs (20 nodes + 1 surge) × 48 addresses = 1008 pod addresses with maxPods on each, but subnet "subnet-0" 10.1.4.0/23 has 507 usable; use a /22, such as 10.1.4.0/22.',
  ],
});
