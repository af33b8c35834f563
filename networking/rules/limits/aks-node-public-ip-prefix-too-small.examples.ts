import { clusterAlone, separatePool } from "../../testing/cluster-parts";
import { idOf, publicIPPrefix } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (count: number) => [
  publicIPPrefix("addresses", { prefixLength: 30 }),
  clusterAlone(),
  separatePool("users", {
    count,
    enableNodePublicIP: true,
    nodePublicIPPrefixID: idOf("addresses"),
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack(4),
  violating: () => stack(5),
  messages: [
    'nodePublicIPPrefixID is public IP prefix "addresses", a /30 with 4 addresses, but count is 5; use a /29, or at most 4 nodes. Azure refuses it with PublicIpPrefixOutOfIpAddressesForVMScaleSet.',
  ],
};
