import { natGateway, publicIPAddress, routeTable } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (nextHopType: string, method: string, sku: string) => [
  routeTable("routes", {
    routes: [{ name: "to-vnet", addressPrefix: "10.1.0.0/16", nextHopType }],
  }),
  publicIPAddress("egress", { publicIPAllocationMethod: method }),
  natGateway("nat", { sku: { name: sku } }),
];

export const examples: RuleExamples = {
  compliant: () => stack("vnetlocal", "Static", "StandardV2"),
  violating: () => stack("Vnet", "Fixed", "StandardV3"),
  messages: [
    "routes[0].nextHopType Vnet is not a valid value (did you mean VnetLocal?); use VirtualNetworkGateway, VnetLocal, Internet, VirtualAppliance, None or VirtualApplianceEcmp.",
    "publicIPAllocationMethod Fixed is not a valid value; use Static or Dynamic.",
    "sku.name StandardV3 is not a valid value; use Standard or StandardV2.",
  ],
};
