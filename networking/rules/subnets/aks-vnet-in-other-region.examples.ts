import { clusterInNodes, nodeNetwork } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (ofVnet: string, ofCluster: string) => [
  ...nodeNetwork({}, { location: ofVnet }),
  clusterInNodes({ location: ofCluster }),
];

export const examples: RuleExamples = {
  compliant: () => stack("westeurope", "West Europe"),
  violating: () => stack("northeurope", "westeurope"),
  messages: [
    'location westeurope is not northeurope, where VNet "vnet" is; use northeurope, or a VNet in westeurope. Azure refuses it with InvalidResourceReference.',
  ],
};
