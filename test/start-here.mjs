// Follows docs/start-here.md as a user does who has nothing of this project: an empty home, an empty npm cache, and a
// stack that is written by hand with azure-native in Pulumi YAML. `npm run test:start` runs the commands of the page and
// prints how long each takes. Three things are not what a stranger has: Azure is the stand-in, `az` prints what
// docs/samples has, and @aks-networking comes from a registry in this process, which serves the packages of this checkout.
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const require = createRequire(import.meta.url);
const { engineEnvironment, findEngine } = require("@aks-networking/offline-azure");

const rule = "aks-pod-cidr-overlaps-subnet";
const page = fs.readFileSync(path.join(root, "docs", "start-here.md"), "utf8");

/** The commands of the page, in its order: those of its blocks, and those that a sentence names. */
const commands = [...page.matchAll(/^```(sh|console)\n([\s\S]*?)^```$|`(npx [^`]+)`/gm)].flatMap(
  ([, language, body = "", inSentence]) =>
    inSentence ??
    body
      .trim()
      .split("\n")
      .filter((line) => language === "sh" || line.startsWith("$ "))
      .map((line) => line.replace(/^\$ /, "")),
);

/** What a command must print, and whether it fails because something is wrong with a cluster. */
const expected = [
  { command: /^npx aks-networking --help$/, prints: /check/ },
  { command: /^npx aks-networking check export\.json$/, prints: rule, status: 1 },
  { command: /^npx aks-networking check clusters\.json /, prints: rule, status: 1 },
  { command: /^npx aks-networking explain /, prints: rule },
  { command: /^pulumi preview --policy-pack /, prints: rule },
];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "start-here-"));
const at = (...names) => path.join(folder, ...names);

function run(command, env) {
  return new Promise((resolve) => {
    execFile("sh", ["-c", command], { cwd: at("team"), env }, (error, stdout, stderr) =>
      resolve({ status: error ? error.code : 0, output: `${stdout}${stderr}` }),
    );
  });
}

/** A registry that has the packages of this checkout, as `npm pack` makes them. */
async function serveRegistry() {
  const names = ["networking", "page", "cli", "policy-pack"];
  const options = names.flatMap((name) => ["--workspace", name]);
  const pack = ["pack", "--ignore-scripts", "--pack-destination", at("packages"), ...options];
  execFileSync("npm", pack, { cwd: root, stdio: "ignore" });
  const manifests = names.map((name) => require(path.join(root, name, "package.json")));
  const server = http.createServer(({ url = "" }, response) => {
    const file = at("packages", path.basename(url));
    if (url.endsWith(".tgz") && fs.existsSync(file)) {
      response.end(fs.readFileSync(file));
      return;
    }
    const manifest = manifests.find(({ name }) => name === decodeURIComponent(url.slice(1)));
    if (manifest === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { name, version } = manifest;
    const fileName = `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;
    const dist = { tarball: `http://127.0.0.1:${server.address().port}/${fileName}` };
    const versions = { [version]: { ...manifest, dist } };
    response.end(JSON.stringify({ name, "dist-tags": { latest: version }, versions }));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

/** The folder of the team's program, deployed on the stand-in. */
async function makeStack(env) {
  const program = fs.readFileSync(path.join(root, "test/by-hand-in-yaml/Pulumi.yaml"), "utf8");
  const plugin = path.join(root, "offline-azure", "dist", "azure-native");
  const plugins = `plugins:\n  providers:\n    - name: azure-native\n      path: ${plugin}\n`;
  fs.writeFileSync(at("team", "Pulumi.yaml"), `${program}${plugins}`);
  for (const command of [
    "pulumi stack init dev",
    "pulumi config set azure-native:location westeurope",
    "pulumi up --yes --skip-preview",
  ]) {
    const { status, output } = await run(command, env);
    assert.equal(status, 0, `${command}\n${output}`);
  }
}

async function follow() {
  for (const name of ["home", "team", "bin", "packages", "backend"]) fs.mkdirSync(at(name));
  const samples = path.join(root, "docs", "samples");
  const az = `#!/bin/sh\n[ "$1" = aks ] && exec cat ${samples}/clusters.json\nexec cat ${samples}/vnets.json\n`;
  fs.writeFileSync(at("bin", "az"), az, { mode: 0o755 });
  const engine = await findEngine();
  // Without what lends this project's SDK and commands: the team has its own.
  const { LANGHOST_MODULES: _, ...environment } = engineEnvironment(engine);
  const kept = Object.entries(process.env).filter(([name]) =>
    /^(NODE_EXTRA_CA_CERTS|SSL_CERT_\w+|https?_proxy|no_proxy|npm_config_registry)$/i.test(name),
  );
  const folders = [
    at("bin"),
    ...[process.execPath, engine.command.command].map((file) => path.dirname(file)),
    ...process.env.PATH.split(path.delimiter).filter((each) => !each.startsWith(root)),
  ];
  const env = {
    ...Object.fromEntries(kept),
    ...environment,
    HOME: at("home"),
    NO_COLOR: "1",
    OFFLINE_AZURE_REFUSES: "nothing",
    OFFLINE_AZURE_STATE: at("live"),
    PATH: folders.join(path.delimiter),
    PULUMI_BACKEND_URL: `file://${at("backend")}`,
  };
  await makeStack(env);
  const server = await serveRegistry();
  const address = `http://127.0.0.1:${server.address().port}/`;
  fs.writeFileSync(at("home", ".npmrc"), `@aks-networking:registry=${address}\n`);

  const met = new Set();
  let total = 0;
  for (const command of commands) {
    const started = performance.now();
    const { status, output } = await run(command, env);
    const seconds = (performance.now() - started) / 1000;
    total += seconds;
    console.log(`${seconds.toFixed(1).padStart(6)} s  ${command}`);
    const wanted = expected.find((each) => each.command.test(command));
    met.add(wanted);
    assert.equal(status, wanted?.status ?? 0, output);
    assert.ok(!wanted || output.search(wanted.prints) >= 0, output);
  }
  server.close();
  assert.deepEqual(
    expected.filter((each) => !met.has(each)),
    [],
    "the page has other commands now",
  );
  console.log(`${total.toFixed(1).padStart(6)} s  from nothing to the verdict of the policy pack`);
}

try {
  await follow();
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
