import { vnetOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [vnetOf("vnet", "10.1.0.0/16")],
  violating: () => [vnetOf("vnet", "172.16.0.0/16")],
  messages: [
    'addressSpace.addressPrefixes[0] 172.16.0.0/16 overlaps on-premises range "data center" 172.16.0.0/15, with which the VNet then can\'t be connected; use a range outside it, such as 10.224.0.0/16.',
  ],
  settings: {
    environment: { ranges: [{ name: "data center", kind: "onPremises", cidr: "172.16.0.0/15" }] },
  },
};
