import { poolSubnets } from "../../cluster/cluster-subnets";
import { is, isFalse } from "../../resources/value";
import { roleCheck } from "./shared/roles";

/** Load balancers join the node subnet with the identity of the cluster; the nodes of scale sets don't. */
export const rule = roleCheck({
  id: "aks-identity-node-subnet-role-missing",
  partOf: "aks-identity-subnet-role-missing",
  facts: ["id-subnet-role", "id-nap"],
  title: "The identity of a cluster should have Network Contributor on its node subnet",
  description:
    "The cluster and its nodes come up without it, but Services of type LoadBalancer stay pending.",
  remediation: "Assign Network Contributor to the identity on the node subnet.",
  evidence: {
    grade: "breaksFeature",
    holds: "always",
    says: "cluster and nodes come up without the role; then Services of type LoadBalancer, internal and public, stay pending (LinkedAuthorizationFailed)",
    sources: [
      "GH Azure/AKS#1557 (2020), #2673 (2021), azure-docs#69777",
      "azurerm acc test apiServerVnetIntegration: no role on the node subnet (accepted)",
    ],
  },
  url: "aks/concepts-network-cni-overview#aks-cni-networking-prerequisites",
  needsOf: (topology, cluster) =>
    poolSubnets(topology, cluster, ["vnetSubnetID"]).filter(({ pool }) =>
      isFalse(is(pool.properties.text("type"), "VirtualMachines")),
    ),
});
