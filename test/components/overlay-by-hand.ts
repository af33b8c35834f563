import { RoleAssignment } from "@pulumi/azure-native/authorization";
import { ManagedCluster } from "@pulumi/azure-native/containerservice";
import { UserAssignedIdentity } from "@pulumi/azure-native/managedidentity";
import type { Subnet } from "@pulumi/azure-native/network";
import type * as pulumi from "@pulumi/pulumi";

export interface ByHand {
  readonly resourceGroupName: pulumi.Input<string>;
  readonly nodes: Subnet;
  readonly identityName: string;
  /** Made by the provider unless given. */
  readonly roleAssignmentName?: string;
  readonly clusterName: string;
  readonly dnsPrefix: string;
  readonly pool: object;
}

/** A cluster with its identity and the role on its subnet, as a team makes it without the components. */
export function overlayByHand({
  resourceGroupName,
  nodes,
  identityName,
  roleAssignmentName,
  clusterName,
  dnsPrefix,
  pool,
}: ByHand) {
  const identity = new UserAssignedIdentity("identity", {
    resourceGroupName,
    resourceName: identityName,
  });
  const role = new RoleAssignment("role", {
    scope: nodes.id,
    ...(roleAssignmentName !== undefined && { roleAssignmentName }),
    principalId: identity.principalId,
    principalType: "ServicePrincipal",
    roleDefinitionId:
      "/providers/Microsoft.Authorization/roleDefinitions/4d97b98b-1d4f-4787-a291-c67834d212e7",
  });
  const cluster = new ManagedCluster(
    "aks",
    {
      resourceGroupName,
      resourceName: clusterName,
      dnsPrefix,
      sku: { name: "Base", tier: "Standard" },
      identity: { type: "UserAssigned", userAssignedIdentities: [identity.id] },
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        podCidr: "10.100.0.0/14",
        serviceCidr: "10.200.0.0/20",
        dnsServiceIP: "10.200.0.10",
        loadBalancerSku: "standard",
        outboundType: "loadBalancer",
      },
      agentPoolProfiles: [
        {
          name: "nodepool1",
          mode: "System",
          type: "VirtualMachineScaleSets",
          vmSize: "Standard_D8s_v5",
          count: 4,
          maxPods: 110,
          osType: "Linux",
          vnetSubnetID: nodes.id,
          ...pool,
        },
      ],
      oidcIssuerProfile: { enabled: true },
      securityProfile: { workloadIdentity: { enabled: true } },
    },
    { dependsOn: role },
  );
  return { identity, role, cluster };
}
