import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      nodeProvisioningProfile: { mode: "Auto" },
      identity: { type: "UserAssigned" },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      nodeProvisioningProfile: { mode: "Auto" },
      servicePrincipalProfile: { clientId: "00000000-0000-0000-0000-000000000001" },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  messages: [
    "servicePrincipalProfile.clientId makes the cluster use a service principal, which node auto-provisioning doesn't support; set identity.type to UserAssigned and leave servicePrincipalProfile out.",
  ],
};
