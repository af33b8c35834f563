import { apiServerSubnet, poolSubnets } from "../../cluster/cluster-subnets";
import { isOneOf } from "../../resources/value";
import { roleCheck } from "./shared/roles";

/** What only the identity of the cluster can join to a subnet: the API server, and pools of type VirtualMachines. */
export const rule = roleCheck({
  id: "aks-identity-subnet-role-missing",
  facts: ["id-subnet-role", "dlg-apiserver-subnet"],
  title: "The identity must have Network Contributor on the subnets that it joins by itself",
  description:
    "API server VNet integration and pools of type VirtualMachines join their subnet with the identity of the cluster.",
  remediation: "Assign Network Contributor to the identity on the subnet.",
  evidence: {
    grade: "refused",
    says: "API server subnet: creation or enabling is refused; VirtualMachines pools: only the cluster's identity joins, without the first-party token that scale sets use",
    sources: [
      'docs virtual-machines-node-pools.md:79 ("unlike VMSS pools … rely solely on the cluster identity for subnet join operations and don\'t use first-party tokens"), api-server-vnet-integration.md:111',
      "azurerm acc test apiServerVnetIntegration: UserAssigned, role on the API subnet only, none on the node subnet (accepted), so does Azure/terraform 201-k8s-cluster-with-aks-applicationgateway-ingress",
      "GH Azure/AKS#1557 (2020), #2673 (2021), azure-docs#69777",
      "public deployment logs that quote ResourceMissingPermissionError (2025-09-22)",
    ],
  },
  url: "aks/concepts-network-cni-overview#aks-cni-networking-prerequisites",
  errorCode: "ResourceMissingPermissionError",
  needsOf: (topology, cluster) => [
    ...poolSubnets(topology, cluster, ["vnetSubnetID"]).filter(({ pool }) =>
      isOneOf(pool.properties.text("type"), "VirtualMachines"),
    ),
    { path: "apiServerAccessProfile.subnetId", link: apiServerSubnet(topology, cluster) },
  ],
});
