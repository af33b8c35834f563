import { networkContributorOn, nodesWithRoles } from "../../testing/cluster-parts";
import type { Example } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (...roles: Example) => nodesWithRoles(roles, {}, { type: "VirtualMachines" });

export const examples: RuleExamples = {
  compliant: () => stack(networkContributorOn("nodes")),
  violating: () => stack(),
  messages: [
    'agentPoolProfiles[0].vnetSubnetID uses subnet "nodes", on which identity "aks-identity" has no Network Contributor role in this program; assign Network Contributor (role definition 4d97b98b-1d4f-4787-a291-c67834d212e7) to it on subnet "nodes". Azure refuses it with ResourceMissingPermissionError.',
  ],
};
