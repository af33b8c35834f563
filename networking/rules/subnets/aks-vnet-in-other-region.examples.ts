import { clusterInNodes, nodeNetwork } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...nodeNetwork({}, { location: "westeurope" }),
    clusterInNodes({ location: "West Europe" }),
  ],
  violating: () => [
    ...nodeNetwork({}, { location: "northeurope" }),
    clusterInNodes({ location: "westeurope" }),
  ],
  messages: [
    'location westeurope is not northeurope, where VNet "vnet" is; use northeurope, or a VNet in westeurope. Azure refuses it with InvalidResourceReference.',
  ],
};
