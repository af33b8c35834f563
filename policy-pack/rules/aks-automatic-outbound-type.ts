import { rule } from "../rule";
import { clusterAlone } from "../testing/cluster-parts";

export const aksAutomaticOutboundType = rule("aks-automatic-outbound-type", {
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
});
