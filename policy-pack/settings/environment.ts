import {
  type ArmResource,
  ArmType,
  EnvironmentKind,
  type NamedRange,
  parseArmId,
} from "@aks-networking/networking";
import type { Given } from "./given";

/** The network around a program. */
export interface Environment {
  readonly ranges: readonly NamedRange[];
  readonly clusterRanges: readonly ClusterRange[];
  readonly existing: readonly ArmResource[];
}

/** A range of a cluster that exists, by the id of the cluster. */
export interface ClusterRange {
  readonly cluster: string;
  readonly range: NamedRange;
}

/** Reads an environment as it is written in the configuration or in a file: see environment.schema.json. */
export function readEnvironment(given: Given): Environment {
  given.knows("$schema", "ranges", "virtualNetworks", "subnets");
  return {
    ranges: given.list("ranges").flatMap((each) => readRange(each) ?? []),
    clusterRanges: [],
    existing: [
      ...given.list("virtualNetworks").flatMap((each) => readVirtualNetwork(each) ?? []),
      ...given.list("subnets").flatMap((each) => readSubnet(each) ?? []),
    ],
  };
}

function readRange(given: Given): NamedRange | undefined {
  given.knows("name", "kind", "cidr");
  const name = given.required("name", '"head office"');
  const kind = given.has("kind")
    ? given.oneOf("kind", Object.values(EnvironmentKind))
    : EnvironmentKind.onPremises;
  const cidr = given.range("cidr");
  return name && kind && cidr ? { name, kind, cidr } : undefined;
}

function readVirtualNetwork(given: Given): ArmResource | undefined {
  given.knows("id", "addressPrefixes");
  const id = readId(given, ArmType.virtualNetwork, "…/virtualNetworks/hub");
  const addressPrefixes = given.texts("addressPrefixes").map(({ text }) => text);
  return id === undefined
    ? undefined
    : existing(ArmType.virtualNetwork, id, { addressSpace: { addressPrefixes } });
}

function readSubnet(given: Given): ArmResource | undefined {
  given.knows("id", "addressPrefixes");
  const id = readId(given, ArmType.subnet, "…/virtualNetworks/hub/subnets/nodes");
  const addressPrefixes = given.texts("addressPrefixes").map(({ text }) => text);
  return id === undefined ? undefined : existing(ArmType.subnet, id, { addressPrefixes });
}

function readId(given: Given, type: ArmType, example: string): string | undefined {
  const id = given.required("id", example);
  if (id !== undefined && parseArmId(id)?.type !== type.toLowerCase()) {
    return given.problem("id", `is no id of ${type}`, `copy it from Azure: ${example}`);
  }
  return id;
}

/** A resource outside the program, found by its id. */
export function existing(type: ArmType, id: string, properties: object): ArmResource {
  const name = id.split("/").at(-1) ?? id;
  return { key: id, type, name, properties: { ...properties, id, name }, existing: true };
}
