import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import * as pulumi from "@pulumi/pulumi";
import { load } from "js-yaml";
import { AzureCniOverlayCluster, VirtualNetwork } from "../../components/index";
import { engineEnvironment, findEngine } from "../../offline-azure/engine";
import {
  type OfflineStack,
  type OfflineStackArgs,
  type RunResult,
  withOfflineStack,
  type YamlProgram,
} from "../../offline-azure/run";
import { assertOk, changes, errors, root } from "../examples/on-the-engine";
import { itOnYaml } from "../yaml-host";

const plugin = path.join(root, "components", "plugin");
const plugins = { "aks-networking": plugin };

const hubArgs = { resourceGroupName: "platform", addressSpace: ["10.1.0.0/16"] };
const shopArgs = { resourceGroupName: "platform", maxNodes: 100 };

/** A component as every language but TypeScript asks for it: by its type, from the engine. */
class Remote extends pulumi.ComponentResource {
  constructor(type: string, name: string, args: pulumi.Inputs, outputs: readonly string[]) {
    const inputs = { ...Object.fromEntries(outputs.map((key) => [key, undefined])), ...args };
    super(`aks-networking:index:${type}`, name, inputs, {}, true);
  }

  output(name: string): pulumi.Output<string> {
    return Reflect.get(this as object, name);
  }
}

const fromTheEngine = async () => {
  const hub = new Remote("VirtualNetwork", "hub", hubArgs, ["virtualNetworkId"]);
  const virtualNetwork = { virtualNetworkId: hub.output("virtualNetworkId") };
  const args = { ...shopArgs, virtualNetwork };
  const shop = new Remote("AzureCniOverlayCluster", "shop", args, ["plan", "kubeconfig"]);
  return { plan: shop.output("plan"), kubeconfig: shop.output("kubeconfig") };
};

const inProcess = async () => {
  const virtualNetwork = new VirtualNetwork("hub", hubArgs);
  const shop = new AzureCniOverlayCluster("shop", { ...shopArgs, virtualNetwork });
  return { plan: shop.plan, kubeconfig: shop.kubeconfig };
};

const example = load(
  fs.readFileSync(path.join(root, "examples", "languages", "yaml", "Pulumi.yaml"), "utf8"),
) as YamlProgram & { resources: { shop: { properties: object } } };

/** The example, with other args of its cluster. */
const yaml = (args: object = {}): YamlProgram => ({
  resources: {
    ...example.resources,
    shop: {
      ...example.resources.shop,
      properties: { ...example.resources.shop.properties, ...args },
    },
  },
  outputs: example.outputs,
});

const nothing = async () => undefined;

/** Runs a stack in an Azure that has the resource group already. */
async function inPlatform<T>(
  args: Omit<OfflineStackArgs, "projectName">,
  body: (stack: OfflineStack) => Promise<T>,
): Promise<T> {
  const program = async () => {
    new ResourceGroup("platform", { resourceGroupName: "platform" });
  };
  return await withOfflineStack({ projectName: "platform", program }, async (platform) => {
    assertOk(await platform.up());
    const stack = { ...args, projectName: "languages", beside: platform };
    const result = await withOfflineStack(stack, body);
    assertOk(await platform.destroy());
    assert.deepEqual(platform.azure.resources(), []);
    return result;
  });
}

/** Everything about a new stack that doesn't depend on the project's name or on the order of registration. */
async function comeUp(args: Omit<OfflineStackArgs, "projectName">): Promise<unknown> {
  return await inPlatform(args, async (stack) => {
    assertOk(await stack.preview());
    const up = await stack.up();
    assertOk(up);
    const exported = JSON.parse(fs.readFileSync(await stack.exportState(), "utf8"));
    const resources = exported.deployment.resources
      .filter(({ type }: { type: string }) => type.startsWith("azure-native:"))
      .map(({ urn, parent, inputs, dependencies }: Record<string, unknown>) => ({
        urn,
        parent,
        inputs,
        dependencies: (dependencies as string[] | undefined)?.toSorted(),
      }))
      .sort((a: { urn: string }, b: { urn: string }) => (a.urn < b.urn ? -1 : 1));
    const { plan } = await stack.outputs();
    const again = await stack.preview();
    assertOk(again);
    assert.deepEqual(changes(again), []);
    assertOk(await stack.destroy());
    return { changes: changes(up), resources, plan };
  });
}

const password = "Only.In.The.Test.1";

const mark = "4dabf18193072939515e22adb298388d";
const kept = { inAzure: true, inTheClear: false, passwords: ["a secret"] };

/** A stack that is up: whether Azure has the password, and how the state has it. */
async function passwordsOf(args: Omit<OfflineStackArgs, "projectName">): Promise<object> {
  return await withOfflineStack({ projectName: "secrets", ...args }, async (stack) => {
    assertOk(await stack.preview());
    assertOk(await stack.up());
    // The export shows secrets, each in an object with Pulumi's mark.
    const text = fs.readFileSync(await stack.exportState(), "utf8");
    const { deployment } = JSON.parse(text, (_, value) => (value?.[mark] ? "a secret" : value));
    const clusters = deployment.resources.filter(({ type }: { type: string }) =>
      type.endsWith(":ManagedCluster"),
    );
    const live = stack.azure.resources("containerservice:ManagedCluster");
    return {
      inAzure: JSON.stringify(live).includes(password),
      inTheClear: JSON.stringify(deployment).includes(password),
      passwords: clusters.map(
        ({ inputs }: { inputs: { windowsProfile: { adminPassword: unknown } } }) =>
          inputs.windowsProfile.adminPassword,
      ),
    };
  });
}

describe("the components as a Pulumi package", function () {
  this.timeout(600_000);
  this.slow(60_000);

  it("has a schema that is current, and describes all that a program can set and read", async () => {
    const generator = pathToFileURL(path.join(root, "components", "provider", "generate.mjs"));
    const { file, schemaText } = await import(generator.href);
    const text = fs.readFileSync(file, "utf8");
    assert.equal(text, schemaText(), "run npm run schema --workspace components");
    const { resources, types } = JSON.parse(text) as Schema;
    const objects = Object.entries({ ...resources, ...types });
    assert.deepEqual(
      objects.flatMap(([token, object]) => [
        ...(object.description ? [] : [token]),
        ...Object.entries({ ...object.inputProperties, ...object.properties })
          .filter(([, { description }]) => !description)
          .map(([name]) => `${token}.${name}`),
      ]),
      [],
    );
    for (const [token, { requiredInputs, properties }] of Object.entries(resources)) {
      assert.ok(requiredInputs?.includes("resourceGroupName"), token);
      assert.equal(properties?.kubeconfig?.secret, token.endsWith("Cluster") ? true : undefined);
    }
    assert.equal(
      types["aks-networking:index:WindowsArgs"]?.properties?.adminPassword?.secret,
      true,
    );
    assert.deepEqual(
      types["aks-networking:index:NetworkPolicy"]?.enum?.map(({ value }) => value),
      ["none", "azure", "calico"],
    );
  });

  it("gives its schema to pulumi package get-schema, as the README says", async () => {
    const engine = await findEngine();
    const readme = fs.readFileSync(path.join(root, "examples", "languages", "README.md"), "utf8");
    const [, name = ""] = /^npm install (\S+)@npm:@aks-networking\/components /m.exec(readme) ?? [];
    const [, args = ""] = /^pulumi (package get-schema .*)$/m.exec(readme) ?? [];
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "languages-"));
    fs.mkdirSync(path.join(folder, "node_modules"));
    for (const [from, to] of [
      ["components", name],
      ["node_modules/@pulumi", "@pulumi"],
    ] as const) {
      fs.symlinkSync(path.join(root, from), path.join(folder, "node_modules", to));
    }
    const printed = execFileSync(engine.command.command, args.split(" "), {
      cwd: folder,
      env: { ...process.env, ...engineEnvironment(engine) },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    fs.rmSync(folder, { recursive: true });
    const schema = JSON.parse(printed.slice(printed.indexOf("{")));
    assert.equal(schema.name, "aks-networking");
    assert.deepEqual(Object.keys(schema.resources), [
      "aks-networking:index:AzureCniNodeSubnetCluster",
      "aks-networking:index:AzureCniOverlayCluster",
      "aks-networking:index:AzureCniPodSubnetCluster",
      "aks-networking:index:ByoCniCluster",
      "aks-networking:index:KubenetCluster",
      "aks-networking:index:VirtualNetwork",
    ]);
  });

  const { CI: ci } = process.env;
  let own: unknown;
  before(async () => {
    // The plugin has the environment of the tests, and where CI is set it keeps the plan file as it is.
    delete process.env.CI;
    own = await comeUp({ program: inProcess });
  });
  after(() => {
    if (ci !== undefined) process.env.CI = ci;
  });

  it("makes the same resources and plan as the classes do in a TypeScript program", async () => {
    assert.deepEqual(await comeUp({ program: fromTheEngine, plugins }), own);
  });

  itOnYaml("makes them from Pulumi YAML too", async () => {
    assert.deepEqual(await comeUp({ program: nothing, yaml: yaml(), plugins }), own);
  });

  itOnYaml("plans, guards and refuses as in TypeScript, also from YAML", async () => {
    await inPlatform({ program: nothing, yaml: yaml(), plugins }, async (stack) => {
      const planFile = path.join(stack.liveFolder, "..", "address-plan.json");
      const kept = { addressPlanFile: planFile };
      const preview = await stack.preview({ yaml: yaml(kept) });
      assertOk(preview);
      const plan = fs.readFileSync(planFile, "utf8");
      assert.match(plan, /"10\.1\.0\.0\/\d+"/);
      assertOk(await stack.up({ yaml: yaml(kept) }));
      assert.equal(fs.readFileSync(planFile, "utf8"), plan);

      const pools = { ...kept, userPools: { web: { count: 2 } } };
      const grown = await stack.up({ yaml: yaml(pools) });
      assertOk(grown);
      assert.deepEqual(changes(grown), ["create AgentPool shop-web"]);

      const moved = await stack.preview({ yaml: yaml({ ...pools, serviceCidr: "10.9.0.0/16" }) });
      assert.equal(moved.ok, false);
      assert.match(errorOf(moved), /serviceCidr/);

      const wrong = await stack.preview({ yaml: yaml({ maxPods: 9, dnsServiceIP: "10.0.0.1" }) });
      assert.equal(wrong.ok, false);
      assert.match(errorOf(wrong), /AzureCniOverlayCluster "shop"/);
      assert.match(errorOf(wrong), /maxPods/);
      assert.match(errorOf(wrong), /dnsServiceIP/);
      assert.doesNotMatch(errorOf(wrong), /\.js:\d+|at Object|UNKNOWN/);
      assertOk(await stack.destroy());
    });
  });

  it("keeps a secret password secret, and takes a name that is not known at preview", async () => {
    const program = async () => {
      const group = new ResourceGroup("platform");
      const args = {
        // An id is not known at a preview.
        resourceGroupName: group.id.apply((id) => id.split("/").at(-1) ?? ""),
        windows: { adminUsername: "azure", adminPassword: pulumi.secret(password) },
      };
      new Remote("AzureCniOverlayCluster", "shop", args, []);
    };
    assert.deepEqual(await passwordsOf({ program, plugins }), kept);
  });

  itOnYaml("keeps a password secret that Pulumi YAML marks", async () => {
    const program = load(`
resources:
  group:
    type: azure-native:resources:ResourceGroup
  shop:
    type: aks-networking:AzureCniOverlayCluster
    properties:
      resourceGroupName: \${group.name}
      windows:
        adminUsername: azure
        adminPassword: { fn::secret: ${password} }
outputs: {}
`) as YamlProgram;
    assert.deepEqual(await passwordsOf({ program: nothing, yaml: program, plugins }), kept);
  });
});

interface Described {
  readonly description?: string;
  readonly secret?: boolean;
}
interface Schema {
  readonly resources: Record<string, SchemaObject>;
  readonly types: Record<string, SchemaObject>;
}
interface SchemaObject extends Described {
  readonly inputProperties?: Record<string, Described>;
  readonly properties?: Record<string, Described>;
  readonly requiredInputs?: string[];
  readonly enum?: { value: string }[];
}

function errorOf(result: RunResult): string {
  return `${result.error}\n${errors(result).join("\n")}`;
}
