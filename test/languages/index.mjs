// The examples in Python and Go against SDKs that are generated from the schema: `npm run test:languages`. Python is type
// checked and runs on the engine with the stand-in for Azure; Go is compiled by go vet. It needs Go and Python, and
// installs packages, so it is not a part of npm test: there the names are held against the schema.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const here = import.meta.dirname;
const root = path.join(here, "..", "..");
const require = createRequire(import.meta.url);
const {
  engineEnvironment,
  engineVersion,
  findEngine,
  OfflineAzure,
} = require("@aks-networking/offline-azure");
const examples = path.join(root, "examples", "languages");
const sdkModule = "example.com/pulumi-aks-networking/sdk/go/aks-networking";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "languages-"));
const at = (...names) => path.join(folder, ...names);
const run = (command, args, cwd, env = {}) =>
  execFileSync(command, args, { cwd, env: { ...process.env, ...env }, stdio: "inherit" });
const go = (cwd, ...args) => run("go", args, cwd, { GOFLAGS: "-mod=mod" });
const step = (text) => console.log(`- ${text}`);

function goModule(name, required, more = "") {
  fs.mkdirSync(at(name), { recursive: true });
  const pulumi = `require github.com/pulumi/pulumi/${required} v${engineVersion}\n`;
  return fs.writeFileSync(at(name, "go.mod"), `module ${name}\ngo 1.25.11\n${pulumi}${more}`);
}

function generate() {
  step("SDKs from the schema");
  // The `replace` is the one of Pulumi's own module, which counts only in the module that is built.
  const clipboard =
    "replace github.com/atotto/clipboard => github.com/tgummerer/clipboard v0.0.0-20241001131231-d02d263e614e\n";
  goModule("generate", "pkg/v3", clipboard);
  fs.copyFileSync(path.join(here, "main.go"), at("generate", "main.go"));
  const schema = path.join(root, "components", "provider", "schema.json");
  go(at("generate"), "run", ".", schema, at("sdk"));
}

function checkGo() {
  step("examples/languages/go compiles");
  const sdk = at("sdk", "go", "aksnetworking");
  const module = `module ${sdkModule}\ngo 1.25.11\nrequire github.com/pulumi/pulumi/sdk/v3 v${engineVersion}\n`;
  fs.writeFileSync(path.join(sdk, "go.mod"), module);
  goModule("program", "sdk/v3", `require ${sdkModule} v0.0.0\nreplace ${sdkModule} => ${sdk}\n`);
  fs.copyFileSync(path.join(examples, "go", "main.go"), at("program", "main.go"));
  go(at("program"), "vet", ".");
}

async function checkPython() {
  const program = path.join(examples, "python", "__main__.py");
  run("python3", ["-m", "venv", at("venv")], folder);
  const python = at("venv", "bin", "python");
  const packages = [`pulumi==${engineVersion}`, "mypy", "setuptools", at("sdk", "python")];
  run(python, ["-m", "pip", "install", "--quiet", ...packages], folder);
  step("examples/languages/python passes mypy");
  run(python, ["-m", "mypy", "--strict", "--follow-imports=silent", program], folder);
  step("examples/languages/python previews, comes up, stays the same and goes");
  const plugins = {
    "azure-native": path.join(root, "offline-azure", "dist", "azure-native"),
    "aks-networking": path.join(root, "components", "plugin"),
  };
  const providers = Object.entries(plugins).map(([name, file]) => ({ name, path: file }));
  const project = { name: "shop-python", runtime: "python", plugins: { providers } };
  for (const name of ["project", "backend"]) fs.mkdirSync(at(name));
  // JSON is YAML too.
  fs.writeFileSync(at("project", "Pulumi.yaml"), JSON.stringify(project));
  const engine = await findEngine();
  const environment = engineEnvironment(engine);
  const platform = `/subscriptions/${environment.ARM_SUBSCRIPTION_ID}/resourceGroups/platform`;
  new OfflineAzure(at("live")).add({
    token: "resources:ResourceGroup",
    id: platform,
    inputs: { resourceGroupName: "platform", location: "westeurope" },
  });
  run(python, [path.join(here, "run.py"), at("project"), program], folder, {
    ...environment,
    OFFLINE_AZURE_STATE: at("live"),
    PATH: `${path.dirname(engine.command.command)}${path.delimiter}${environment.PATH}`,
    PULUMI_BACKEND_URL: `file://${at("backend")}`,
    PULUMI_HOME: at("home"),
  });
}

try {
  generate();
  checkGo();
  await checkPython();
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
