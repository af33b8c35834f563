import { randomBytes } from "node:crypto";
import { withUnknowns } from "./projection";
import { ArmError, type ResourceType } from "./resource-type";
import { textOf, unknownValue, uuidOf, type Value, type Values } from "./values";

/** The properties of the inputs that the id is made of, as dotted paths. */
export function idProperties(row: ResourceType): string[] {
  return [...row.id.matchAll(/\{([^}]+)\}/g)]
    .map(([, path = ""]) => path)
    .filter((path) => path !== "subscriptionId");
}

/** The inputs that come back as outputs: all but those that only name the resource. */
export function bodyOf(row: ResourceType, inputs: Values): Values {
  const naming = new Set(idProperties(row));
  return Object.fromEntries(Object.entries(inputs).filter(([key]) => !naming.has(key)));
}

export function armOutputs(row: ResourceType, name: string, type: string | undefined): Values {
  return row.type === undefined ? {} : { name, type: type ?? "" };
}

export function autoName(row: ResourceType, urnName: string, seed: string): Value {
  const random = seed === "" ? randomBytes(16).toString("hex") : uuidOf(`${seed}${urnName}`);
  switch (row.name.auto) {
    case "copy":
      return urnName;
    case "uuid":
      return uuidOf(random);
    case "random":
      return `${urnName}${random.replaceAll("-", "").slice(0, 8)}`;
    case "dashed":
      return `${urnName}-${random.replaceAll("-", "").slice(0, 8)}`;
  }
}

/** What the cloud knows a resource by: its id, with the kind of resource in it where types share ids. */
export function keyOf(row: ResourceType, id: string): string {
  return row.kind === undefined ? id : id.replace(/[^/]*$/, (name) => `${row.kind}/${name}`);
}

/** Where the provider doesn't replace for another location, ARM refuses it: no resource moves. */
export function refuseMove(id: string, from: Value | undefined, to: Value | undefined): void {
  const [before, after] = [from, to].map((each) => textOf(each)?.toLowerCase().replaceAll(" ", ""));
  if (before !== undefined && after !== undefined && before !== after) {
    const message = `The resource '${id}' already exists in location '${before}'. A resource with the same name cannot be created in location '${after}'. Please select a new resource name.`;
    throw new ArmError(409, "InvalidResourceLocation", message);
  }
}

/** What is known of the outputs before a create, or with the old outputs before an update. */
export function previewOf(row: ResourceType, inputs: Values, oldOutputs: Values): Values {
  const outputs: Values = armOutputs(row, unknownValue, unknownValue);
  for (const property of Object.keys(row.computed ?? {})) {
    outputs[property] = inputs[property] ?? unknownValue;
  }
  const body = bodyOf(row, inputs);
  for (const [property, shape] of Object.entries(row.previewed ?? {})) {
    if (body[property] !== undefined) {
      body[property] = shape(inputs);
    }
  }
  if (row.type !== undefined) {
    const naming = new Set(idProperties(row));
    const shape = Object.entries(row.properties).filter(([property]) => !naming.has(property));
    Object.assign(body, withUnknowns(body, Object.fromEntries(shape)));
  }
  const kept = ["name", "location"].flatMap((property): [string, Value][] => {
    const value = row.type === undefined ? undefined : oldOutputs[property];
    return value === undefined ? [] : [[property, value]];
  });
  return { ...outputs, ...body, ...Object.fromEntries(kept) };
}

/** Whether a text has the form of this type's ids, below a subscription. */
export function isIdOf({ id }: ResourceType, text: string): boolean {
  const wanted = id.toLowerCase().split("/");
  const parts = text.toLowerCase().split("/");
  return (
    id.startsWith("/subscriptions/") &&
    wanted.length === parts.length &&
    wanted.every((part, i) => (part.startsWith("{") ? parts[i] !== "" : part === parts[i]))
  );
}
