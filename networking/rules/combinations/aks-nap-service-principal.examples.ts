import { autoProvisioning, clusterOf, overlay, systemPool } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (more: ExampleProperties) =>
  clusterOf({ networkProfile: overlay, ...autoProvisioning, ...more }, systemPool);

export const examples: RuleExamples = {
  compliant: () => stack({ identity: { type: "UserAssigned" } }),
  violating: () =>
    stack({ servicePrincipalProfile: { clientId: "00000000-0000-0000-0000-000000000001" } }),
  messages: [
    "servicePrincipalProfile.clientId makes the cluster use a service principal, which node auto-provisioning doesn't support; set identity.type to UserAssigned and leave servicePrincipalProfile out.",
  ],
};
