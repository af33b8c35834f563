import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (nodeResourceGroup: string) => loneCluster({ nodeResourceGroup });

export const examples: RuleExamples = {
  compliant: () => stack("rg-shop.nodes(1)"),
  violating: () => stack("rg-shop."),
  messages: [
    "nodeResourceGroup rg-shop. is not a name that a resource group can have; use letters, digits, _, -, ( and ), and periods but at the end.",
  ],
};
