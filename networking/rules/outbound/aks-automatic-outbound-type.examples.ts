import { clusterAlone } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    clusterAlone({
      sku: { name: "Automatic" },
      networkProfile: { outboundType: "managedNATGateway" },
    }),
  ],
  violating: () => [
    clusterAlone({ sku: { name: "Automatic" }, networkProfile: { outboundType: "loadBalancer" } }),
  ],
  messages: [
    "networkProfile.outboundType loadBalancer isn't supported with AKS Automatic in a VNet that AKS makes; use managedNATGateway. Azure refuses it with AKSAutomaticSKUFeatureValidationError.",
  ],
};
