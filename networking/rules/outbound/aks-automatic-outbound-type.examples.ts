import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (outboundType: string) =>
  loneCluster({ sku: { name: "Automatic" }, networkProfile: { outboundType } });

export const examples: RuleExamples = {
  compliant: () => stack("managedNATGateway"),
  violating: () => stack("loadBalancer"),
  messages: [
    "networkProfile.outboundType loadBalancer isn't supported with AKS Automatic in a VNet that AKS makes; use managedNATGateway. Azure refuses it with AKSAutomaticSKUFeatureValidationError.",
  ],
};
