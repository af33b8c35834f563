import { ArmError, type ResourceType } from "../provider/resource-type";
import { at, uuidOf } from "../provider/values";
import { inGroup } from "./arm";

/** Resource groups, identities and their roles. */
export const identity: readonly ResourceType[] = [
  {
    token: "resources:ResourceGroup",
    type: "Microsoft.Resources/resourceGroups",
    id: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}",
    name: { property: "resourceGroupName", auto: "random" },
    required: ["location"],
    located: true,
    properties: {
      resourceGroupName: "string",
      location: "string",
      managedBy: "string",
      tags: "stringMap",
    },
    computed: {
      azureApiVersion: () => "2024-03-01",
      properties: () => ({ provisioningState: "Succeeded" }),
    },
  },
  {
    token: "managedidentity:UserAssignedIdentity",
    type: "Microsoft.ManagedIdentity/userAssignedIdentities",
    id: inGroup("Microsoft.ManagedIdentity/userAssignedIdentities/{resourceName}"),
    parent: "resources:ResourceGroup",
    name: { property: "resourceName", auto: "random" },
    required: ["resourceGroupName"],
    located: true,
    properties: {
      resourceGroupName: "string",
      resourceName: "string",
      location: "string",
      tags: "stringMap",
    },
    computed: {
      azureApiVersion: () => "2023-01-31",
      clientId: ({ id }) => clientIdOf(id),
      principalId: ({ id }) => principalIdOf(id),
      tenantId: ({ account }) => account.tenantId,
    },
  },
  {
    token: "authorization:RoleAssignment",
    type: "Microsoft.Authorization/roleAssignments",
    id: "/{scope}/providers/Microsoft.Authorization/roleAssignments/{roleAssignmentName}",
    name: { property: "roleAssignmentName", auto: "uuid" },
    required: ["scope", "principalId", "roleDefinitionId"],
    properties: {
      scope: "string",
      roleAssignmentName: "string",
      principalId: "string",
      principalType: "string",
      roleDefinitionId: "string",
      description: "string",
    },
    computed: {
      azureApiVersion: () => "2022-04-01",
      createdBy: ({ account }) => account.clientId,
      createdOn: () => "2026-01-01T00:00:00Z",
      scope: ({ inputs }) => inputs.scope ?? "",
      updatedBy: ({ account }) => account.clientId,
      updatedOn: () => "2026-01-01T00:00:00Z",
    },
    refuse: ({ id, inputs, cloud }) => {
      const same = cloud
        .all("authorization:RoleAssignment")
        .find(
          (other) =>
            other.id.toLowerCase() !== id.toLowerCase() &&
            ["scope", "principalId", "roleDefinitionId"].every(
              (property) => at(other.inputs, property) === at(inputs, property),
            ),
        );
      if (same !== undefined) {
        throw new ArmError(409, "RoleAssignmentExists", `The role assignment exists as ${same.id}`);
      }
    },
  },
];

export function clientIdOf(identityId: string): string {
  return uuidOf(`${identityId.toLowerCase()} client`);
}

export function principalIdOf(identityId: string): string {
  return uuidOf(`${identityId.toLowerCase()} principal`);
}
