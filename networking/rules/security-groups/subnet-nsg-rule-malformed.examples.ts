import { overlayBehind, securityRuleOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (port: string, from: string, listed: readonly string[], ports: readonly string[]) =>
  overlayBehind(
    securityRuleOf("https", 200, "Allow", from, "*", { destinationPortRange: port }),
    securityRuleOf("office", 300, "Allow", "", "*", {
      sourceAddressPrefixes: listed,
      destinationPortRange: undefined,
      destinationPortRanges: ports,
    }),
  );

export const examples: RuleExamples = {
  compliant: () =>
    stack("443", "AzureFrontDoor.Backend", ["203.0.113.0/24", "198.51.100.7"], ["22", "3000-3010"]),
  violating: () => stack("80,443", "any", ["203.0.113.0/33", "VirtualNetwork"], ["22"]),
  messages: [
    "securityRules[0].destinationPortRange 80,443 is not a port or range of ports from 0 to 65535; use a form such as 443, 1000-2000 or *; several go into the list. Azure refuses it with SecurityRuleInvalidPortRange.",
    "securityRules[0].sourceAddressPrefix any is not a CIDR, an IP address, a service tag or *; use *. Azure refuses it with SecurityRuleInvalidAddressPrefix.",
    "securityRules[1].sourceAddressPrefixes[0] 203.0.113.0/33 is not a CIDR, an IP address, a service tag or *; use one of these; several go into the list. Azure refuses it with SecurityRuleInvalidAddressPrefix.",
    "securityRules[1].sourceAddressPrefixes[1] VirtualNetwork can't be in a list of addresses; give it alone as the single prefix, in a rule of its own. Azure refuses it with SecurityRuleParameterContainsUnsupportedValue.",
  ],
};
