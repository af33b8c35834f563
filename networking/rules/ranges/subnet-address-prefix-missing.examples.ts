import { vnetOf } from "../../testing/cluster-parts";
import { nameOf, subnet } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (range: object) => [
  vnetOf("vnet", "10.1.0.0/16"),
  subnet("nodes", { virtualNetworkName: nameOf("vnet"), ...range }),
];

export const examples: RuleExamples = {
  compliant: () => stack({ addressPrefix: "10.1.0.0/24" }),
  violating: () => stack({}),
  messages: [
    "addressPrefix is not set; set it to a free range of the VNet. Azure refuses it with AddressPrefixStringCannotBeNullOrEmpty.",
  ],
};
