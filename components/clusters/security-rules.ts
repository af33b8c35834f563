import type { SecurityRuleArgs } from "../virtual-network";

/** From whom to whom: name and range of each; one without a range is left out. */
type Flow = readonly [string, string | undefined, string, string | undefined];

/** Rules that allow each flow in both directions of a subnet, on all ports, at priorities from 100. */
export function allowTraffic(flows: readonly Flow[]): { [name: string]: SecurityRuleArgs } {
  const rules: { [name: string]: SecurityRuleArgs } = {};
  for (const [i, [from, source, to, destination]] of flows.entries()) {
    if (source === undefined || destination === undefined) {
      continue;
    }
    for (const direction of ["Inbound", "Outbound"]) {
      rules[`Allow${from}To${to}${direction}`] = {
        priority: 100 + i,
        direction,
        access: "Allow",
        sourceAddressPrefix: source,
        destinationAddressPrefix: destination,
      };
    }
  }
  return rules;
}
