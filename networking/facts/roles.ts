/**
 * The built-in roles of Azure that AKS asks for, by the id of their definition, which is the same everywhere.
 * https://learn.microsoft.com/azure/role-based-access-control/built-in-roles (2026-04-09)
 */
export const builtInRoles = {
  owner: "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
  contributor: "b24988ac-6180-42a0-ab88-20f7382dd24c",
  networkContributor: "4d97b98b-1d4f-4787-a291-c67834d212e7",
  privateDnsZoneContributor: "b12aa53e-6015-4669-85d0-8515ebb3ae7f",
  managedIdentityOperator: "f1a07417-d97a-45cb-824c-7a7467783830",
} as const;

export type BuiltInRole = keyof typeof builtInRoles;

/** The names that Azure shows for them. */
export const roleNames: Record<BuiltInRole, string> = {
  owner: "Owner",
  contributor: "Contributor",
  networkContributor: "Network Contributor",
  privateDnsZoneContributor: "Private DNS Zone Contributor",
  managedIdentityOperator: "Managed Identity Operator",
};

/** The role that a roleDefinitionId names, whatever its scope; undefined for any other role. */
export function builtInRoleOf(roleDefinitionId: string): BuiltInRole | undefined {
  const id = roleDefinitionId.slice(roleDefinitionId.lastIndexOf("/") + 1).toLowerCase();
  const roles = Object.keys(builtInRoles) as BuiltInRole[];
  return roles.find((role) => builtInRoles[role] === id);
}
