import { clusterAlone } from "../../testing/cluster-parts";
import { idOf, publicIPPrefix } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (enableNodePublicIP: boolean) => [
  publicIPPrefix("addresses", { prefixLength: 28 }),
  clusterAlone({}, { enableNodePublicIP, nodePublicIPPrefixID: idOf("addresses") }),
];

export const examples: RuleExamples = {
  compliant: () => stack(true),
  violating: () => stack(false),
  messages: [
    "agentPoolProfiles[0].nodePublicIPPrefixID is set, but enableNodePublicIP is not true; set enableNodePublicIP to true, or remove it. Azure refuses it with NodePublicIPCanNotBeFalseWithIPPrefixSet.",
  ],
};
