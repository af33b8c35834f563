// Writes args.json: what Pulumi's own schema analyzer reads from the interfaces of the args. The interfaces are the one
// place where an arg is declared; what is checked at run time, and what is offered to other languages, comes from them.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const { Analyzer } = require("@pulumi/pulumi/provider/experimental/analyzer");

const folder = path.dirname(fileURLToPath(import.meta.url));

export const file = path.join(folder, "args.json");

export const classes = [
  "AzureCniNodeSubnetCluster",
  "AzureCniOverlayCluster",
  "AzureCniPodSubnetCluster",
  "ByoCniCluster",
  "KubenetCluster",
  "VirtualNetwork",
];

/** What the analyzer says of the classes, as Pulumi's component provider asks it. */
export function analyze() {
  const packageJson = { name: "aks-networking", main: "all.ts" };
  return new Analyzer(folder, "aks-networking", packageJson, new Set(classes)).analyze();
}

/** Without what is there for readers only. */
export function schemaText({ components, typeDefinitions } = analyze()) {
  const bare = (properties) =>
    Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, typeOf(each)]));
  const used = new Set();
  const inputs = sorted(components, (component) => bare(component.inputs));
  const collect = (value) => {
    if (value?.ref !== undefined && !used.has(value.ref)) {
      used.add(value.ref);
      Object.values(bare(typeDefinitions[value.ref].properties ?? {})).forEach(collect);
    }
    if (value?.items !== undefined) collect(value.items);
    if (value?.values !== undefined) collect(value.values);
  };
  Object.values(inputs).flatMap(Object.values).forEach(collect);
  const types = sorted(
    Object.fromEntries(Object.entries(typeDefinitions).filter(([name]) => used.has(name))),
    (type) =>
      type.enum
        ? { enum: type.enum.map(({ value }) => value) }
        : { properties: bare(type.properties) },
  );
  return `${JSON.stringify({ classes: inputs, types }, undefined, 1)}\n`;
}

/** By name, with each value as `map` has it. */
export function sorted(record, map = (each) => each) {
  return Object.fromEntries(
    Object.entries(record)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, map(each)]),
  );
}

function typeOf({ type, $ref, items, additionalProperties, plain, optional }) {
  return {
    ...($ref === undefined
      ? { type: items ? "array" : additionalProperties ? "map" : type }
      : $ref.startsWith("#/types/")
        ? { ref: $ref.split(":").at(-1) }
        : { type: "any" }),
    ...(items && { items: typeOf(items) }),
    ...(additionalProperties && { values: typeOf(additionalProperties) }),
    ...(plain && { plain }),
    ...(optional && { optional }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  fs.writeFileSync(file, schemaText());
}
