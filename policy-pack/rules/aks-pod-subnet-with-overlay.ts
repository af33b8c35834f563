import { rule } from "../rule";
import { cluster, idOf, subnetsIn } from "../testing/example";

export const aksPodSubnetWithOverlay = rule("aks-pod-subnet-with-overlay", {
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
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24", "10.1.16.0/20"),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
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
  beforeCreation: true,
  messages: [
    'agentPoolProfiles[0].podSubnetID isn\'t supported with networkPluginMode overlay of cluster "aks"; leave podSubnetID out: the pods have addresses of the pod CIDR.',
  ],
});
