import { poolSubnets } from "../../cluster/cluster-subnets";
import { ArmType } from "../../resources/arm-resource";
import { Grade, Holds } from "../evidence";
import { roleCheck } from "./shared/roles";

/** Joining nodes to a subnet needs a role on it. */
export const aksIdentitySubnetRoleMissing = roleCheck({
  id: "aks-identity-subnet-role-missing",
  facts: ["id-subnet-role", "dlg-apiserver-subnet", "id-nap"],
  title: "The identity of a cluster must have Network Contributor on its subnets",
  description:
    "Without it AKS can't join nodes or load balancers to the subnet; the CLI assigns the role, ARM does not.",
  remediation:
    "Assign Network Contributor to the identity on the node subnet and the API server's.",
  evidence: {
    grade: Grade.breaks,
    holds: Holds.always,
    says: "VMSS pools: cluster and nodes come up without the role (AKS joins them with a first-party token); then Services of type LoadBalancer, internal and public, stay pending. API server subnet: creation/enabling refused. VirtualMachines pools: only the cluster identity joins",
    sources: [
      'docs virtual-machines-node-pools.md:79 ("unlike VMSS pools … rely solely on the cluster identity for subnet join operations and don\'t use first-party tokens"), api-server-vnet-integration.md:111',
      "azurerm acc test apiServerVnetIntegration: UserAssigned, role on the API subnet only, none on the node subnet (accepted), so does Azure/terraform 201-k8s-cluster-with-aks-applicationgateway-ingress",
      "GH Azure/AKS#1557 (2020), #2673 (2021), azure-docs#69777",
      "public files 37067337944 (2025-09-22), 61763560922 (ResourceMissingPermissionError)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites",
  *needsOf(topology, cluster) {
    const role = "networkContributor";
    for (const { path, link } of poolSubnets(topology, cluster, ["vnetSubnetID"])) {
      yield { role, path, link };
    }
    const path = "apiServerAccessProfile.subnetId";
    if (cluster.properties.has(path)) {
      yield { role, path, link: topology.follow(cluster, path, ArmType.subnet) };
    }
  },
});
