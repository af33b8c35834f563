import { systemPool } from "../../testing/cluster-parts";
import { clusterIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterIn("10.1.0.0/16", "10.1.0.0/24"),
  violating: () =>
    clusterIn("10.1.0.0/16", "10.1.0.0/24", {
      agentPoolProfiles: [{ ...systemPool, count: 3, vnetSubnetID: "subnet-0" }],
    }),
  messages: [
    'agentPoolProfiles[0].vnetSubnetID "subnet-0" is not the id of a subnet; use /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…/subnets/….',
  ],
};
