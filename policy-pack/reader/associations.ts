import type { ArmResource } from "@aks-networking/networking";
import { isBag } from "./classic";
import type { Association } from "./classic-types";

/** A resource of the classic provider that says what a subnet uses: its route table, NAT gateway or security group. */
export interface ReadAssociation {
  readonly association: Association;
  readonly properties: unknown;
  readonly dependencies: Readonly<Record<string, readonly string[]>>;
}

/** Puts each association where azure-native has it: into its subnet, found by the graph or by id. */
export function withAssociations(
  resources: readonly ArmResource[],
  associations: readonly ReadAssociation[],
): readonly ArmResource[] {
  return associations.reduce(associate, resources);
}

function associate(
  resources: readonly ArmResource[],
  { association: { fills, idIn }, properties, dependencies }: ReadAssociation,
): readonly ArmResource[] {
  const { subnetId, [idIn]: id } = isBag(properties) ? properties : {};
  const isSubnet = (resource: ArmResource) =>
    dependencies.subnetId?.includes(resource.key) ||
    (typeof subnetId === "string" &&
      isBag(resource.properties) &&
      resource.properties.id === subnetId);
  return resources.map((resource) =>
    isSubnet(resource) && isBag(resource.properties)
      ? {
          ...resource,
          properties: { ...resource.properties, [fills]: { id } },
          dependencies: { ...resource.dependencies, [fills]: dependencies[idIn] ?? [] },
        }
      : resource,
  );
}
