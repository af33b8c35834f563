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

function networkRoles(
  { nodeSubnet, delegatedSubnets }: ClusterNetwork,
  nodeRoutes: boolean,
): Role[] {
  return [
    ...role("node-subnet", nodeSubnet?.id, networkContributor),
    ...[...delegatedSubnets].flatMap(([suffix, { id }]) =>
      role(`${suffix}-subnet`, id, networkContributor),
    ),
    ...role("route-table", nodeRoutes ? nodeSubnet?.routeTableId : undefined, networkContributor),
  ];
}

/** AKS writes the API server's name into a zone of yours and links the VNet to it. */
function dnsZoneRoles({ apiServer }: ClusterArgs, { virtualNetworkId }: ClusterNetwork): Role[] {
  const zone = apiServer?.privateDnsZone;
  return zone === undefined || zone === "system" || zone === "none"
    ? []
    : [
        ...role("dns-zone", zone, privateDnsZoneContributor),
        ...role("vnet", virtualNetworkId, networkContributor),
      ];
}

/** A role on what a cluster may have or not. */
function role(
  suffix: string,
  scope: pulumi.Input<string> | undefined,
  roleDefinition: string,
): Role[] {
  return scope === undefined ? [] : [[suffix, scope, roleDefinition]];
}

function outboundAddressRoles({ outboundAddresses }: ClusterArgs): Role[] {
  const { publicIpIds = [], publicIpPrefixIds = [] } = outboundAddresses ?? {};
  return [
    ...publicIpIds.map((id, i): Role => [`outbound-ip-${i + 1}`, id, networkContributor]),
    ...publicIpPrefixIds.map((id, i): Role => [`outbound-prefix-${i + 1}`, id, networkContributor]),
  ];
}
