import assert from "node:assert/strict";
import {
  type ArmResource,
  ArmType,
  armTypes,
  factsOf,
  judge,
  NotKnown,
  rules,
  Topology,
} from "../../../networking/index";

export const notYet = new NotKnown("it is an output of a resource that doesn't exist yet");

/** The answers of one check, as "resource: message" lines; `?` marks what is undecided. */
export function answersOf(
  id: string,
  resources: readonly ArmResource[],
  today = "2026-11-22",
): string[] {
  const lines = findingsOf(id, resources, today).map(
    ({ answer, resource, message }) =>
      `${resource}${answer === "undecided" ? "?" : ""}: ${message}`,
  );
  // A rule and its parts are asked together, and what they can't decide is often the same.
  return [...new Set(lines)];
}

/** The same, with the property that an undecided answer is about: "resource? property: reason". */
export function placedAnswersOf(id: string, resources: readonly ArmResource[]): string[] {
  return findingsOf(id, resources).map(({ answer, resource, property, message }) =>
    answer === "undecided" ? `${resource}? ${property}: ${message}` : `${resource}: ${message}`,
  );
}

function findingsOf(id: string, resources: readonly ArmResource[], today = "2026-11-22") {
  const chosen = rules.filter((rule) => rule.id === id || rule.partOf === id);
  assert.equal(chosen[0]?.id ?? chosen[1]?.id, chosen.length > 1 ? chosen[0]?.id : id);
  const topology = new Topology(resources);
  return judge({ topology, facts: factsOf(), today, environment: [] }, chosen);
}

export function arm(
  type: ArmType,
  name: string,
  properties: object = {},
  dependencies: Record<string, string[]> = {},
): ArmResource {
  const id = ownId(type, name, properties);
  return {
    key: name,
    type,
    name,
    properties: { ...(id !== undefined && { id }), name, ...properties },
    dependencies,
  };
}

/** Its id in the subscription "s", where the properties say enough. */
function ownId(type: ArmType, ownName: string, properties: object): string | undefined {
  const { resourceGroupName, ...rest } = properties as Record<string, unknown>;
  const { parent, nameProperty = "" } = armTypes[type];
  const name = rest[nameProperty] ?? rest.name ?? ownName;
  const of = parent === undefined ? undefined : rest[parent.by];
  if (
    typeof resourceGroupName !== "string" ||
    typeof name !== "string" ||
    (parent !== undefined && typeof of !== "string")
  ) {
    return undefined;
  }
  const [provider, ...types] = type.split("/");
  const names = parent === undefined ? [name] : [of, name];
  const path = types.map((each, i) => `${each}/${names[i]}`).join("/");
  return `/subscriptions/s/resourceGroups/${resourceGroupName}/providers/${provider}/${path}`;
}

/** The VNet "hub" in the group "rg". */
export function hub(properties: object = {}): ArmResource {
  return arm(ArmType.virtualNetwork, "hub", {
    resourceGroupName: "rg",
    addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
    ...properties,
  });
}

/** A subnet of its own in the VNet "hub". */
export function subnetIn(
  name: string,
  properties: object = {},
  from: Record<string, string[]> = {},
) {
  return arm(
    ArmType.subnet,
    name,
    {
      resourceGroupName: "rg",
      virtualNetworkName: "hub",
      addressPrefix: "10.1.0.0/24",
      ...properties,
    },
    from,
  );
}

/** A cluster with one pool in the subnet "nodes", by its id. */
export function clusterIn(properties: object = {}, ofPool: object = {}, name = "aks"): ArmResource {
  return arm(ArmType.managedCluster, name, {
    resourceGroupName: "rg",
    agentPoolProfiles: [{ name: "system", vnetSubnetID: idOf("subnets/nodes"), ...ofPool }],
    ...properties,
  });
}

/** The id of something in the VNet "hub". */
export function idOf(child = "", group = "rg"): string {
  const vnet = `/subscriptions/s/resourceGroups/${group}/providers/Microsoft.Network/virtualNetworks/hub`;
  return child === "" ? vnet : `${vnet}/${child}`;
}
