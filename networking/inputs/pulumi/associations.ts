import { type ArmResource, NotKnown } from "../../resources/arm-resource";
import { ArmType } from "../../resources/arm-types";
import { type Bag, isKnownBag } from "../bag";
import type { Association } from "./classic-types";

/** An association of the classic provider, as it was read. */
export interface ReadAssociation {
  readonly association: Association;
  readonly properties: unknown;
  readonly dependencies: Readonly<Record<string, readonly string[]>>;
}

/** Puts each association where azure-native has it: into its subnet or VNet, found by the graph or by id. */
export function withAssociations(
  resources: readonly ArmResource[],
  associations: readonly ReadAssociation[],
): readonly ArmResource[] {
  return associations.reduce(associate, resources);
}

function associate(
  resources: readonly ArmResource[],
  { association, properties, dependencies }: ReadAssociation,
): readonly ArmResource[] {
  const { type, idIn, fills, from, as, inList } = association;
  const { [idIn]: ownerId, [from]: value } = isKnownBag(properties) ? properties : {};
  const entry = { [as]: value };
  return resources.map((resource) => {
    const bag = resource.properties;
    const dependsOn = dependencies[idIn]?.includes(resource.key) ?? false;
    if (!isKnownBag(bag)) {
      return resource;
    }
    if (resource.type === type && (dependsOn || isSameId(bag.id, ownerId))) {
      const others = inList && Array.isArray(bag[fills]) ? bag[fills] : [];
      const theirs = (inList && resource.dependencies?.[fills]) || [];
      return {
        ...resource,
        properties: { ...bag, [fills]: inList ? [...others, entry] : entry },
        dependencies: {
          ...resource.dependencies,
          [fills]: [...theirs, ...(dependencies[from] ?? [])],
        },
      };
    }
    if (type === ArmType.subnet && resource.type === ArmType.virtualNetwork) {
      return {
        ...resource,
        properties: withinVirtualNetwork(bag, ownerId, dependsOn, fills, entry),
      };
    }
    return resource;
  });
}

/** A subnet may be written inside its VNet; while no id is known, each of them may be the one. */
function withinVirtualNetwork(
  virtualNetwork: Bag,
  subnetId: unknown,
  dependsOn: boolean,
  fills: string,
  entry: Bag,
): unknown {
  const { id, subnets } = virtualNetwork;
  if (!Array.isArray(subnets)) {
    return virtualNetwork;
  }
  const maybe = new NotKnown("an association may set it");
  const associated = subnets.map((subnet: unknown) => {
    if (!isKnownBag(subnet)) {
      return subnet;
    }
    const isNamed = typeof id === "string" && typeof subnet.name === "string";
    if (isNamed && isSameId(`${id}/subnets/${subnet.name}`, subnetId)) {
      return { ...subnet, [fills]: entry };
    }
    return dependsOn && typeof subnetId !== "string" ? { [fills]: maybe, ...subnet } : subnet;
  });
  return { ...virtualNetwork, subnets: associated };
}

function isSameId(one: unknown, other: unknown): boolean {
  return (
    typeof one === "string" &&
    typeof other === "string" &&
    one.toLowerCase() === other.toLowerCase()
  );
}
