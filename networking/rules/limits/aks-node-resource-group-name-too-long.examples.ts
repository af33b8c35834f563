import { clusterOf } from "../../testing/cluster-parts";
import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...clusterOf({ nodeResourceGroup: "n".repeat(80) }),
    cluster("other", { resourceGroupName: "g".repeat(58), resourceName: "aks" }),
  ],
  violating: () => [
    ...clusterOf({ nodeResourceGroup: "n".repeat(81) }),
    cluster("other", {
      resourceGroupName: "app-tucdlvurpmwf-sandbox-westeurope",
      resourceName: "aks-app-tucdlvurpmwf-sandbox-westeurope",
      location: "West Europe",
    }),
  ],
  messages: [
    'nodeResourceGroup "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn..." has 81 characters, and at most 80 are allowed; set it to a name of at most 80 characters. Azure refuses it with InvalidParameter.',
    "nodeResourceGroup MC_app-tucdlvurpmwf-sandbox-westeurope_aks-app-tucdlvurpmwf-sandbox-westeurop... (AKS's default) has 89 characters, and at most 80 are allowed; set it to a name of at most 80 characters. Azure refuses it with InvalidParameter.",
  ],
};
