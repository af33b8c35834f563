import { ArmType, builtInRoles } from "@aks-networking/networking";
import * as authorization from "@pulumi/azure-native/authorization";
import * as pulumi from "@pulumi/pulumi";
import { type Declared, DeclaredResource } from "../declared-resource";
import type { ClusterArgs } from "./cluster-args";
import type { ClusterNetwork } from "./cluster-network";

// Network Contributor: what AKS needs on subnets, route tables and addresses that it didn't make.
const { networkContributor, privateDnsZoneContributor } = builtInRoles;

/** One role on one scope, by what follows the cluster's name in the name of its assignment. */
type Role = readonly [suffix: string, scope: pulumi.Input<string>, roleDefinition: string];

/** The roles that the cluster's identity needs, on what the cluster uses and AKS didn't make. */
export function declareRoles(
  name: string,
  principalId: pulumi.Output<string>,
  args: ClusterArgs,
  network: ClusterNetwork,
  nodeRoutes: boolean,
): Declared[] {
  const roles: Role[] = [
    ...networkRoles(network, nodeRoutes),
    ...dnsZoneRoles(args, network),
    ...outboundAddressRoles(args),
  ];
  return roles.map(
    ([suffix, scope, roleDefinition]) =>
      new DeclaredResource(
        authorization.RoleAssignment,
        ArmType.roleAssignment,
        `${name}-${suffix}-role`,
        {
          scope,
          principalId,
          principalType: "ServicePrincipal",
          roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${roleDefinition}`,
        },
        {
          autoNamed: "roleAssignmentName",
          uuid: true,
          // The preview of an update forgets the principal of the identity, and would show a replacement of each role
          // for a change of tags. What replaces the identity replaces its roles.
          ignoreChanges: ["principalId"],
          replacementTrigger: pulumi.all([args.resourceGroupName, args.location]),
        },
      ),
  );
}

function networkRoles({ nodeSubnet, delegatedSubnets }: ClusterNetwork, nodeRoutes: boolean) {
  const roles: Role[] = [];
  if (nodeSubnet !== undefined) {
    roles.push(["node-subnet", nodeSubnet.id, networkContributor]);
  }
  for (const [suffix, { id }] of delegatedSubnets) {
    roles.push([`${suffix}-subnet`, id, networkContributor]);
  }
  if (nodeRoutes && nodeSubnet?.routeTableId !== undefined) {
    roles.push(["route-table", nodeSubnet.routeTableId, networkContributor]);
  }
  return roles;
}

/** AKS writes the API server's name into a zone of yours and links the VNet to it. */
function dnsZoneRoles({ apiServer }: ClusterArgs, { virtualNetworkId }: ClusterNetwork): Role[] {
  const zone = apiServer?.privateDnsZone;
  if (zone === undefined || zone === "system" || zone === "none") {
    return [];
  }
  return [
    ["dns-zone", zone, privateDnsZoneContributor],
    ...(virtualNetworkId === undefined
      ? []
      : [["vnet", virtualNetworkId, networkContributor] as const]),
  ];
}

function outboundAddressRoles({ outboundAddresses }: ClusterArgs): Role[] {
  const { publicIpIds = [], publicIpPrefixIds = [] } = outboundAddresses ?? {};
  return [
    ...publicIpIds.map((id, i): Role => [`outbound-ip-${i + 1}`, id, networkContributor]),
    ...publicIpPrefixIds.map((id, i): Role => [`outbound-prefix-${i + 1}`, id, networkContributor]),
  ];
}
