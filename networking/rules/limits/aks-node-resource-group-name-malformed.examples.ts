import { loneCluster, type RuleExamples } from "../../testing/cluster-parts";

const stack = (nodeResourceGroup: string) => loneCluster({ nodeResourceGroup });

export const examples: RuleExamples = {
  compliant: () => stack("rg-shop.nodes(1)"),
  violating: () => stack("rg-shop."),
  messages: [
    "nodeResourceGroup rg-shop. is not a name that a resource group can have; use letters, digits, _, -, ( and ), and periods but at the end.",
  ],
};
