import { vnetOf } from "../../testing/cluster-parts";
import { nameOf, subnet } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (name: string, subnetName: string) => [
  vnetOf("hub", "10.9.0.0/16", {
    subnets: [
      { name: "firewall", addressPrefix: "10.9.0.0/24" },
      { name, addressPrefix: "10.9.1.0/24" },
    ],
  }),
  vnetOf("vnet", "10.1.0.0/16"),
  ...["nodes", subnetName].map((own, i) =>
    subnet(`subnet-${i}`, {
      virtualNetworkName: nameOf("vnet"),
      subnetName: own,
      addressPrefix: `10.1.${i}.0/24`,
    }),
  ),
];

export const examples: RuleExamples = {
  compliant: () => stack("bastion", "pods"),
  violating: () => stack("Firewall", "nodes"),
  messages: [
    "subnets[1].name Firewall is the name of subnets[0] too; use another name.",
    'subnetName nodes is the name of subnet "subnet-0" too; use another name.',
  ],
};
