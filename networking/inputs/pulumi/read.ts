import { type ArmResource, NotKnown } from "../../resources/arm-resource";
import { ArmType, armTypes } from "../../resources/arm-types";
import { cniKinds, cniObjectNames } from "../../resources/cni-objects";
import { isBag, isKnownBag, own } from "../bag";
import { type ReadAssociation, withAssociations } from "./associations";
import { fromClassic } from "./classic";
import { associations } from "./classic-types";
import { readableType } from "./resource-type";
import { hidden } from "./signatures";
import { withInputs } from "./with-inputs";

/**
 * A resource as Pulumi shows it, with its inputs (resource policies) or its outputs (stack policies, states).
 */
export interface SeenResource {
  readonly type: string;
  readonly urn: string;
  readonly name: string;
  readonly props: unknown;
  /** Its provider, as far as it is shown: `subscriptionId` tells in which subscription the resource is. */
  readonly provider?: { readonly props?: unknown; readonly urn?: string } | undefined;
  readonly opts?: { readonly additionalSecretOutputs?: readonly string[] };
  readonly propertyDependencies?: Readonly<Record<string, readonly { readonly urn: string }[]>>;
}

/**
 * Makes plain data of what stands in `props`, with `NotKnown` where a value isn't known. Never throws. `type` is the
 * type of azure-native's form; undefined for one of the classic provider.
 */
export type Copy = (props: unknown, type?: ArmType) => unknown;

/** Reads one resource; undefined for a type that no rule looks at, whose properties aren't touched. */
export function readResource(seen: SeenResource, copy: Copy): ArmResource | undefined {
  const readable = readableType(seen.type);
  if (readable === undefined) {
    return undefined;
  }
  const { armType: type, classic } = readable;
  const { urn: key, name, provider } = seen;
  if (type === ArmType.kubernetesProvider) {
    // Which cluster it comes from is all that is asked of it; the rest are credentials.
    return { key, type, name, properties: {}, dependencies: dependenciesOf(seen) };
  }
  const written = readProperties(seen, copy, classic ? undefined : type);
  const { dependencies } = written;
  const isObject = type === ArmType.kubernetesObject;
  const properties = isObject ? withKind(seen.type, written.properties) : written.properties;
  if (isObject && !mayBeOfCni(properties)) {
    return undefined;
  }
  // Where a resource depends on its Kubernetes provider.
  if ((isObject || type === ArmType.helmRelease) && provider?.urn !== undefined) {
    dependencies.provider = [provider.urn];
  }
  const read =
    classic === undefined
      ? { properties: withPoolType(type, properties), dependencies }
      : fromClassic(classic, properties, dependencies);
  return {
    key,
    type,
    name,
    ...subscriptionOf(seen, copy),
    properties: read.properties,
    // The engine doesn't show them while a resource is registered.
    ...(seen.propertyDependencies !== undefined && { dependencies: read.dependencies }),
  };
}

/** In the outputs of a pool of its own `type` is that of the resource; that of the pool is `typePropertiesType`. */
function withPoolType(armType: ArmType, properties: unknown): unknown {
  if (armType !== ArmType.agentPool || !isKnownBag(properties)) {
    return properties;
  }
  const { type, typePropertiesType = type, ...rest } = properties;
  const isOfResource = typeof typePropertiesType === "string" && typePropertiesType.includes("/");
  return typePropertiesType === undefined || isOfResource
    ? rest
    : { ...rest, type: typePropertiesType };
}

/** The kind of an object that leaves it to its type: kubernetes:core/v1:ConfigMap, or a ConfigMapPatch. */
function withKind(token: string, properties: unknown): unknown {
  if (!isKnownBag(properties) || properties.kind !== undefined) {
    return properties;
  }
  const kind = token.slice(token.lastIndexOf(":") + 1).replace(/Patch$/, "");
  return { ...properties, kind };
}

/** Whether a CNI is set up by an object, as far as can be told: on a preview its outputs show nothing yet. */
function mayBeOfCni(properties: unknown): boolean {
  if (!isBag(properties)) {
    return true;
  }
  const { kind, metadata } = properties;
  const name = isKnownBag(metadata) ? metadata.name : metadata;
  return (
    (typeof kind === "string" && cniKinds.includes(kind)) ||
    name instanceof NotKnown ||
    (typeof name === "string" && cniObjectNames.includes(name))
  );
}

/**
 * Reads a stack. `inputs` are its resources as they were read when they were registered, by URN: on a preview the
 * outputs of a resource that doesn't exist yet show less than its inputs do. Their order is the program's; the order
 * of `stack` is any.
 */
export function readStack(
  stack: readonly SeenResource[],
  inputs: ReadonlyMap<string, ArmResource>,
  copy: Copy,
): readonly ArmResource[] {
  const position = new Map([...inputs.keys()].map((urn, i) => [urn, i]));
  const last = inputs.size;
  const resources = stack
    .flatMap((seen) => {
      const resource = readResource(seen, copy);
      return resource === undefined
        ? []
        : [{ ...withInputs(resource, inputs.get(seen.urn)), ...existenceOf(resource) }];
    })
    .sort((a, b) => (position.get(a.key) ?? last) - (position.get(b.key) ?? last));
  return withAssociations(
    resources,
    stack.flatMap((seen) => readAssociation(seen, copy) ?? []),
  );
}

function subscriptionOf({ provider }: SeenResource, copy: Copy): Pick<ArmResource, "subscription"> {
  const settings = provider === undefined ? undefined : copy(provider.props);
  const subscription = isBag(settings) ? settings.subscriptionId : undefined;
  return typeof subscription === "string" ? { subscription } : {};
}

/** Where `name` is an output only, it is known on a preview of what exists, and of nothing else. */
function existenceOf({ type, properties }: ArmResource): Pick<ArmResource, "exists"> {
  const { nameProperty, nameIsInput } = armTypes[type];
  const name =
    nameProperty !== undefined && !nameIsInput && isBag(properties) ? properties.name : undefined;
  if (name instanceof NotKnown) {
    return { exists: false };
  }
  return typeof name === "string" ? { exists: true } : {};
}

function readAssociation(seen: SeenResource, copy: Copy): ReadAssociation | undefined {
  const association = own(associations, seen.type);
  return association && { association, ...readProperties(seen, copy) };
}

function readProperties(seen: SeenResource, copy: Copy, type?: ArmType) {
  const { props, opts } = seen;
  return {
    properties: withoutSecrets(copy(props, type), opts?.additionalSecretOutputs ?? []),
    dependencies: dependenciesOf(seen),
  };
}

function withoutSecrets(properties: unknown, secret: readonly string[]): unknown {
  if (secret.length === 0 || typeof properties !== "object" || properties === null) {
    return properties;
  }
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      secret.includes(name) ? hidden : value,
    ]),
  );
}

function dependenciesOf({ propertyDependencies }: SeenResource): Record<string, string[]> {
  // A property may be called `__proto__`: no assignment.
  return Object.fromEntries(
    Object.entries(propertyDependencies ?? {}).map(([property, resources]) => [
      property,
      resources.map(({ urn }) => urn),
    ]),
  );
}
