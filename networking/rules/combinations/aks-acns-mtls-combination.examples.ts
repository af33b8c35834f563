import { clusterOf, overlay } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (advancedNetworkPolicies: string, more: ExampleProperties) =>
  clusterOf({
    networkProfile: {
      ...overlay,
      networkDataplane: "cilium",
      advancedNetworking: {
        enabled: true,
        security: { enabled: true, advancedNetworkPolicies, transitEncryption: { type: "mTLS" } },
      },
    },
    ...more,
  });

export const examples: RuleExamples = {
  compliant: () => stack("FQDN", {}),
  violating: () => stack("L7", { serviceMeshProfile: { mode: "Istio" } }),
  messages: [
    "networkProfile.advancedNetworking.security.transitEncryption.type mTLS isn't supported with serviceMeshProfile.mode Istio; set networkProfile.advancedNetworking.security.transitEncryption.type to None, or serviceMeshProfile.mode to Disabled.",
    "networkProfile.advancedNetworking.security.transitEncryption.type mTLS isn't supported with advancedNetworkPolicies L7; set networkProfile.advancedNetworking.security.transitEncryption.type to None, or networkProfile.advancedNetworking.security.advancedNetworkPolicies to FQDN.",
  ],
};
