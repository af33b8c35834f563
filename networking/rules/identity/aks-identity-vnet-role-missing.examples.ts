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
    roleOn("vnet", roleIds.networkContributor),
    clusterInNodes({ sku: { name: "Automatic" }, ...userAssigned }),
  ],
  violating: () => [
    ...nodeNetwork(),
    clusterIdentity,
    clusterInNodes({ sku: { name: "Automatic" }, ...userAssigned }),
  ],
  messages: [
    'agentPoolProfiles uses VNet "vnet", on which identity "aks-identity" has no Network Contributor role in this program; assign Network Contributor (role definition 4d97b98b-1d4f-4787-a291-c67834d212e7) to it on VNet "vnet".',
  ],
};
