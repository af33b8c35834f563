import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (nodeResourceGroup: string) => loneCluster({ nodeResourceGroup });

export const examples: RuleExamples = {
  compliant: () => stack("rg-nodes"),
  violating: () => stack("RG"),
  messages: [
    "nodeResourceGroup RG is the resource group of the cluster; leave it out, or use another name. Azure refuses it with NodeResourceGroupSameAsResourceGroup.",
  ],
};
