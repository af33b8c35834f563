import { armTypes } from "@aks-networking/networking";
import { type Example, type ExampleResource, Reference } from "@aks-networking/networking/testing";

/** The subscription of all resources of a stack. */
export const subscriptionId = "00000000-0000-0000-0000-000000000000";

/** What the engine puts in place of a value that isn't known yet, as the SDK's proxy recognises it. */
export const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** A resource of a stack as the engine shows it to a policy pack. */
export interface EngineResource {
  readonly type: string;
  readonly urn: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
}

/** What Azure may fill in: on a first preview these are unknown outputs where the program leaves them out. */
const filledIn = [
  ...["agentPoolProfiles", "networkProfile", "subnets", "routes", "securityRules"],
  ...["addressPrefix", "addressPrefixes", "principalId", "provisioningState", "id", "name"],
];

/**
 * Puts values in place of the references of a stack: ids and names as Azure makes them, or, with `idsKnown` false,
 * the engine's mark for a value that isn't known yet. The engine's graph of dependencies is the same either way.
 */
export function resolve(stack: Example, idsKnown: boolean, exists = false): EngineResource[] {
  return stack.map((resource) => {
    const value = (reference: Reference) => (idsKnown ? outputOf(stack, reference) : unknownValue);
    const inputs = { ...ownName(resource), ...replace(resource.properties, value) };
    const computed = idsKnown
      ? {
          ...referredOutputs(stack, resource),
          id: idIn(stack, resource),
          name: exists ? resource.name : unknownValue,
        }
      : Object.fromEntries(filledIn.map((name) => [name, unknownValue]));
    return {
      type: resource.token,
      urn: urnOf(resource),
      name: resource.name,
      inputs,
      outputs: { ...computed, ...inputs },
      propertyDependencies: dependenciesOf(stack, resource),
    };
  });
}

function urnOf({ token, name }: ExampleResource): string {
  return `urn:pulumi:test::example::${token}::${name}`;
}

/** azure-native names a resource in its inputs before it exists. */
function ownName({ armType, name }: ExampleResource): Record<string, string> {
  const own = armType && armTypes[armType].nameProperty;
  return own === undefined ? {} : { [own]: name };
}

function named(stack: Example, name: string): ExampleResource {
  const found = stack.find((resource) => resource.name === name);
  if (found === undefined) {
    throw new Error(`The stack has no resource "${name}".`);
  }
  return found;
}

function outputOf(stack: Example, { resource, output }: Reference): string {
  const target = named(stack, resource);
  if (output === "id") {
    return idIn(stack, target);
  }
  if (output.includes("/")) {
    return `${idIn(stack, target)}/${output}`;
  }
  if (output.endsWith("IPAddress")) {
    return "10.0.0.4";
  }
  return output === "name" ? azureName(target) : `${output} of ${resource}`;
}

function azureName({ armType, name, properties }: ExampleResource): string {
  const own = armType && armTypes[armType].nameProperty;
  const given = own === undefined ? undefined : properties[own];
  return typeof given === "string" ? given : name;
}

function idIn(stack: Example, resource: ExampleResource): string {
  const { armType, properties } = resource;
  const [namespace, ...types] = (armType ?? resource.token).split("/");
  const parent = parentName(stack, resource);
  const names = parent === undefined ? [azureName(resource)] : [parent, azureName(resource)];
  const path = names.flatMap((name, i) => [types[i] ?? types.at(-1), name]).join("/");
  const group = properties.resourceGroupName;
  return `/subscriptions/${subscriptionId}/resourceGroups/${
    typeof group === "string" ? group : "rg"
  }/providers/${namespace}/${path}`;
}

function parentName(stack: Example, { armType, properties }: ExampleResource): string | undefined {
  const property = armType && armTypes[armType].parent?.by;
  const parent = property === undefined ? undefined : properties[property];
  if (parent instanceof Reference) {
    return outputOf(stack, parent);
  }
  return typeof parent === "string" ? parent : undefined;
}

/** The outputs of a resource that others refer to, such as `principalId`. */
function referredOutputs(stack: Example, resource: ExampleResource): Record<string, string> {
  const references = stack.flatMap(({ properties }) => referencesIn(properties));
  return Object.fromEntries(
    references
      .filter((reference) => reference.resource === resource.name)
      .map((reference) => [reference.output, outputOf(stack, reference)]),
  );
}

function dependenciesOf(stack: Example, { properties }: ExampleResource) {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      const urns = referencesIn(value).map(({ resource }) => urnOf(named(stack, resource)));
      return urns.length > 0 ? [[name, urns] as const] : [];
    }),
  );
}

function referencesIn(value: unknown): Reference[] {
  if (value instanceof Reference) {
    return [value];
  }
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap(referencesIn)
    : [];
}

function replace(value: object, put: (reference: Reference) => unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, replaceIn(inner, put)]),
  );
}

function replaceIn(value: unknown, put: (reference: Reference) => unknown): unknown {
  if (value instanceof Reference) {
    return put(value);
  }
  if (Array.isArray(value)) {
    return value.map((element) => replaceIn(element, put));
  }
  return typeof value === "object" && value !== null ? replace(value, put) : value;
}
