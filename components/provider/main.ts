import { readFileSync } from "node:fs";
import path from "node:path";
import type * as pulumi from "@pulumi/pulumi";
import { type ConstructResult, main, type Provider } from "@pulumi/pulumi/provider";
import * as components from "../index";

type Component = new (
  name: string,
  args: unknown,
  opts: pulumi.ComponentResourceOptions,
) => pulumi.ComponentResource;

interface Schema {
  readonly version: string;
  readonly resources: Readonly<
    Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>
  >;
}

/**
 * Offers the components to every Pulumi language: the engine asks for the schema, and to construct one by its type
 * token. Everything else, the checks, the plan file, the guard, is the component's own.
 */
export class ComponentsProvider implements Provider {
  readonly version: string;
  readonly schema: string;
  readonly #resources: Schema["resources"];

  constructor(schema: string) {
    const { version, resources }: Schema = JSON.parse(schema);
    this.schema = schema;
    this.version = version;
    this.#resources = resources;
  }

  getSchema(): Promise<string> {
    return Promise.resolve(this.schema);
  }

  construct(
    name: string,
    type: string,
    inputs: pulumi.Inputs,
    options: pulumi.ComponentResourceOptions,
  ): Promise<ConstructResult> {
    const resource = Object.hasOwn(this.#resources, type) ? this.#resources[type] : undefined;
    const byName: Readonly<Record<string, unknown>> = components;
    const component = byName[type.slice(type.lastIndexOf(":") + 1)];
    if (resource === undefined || typeof component !== "function") {
      const known = Object.keys(this.#resources).join(", ");
      throw new Error(`${type} is not a component of this package; it has ${known}.`);
    }
    const instance = new (component as Component)(name, inputs, options);
    const state = Object.fromEntries(
      Object.keys(resource.properties ?? {}).map((property) => [
        property,
        Reflect.get(instance, property),
      ]),
    );
    return Promise.resolve({ urn: instance.urn, state });
  }
}

/** The schema that `npm run schema` has written. */
export function packageSchema(): string {
  return readFileSync(path.join(__dirname, "schema.json"), "utf8");
}

/** Serves the engine, which gives its address in the arguments. */
export function serve(args: string[]): void {
  void main(new ComponentsProvider(packageSchema()), args);
}

// Started by the language host as the main file of the plugin.
if (require.main?.filename !== undefined && /run-plugin/.test(require.main.filename)) {
  serve(process.argv.slice(2));
}
