import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksAcnsNeedsCiliumDataplane = rule("aks-acns-needs-cilium-dataplane", {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        advancedNetworking: { enabled: true, observability: { enabled: true } },
      },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        advancedNetworking: {
          enabled: true,
          security: { enabled: true, advancedNetworkPolicies: "FQDN" },
        },
      },
    }),
  ],
  messages: [
    "networkProfile.advancedNetworking.security.advancedNetworkPolicies FQDN needs networkDataplane cilium; set networkProfile.networkDataplane and networkPolicy to cilium, or leave it out.",
  ],
});
