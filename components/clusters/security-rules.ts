import type { SecurityRuleArgs } from "../virtual-network-args";

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

type SecurityRules = { [name: string]: SecurityRuleArgs };

/** The cluster's own rules and those given, which keep their priorities: the own ones take the next that are free. */
export function besides(own: SecurityRules, given: SecurityRules): SecurityRules {
  const keyOf = ({ direction }: SecurityRuleArgs, priority: number) =>
    `${direction} ${priority}`.toLowerCase();
  const taken = new Set(Object.values(given).map((rule) => keyOf(rule, rule.priority)));
  const rules: SecurityRules = {};
  for (const [name, rule] of Object.entries(own)) {
    let { priority } = rule;
    while (taken.has(keyOf(rule, priority))) {
      priority++;
    }
    if (!Object.hasOwn(given, name)) {
      taken.add(keyOf(rule, priority));
      rules[name] = { ...rule, priority };
    }
  }
  return { ...rules, ...given };
}
