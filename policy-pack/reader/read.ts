import { type ArmResource, NotKnown } from "@aks-networking/networking";
import { type ReadAssociation, withAssociations } from "./associations";
import { fromClassic } from "./classic";
import { associations } from "./classic-types";
import { withInputs } from "./inputs";
import { readableType } from "./resource-type";
import { snapshot } from "./snapshot";

/** A resource as a policy sees it: with its inputs (resource policies) or its outputs (stack policies). */
export interface SeenResource {
  readonly type: string;
  readonly urn: string;
  readonly name: string;
  readonly props: unknown;
  readonly opts?: { readonly additionalSecretOutputs?: readonly string[] };
  readonly propertyDependencies?: Readonly<Record<string, readonly { readonly urn: string }[]>>;
}

/** Reads one resource; undefined for a type that no rule looks at, whose properties aren't touched. */
export function readResource(seen: SeenResource): ArmResource | undefined {
  const type = readableType(seen.type);
  if (type === undefined) {
    return undefined;
  }
  const { properties, dependencies } = readProperties(seen);
  return {
    key: seen.urn,
    type: type.armType,
    name: seen.name,
    ...(type.classic === undefined
      ? { properties, dependencies }
      : fromClassic(type.classic, properties, dependencies)),
  };
}

/**
 * Reads a stack. `inputs` are its resources as they were read when they were registered, by URN: on a preview the
 * outputs of a resource that doesn't exist yet show less than its inputs do. Their order is the program's; the order
 * of `stack` is any.
 */
export function readStack(
  stack: readonly SeenResource[],
  inputs: ReadonlyMap<string, ArmResource>,
): readonly ArmResource[] {
  const position = new Map([...inputs.keys()].map((urn, i) => [urn, i]));
  const last = inputs.size;
  const resources = stack
    .flatMap((seen) => {
      const resource = readResource(seen);
      return resource === undefined ? [] : [withInputs(resource, inputs.get(seen.urn))];
    })
    .sort((a, b) => (position.get(a.key) ?? last) - (position.get(b.key) ?? last));
  return withAssociations(
    resources,
    stack.flatMap((seen) => readAssociation(seen) ?? []),
  );
}

function readAssociation(seen: SeenResource): ReadAssociation | undefined {
  const association = Object.hasOwn(associations, seen.type) ? associations[seen.type] : undefined;
  return association && { association, ...readProperties(seen) };
}

function readProperties(seen: SeenResource) {
  const { props, opts } = seen;
  return {
    properties: withoutSecrets(snapshot(props), opts?.additionalSecretOutputs ?? []),
    dependencies: dependenciesOf(seen),
  };
}

function withoutSecrets(properties: unknown, secret: readonly string[]): unknown {
  if (secret.length === 0 || typeof properties !== "object" || properties === null) {
    return properties;
  }
  const hidden = new NotKnown("it is a secret, and messages show what they judge");
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      secret.includes(name) ? hidden : value,
    ]),
  );
}

function dependenciesOf({ propertyDependencies }: SeenResource): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [property, resources] of Object.entries(propertyDependencies ?? {})) {
    found[property] = resources.map(({ urn }) => urn);
  }
  return found;
}
