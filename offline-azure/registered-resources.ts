// Previews the examples and writes what they register to a file, as JSON: [{ type, name, props }]. For comparing it with
// what azure-native takes: tsx offline-azure/registered-resources.ts resources.json
import fs from "node:fs";
import path from "node:path";
import { findEngine } from "./engine";
import { type Project, projectIn } from "./project";
import { type Config, withOfflineStack } from "./run";

const root = path.join(__dirname, "..");

async function main(file: string): Promise<void> {
  const engine = await findEngine();
  const examples = path.join(root, "examples");
  const folders = fs.readdirSync(examples).map((name) => path.join(examples, name));
  const resources: object[] = [];
  for (const folder of [root, ...folders]) {
    if (!fs.existsSync(path.join(folder, "Pulumi.yaml"))) {
      continue;
    }
    const project = projectIn(folder);
    const preview = await withOfflineStack(
      { ...project, engine, config: needed(project) },
      (stack) => stack.preview(),
    );
    if (!preview.ok) {
      throw new Error(`${project.projectName}: ${preview.error}`);
    }
    resources.push(
      ...preview.steps.map(({ type, urn, inputs }) => ({ type, name: urn, props: inputs })),
    );
  }
  fs.writeFileSync(file, JSON.stringify(resources));
}

const network =
  "/subscriptions/11111111-0000-4000-8000-000000000000/resourceGroups/network/providers/Microsoft.Network";

/** Ids of another team's network. */
const idFor: Readonly<Record<string, string>> = {
  nodeSubnetId: `${network}/virtualNetworks/spoke/subnets/nodes`,
  routeTableId: `${network}/routeTables/spoke`,
};

/** A value for what the project has to be told. */
function needed({ declaredConfig = {} }: Project): Config {
  const config: Record<string, { value: string; secret: boolean }> = {};
  for (const [key, { default: value, secret = false }] of Object.entries(declaredConfig)) {
    if (value === undefined) {
      config[key] = { value: idFor[key] ?? "given-by-the-user", secret };
    }
  }
  return config;
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("Name the file to write.");
  process.exitCode = 2;
} else {
  main(file).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
