import { readFileSync } from "node:fs";
import path from "node:path";
import { isBag } from "@aks-networking/networking";
import type * as pulumi from "@pulumi/pulumi";
import { type ConstructResult, main, type Provider } from "@pulumi/pulumi/provider";
import * as components from "../index";
import { processIsOneRun } from "../run";

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

  async construct(
    name: string,
    type: string,
    inputs: pulumi.Inputs,
    options: pulumi.ComponentResourceOptions,
  ): Promise<ConstructResult> {
    const resource = Object.hasOwn(this.#resources, type) ? this.#resources[type] : undefined;
    if (resource === undefined) {
      const known = Object.keys(this.#resources).join(", ");
      throw new Error(`${type} is not a component of this package; it has ${known}.`);
    }
    const component = componentOf(type.slice(type.lastIndexOf(":") + 1));
    const instance = new component(name, await withReferences(inputs), options);
    const state = Object.fromEntries(
      Object.keys(resource.properties ?? {}).map((property) => [
        property,
        Reflect.get(instance, property),
      ]),
    );
    return { urn: instance.urn, state };
  }
}

function componentOf(className: string): Component {
  if (className === "ByoCniCluster") {
    try {
      // Loaded when it is asked for: it needs @pulumi/kubernetes, which is not installed where no program uses it.
      return require("../byo-cni/index").ByoCniCluster;
    } catch (error) {
      if (!String(error).includes("@pulumi/kubernetes")) throw error;
      throw new Error(
        "ByoCniCluster needs the npm package @pulumi/kubernetes, which is not installed beside @aks-networking/components; run npm install @pulumi/kubernetes.",
      );
    }
  }
  const byName: Readonly<Record<string, unknown>> = components;
  return byName[className] as Component;
}

/** With the URNs of the VNets that are passed by an output: no other language can pass the component itself. */
async function withReferences(inputs: pulumi.Inputs): Promise<pulumi.Inputs> {
  const { virtualNetwork, peerings, ...others } = inputs;
  return {
    ...others,
    ...(virtualNetwork !== undefined && { virtualNetwork: await resolved(virtualNetwork) }),
    ...(peerings !== undefined && { peerings: await peeringsOf(peerings) }),
  };
}

async function peeringsOf(peerings: unknown): Promise<unknown> {
  if (!isBag(peerings)) return peerings;
  return Object.fromEntries(
    await Promise.all(
      Object.entries(peerings).map(async ([name, peering]) => [
        name,
        isBag(peering) && peering.remoteVirtualNetwork !== undefined
          ? { ...peering, remoteVirtualNetwork: await resolved(peering.remoteVirtualNetwork) }
          : peering,
      ]),
    ),
  );
}

async function resolved(reference: unknown): Promise<unknown> {
  return isBag(reference) && "virtualNetworkId" in reference
    ? await components.resolveReference(reference as never)
    : reference;
}

/** The schema that `npm run schema` has written. */
export function packageSchema(): string {
  return readFileSync(path.join(__dirname, "schema.json"), "utf8");
}

/** Serves the engine, which gives its address in the arguments. */
export function serve(args: string[]): void {
  processIsOneRun();
  void main(new ComponentsProvider(packageSchema()), args);
}

// Started by the language host as the main file of the plugin.
if (require.main?.filename !== undefined && /run-plugin/.test(require.main.filename)) {
  serve(process.argv.slice(2));
}
