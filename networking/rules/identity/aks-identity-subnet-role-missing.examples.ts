import {
  clusterIdentity,
  clusterInNodes,
  nodeNetwork,
  roleIds,
  roleOn,
  userAssigned,
} from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...nodeNetwork(),
    clusterIdentity,
    roleOn("nodes", roleIds.networkContributor),
    clusterInNodes(userAssigned, { type: "VirtualMachines" }),
  ],
  violating: () => [
    ...nodeNetwork(),
    clusterIdentity,
    clusterInNodes(userAssigned, { type: "VirtualMachines" }),
  ],
  messages: [
    'agentPoolProfiles[0].vnetSubnetID uses subnet "nodes", on which identity "aks-identity" has no Network Contributor role in this program; assign Network Contributor (role definition 4d97b98b-1d4f-4787-a291-c67834d212e7) to it on subnet "nodes". Azure refuses it with ResourceMissingPermissionError.',
  ],
};
