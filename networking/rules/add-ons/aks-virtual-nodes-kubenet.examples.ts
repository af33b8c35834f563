import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (networkPlugin: string) =>
  clusterOf({
    networkProfile: { networkPlugin },
    addonProfiles: { aciConnectorLinux: { enabled: true } },
  });

export const examples: RuleExamples = {
  compliant: () => stack("azure"),
  violating: () => stack("kubenet"),
  messages: [
    "addonProfiles.aciConnectorLinux.enabled true requires networkPlugin azure; use a cluster with networkPlugin azure, or switch the add-on off. Azure refuses it with ACIConnectorRequiresAzureNetworking.",
  ],
};
