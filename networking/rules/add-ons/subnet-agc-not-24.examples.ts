import { clusterOf, overlay, subnetOf, systemPool } from "../../testing/cluster-parts";
import { idOf, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (prefix: string) => [
  ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
  subnetOf("vnet", "gateway", prefix, {
    delegations: [{ name: "agc", serviceName: "Microsoft.ServiceNetworking/trafficControllers" }],
  }),
  ...clusterOf({ networkProfile: overlay }, { ...systemPool, vnetSubnetID: idOf("subnet-0") }),
];

export const examples: RuleExamples = {
  compliant: () => stack("10.1.8.0/24"),
  violating: () => stack("10.1.8.0/23"),
  messages: [
    'addressPrefix 10.1.8.0/23 has prefix length 23, but Application Gateway for Containers needs exactly a /24 with cluster "aks", an overlay cluster; use a /24.',
  ],
};
