// The schema of azure-native as far as Pulumi YAML asks for it: which resources there are, and the names of their
// properties, as the SDK has them. Values are of any type; the stand-in itself says what is wrong with them.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const modules = ["authorization", "containerservice", "managedidentity", "network", "resources"];

export function schemaText() {
  const sdk = path.dirname(
    createRequire(import.meta.url).resolve("@pulumi/azure-native/package.json"),
  );
  const { version } = JSON.parse(readFileSync(path.join(sdk, "package.json"), "utf8"));
  const resources = modules.flatMap((module) =>
    readdirSync(path.join(sdk, module))
      .filter((name) => name.endsWith(".js"))
      .flatMap((name) => resourceIn(readFileSync(path.join(sdk, module, name), "utf8"))),
  );
  return JSON.stringify({
    name: "azure-native",
    version,
    resources: Object.fromEntries(resources),
  });
}

/** The resource that a file of the SDK has, with its token. */
function resourceIn(text) {
  const token = /__pulumiType = '([^']+)'/.exec(text)?.[1];
  if (token === undefined) return [];
  const names = (pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))];
  const anyOf = (properties) =>
    Object.fromEntries(properties.map((name) => [name, { $ref: "pulumi.json#/Any" }]));
  const inputs = names(/resourceInputs\["(\w+)"\] = (?!undefined)/g);
  // `id` of a resource is the engine's.
  const outputs = names(/resourceInputs\["(\w+)"\]/g).filter((name) => name !== "id");
  const resource = {
    inputProperties: anyOf(inputs),
    requiredInputs: names(/args\?\.(\w+) === undefined/g),
    properties: anyOf(outputs),
  };
  return [[token, resource]];
}
