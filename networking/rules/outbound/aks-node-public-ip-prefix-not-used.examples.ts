import { clusterAlone, idOf, publicIPPrefix, type RuleExamples } from "../../testing/cluster-parts";

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
