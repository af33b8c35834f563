import {
  clusterIdentity,
  clusterInNodes,
  nodeNetwork,
  roleIds,
  roleOn,
  userAssigned,
} from "../../testing/cluster-parts";
import { idOf, routeTable } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    routeTable("routes"),
    ...nodeNetwork({ routeTable: { id: idOf("routes") } }),
    clusterIdentity,
    roleOn("nodes", roleIds.networkContributor),
    roleOn("routes", roleIds.networkContributor),
    clusterInNodes({ networkProfile: { networkPlugin: "kubenet" }, ...userAssigned }),
  ],
  violating: () => [
    routeTable("routes"),
    ...nodeNetwork({ routeTable: { id: idOf("routes") } }),
    clusterIdentity,
    roleOn("nodes", roleIds.networkContributor),
    clusterInNodes({ networkProfile: { networkPlugin: "kubenet" }, ...userAssigned }),
  ],
  messages: [
    'agentPoolProfiles[0].vnetSubnetID uses route table "routes", on which identity "aks-identity" has no Network Contributor role in this program; assign Network Contributor (role definition 4d97b98b-1d4f-4787-a291-c67834d212e7) to it on route table "routes". Azure refuses it with CustomRouteTableMissingPermission.',
  ],
};
