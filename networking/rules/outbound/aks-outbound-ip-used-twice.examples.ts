import { idOf, natGateway, publicIPAddress } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const gateway = (name: string, address: string) =>
  natGateway(name, { sku: { name: "Standard" }, publicIpAddresses: [{ id: idOf(address) }] });

const stack = (second: string) => [
  publicIPAddress("egress", { sku: { name: "Standard" } }),
  publicIPAddress("egress-2", { sku: { name: "Standard" } }),
  gateway("nat", "egress"),
  gateway("nat-2", second),
];

export const examples: RuleExamples = {
  compliant: () => stack("egress-2"),
  violating: () => stack("egress"),
  messages: [
    'publicIpAddresses[0].id is public IP address "egress", which NAT gateway "nat" has too; use another public IP. Azure refuses it with PublicIPAddressInUse.',
  ],
};
