import { nodeNetwork } from "../../testing/cluster-parts";
import { idOf, natGateway, routeTable, securityGroup } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (location: string) => [
  routeTable("routes", { location }),
  securityGroup("nsg", { location: "West Europe" }),
  natGateway("nat", { location }),
  ...nodeNetwork(
    {
      routeTable: { id: idOf("routes") },
      networkSecurityGroup: { id: idOf("nsg") },
      natGateway: { id: idOf("nat") },
    },
    { location: "westeurope" },
  ),
];

export const examples: RuleExamples = {
  compliant: () => stack("westeurope"),
  violating: () => stack("northeurope"),
  messages: [
    'routeTable.id is route table "routes" in northeurope, and VNet "vnet" is in westeurope; use one in westeurope. Azure refuses it with InvalidResourceReference.',
    'natGateway.id is NAT gateway "nat" in northeurope, and VNet "vnet" is in westeurope; use one in westeurope. Azure refuses it with InvalidResourceReference.',
  ],
};
