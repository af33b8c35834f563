import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { PulumiCommand } from "@pulumi/pulumi/automation";
import * as semver from "semver";

/** The oldest Pulumi CLI that is taken, and the one that is installed or built: the one this was tried with. */
export const engineVersion = "3.255.0";

const oldestNode = "22.13.0";

/** A Pulumi CLI that works, and what else must be on PATH for it. */
export interface Engine {
  readonly command: PulumiCommand;
  readonly version: string;
  /** `path`: found on PATH; `cache`: in Pulumi's home; `installer`, `build`: put there just now. */
  readonly source: "path" | "cache" | "installer" | "build";
  /**
   * Folders that go in front of PATH: the Node.js of this process, which plugins are to run on, and a launcher
   * for policy packs where the CLI has no language host for Node.js.
   */
  readonly pathFolders: readonly string[];
}

/** Where the CLI is looked for and put. */
export interface EnginePlaces {
  readonly path: string;
  /** Pulumi's home: PULUMI_HOME, or ~/.pulumi. */
  readonly home: string;
  /** Pulumi's installer script, which is asked for before it is run. */
  readonly installer: string;
  /** The version of the Node.js that plugins and policy packs are to run on. */
  readonly nodeVersion: string;
}

const npmPackage = path.dirname(require.resolve("@aks-networking/offline-azure/package.json"));

/**
 * Finds a Pulumi CLI: on PATH, in Pulumi's home, from Pulumi's own installer or, where that can't be downloaded,
 * built from its Go module, which takes some minutes once.
 * @throws Error that says what was tried, when there is none.
 */
export async function findEngine(places: EnginePlaces = defaultPlaces()): Promise<Engine> {
  if (semver.lt(places.nodeVersion, oldestNode)) {
    throw new Error(
      `Node.js ${places.nodeVersion} is older than ${oldestNode}, the oldest that is supported; use the one that npm ci installs, through npm run or npx.`,
    );
  }
  const root = path.join(places.home, "versions", engineVersion);
  const attempts: readonly [Engine["source"], string, () => Promise<PulumiCommand>][] = [
    ["path", "a pulumi on PATH", () => commandOnPath(places.path)],
    ["cache", path.join(root, "bin", executable("pulumi")), () => commandIn(root)],
    ["installer", "Pulumi's installer", () => install(root, places.installer)],
    ["build", "a build from the Go module", () => build(root, places.path)],
  ];
  const failures: string[] = [];
  for (const [source, what, attempt] of attempts) {
    try {
      const command = await attempt();
      return {
        command,
        source,
        version: command.version?.toString() ?? engineVersion,
        pathFolders: pathFolders(command, places.path),
      };
    } catch (error) {
      failures.push(`- ${what}: ${reason(error)}`);
    }
  }
  throw new Error(
    [
      `No Pulumi CLI of version ${engineVersion} or newer was found. Tried:`,
      ...failures,
      "Install it from https://www.pulumi.com/docs/install/ and put it on PATH, or install Go and try again.",
    ].join("\n"),
  );
}

/** The environment in which the engine runs: no account, no update check, no download, the right PATH. */
export function engineEnvironment(engine: Engine): Record<string, string> {
  const madeUp = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
  return {
    ARM_CLIENT_ID: madeUp("1"),
    ARM_CLIENT_SECRET: "offline-azure",
    ARM_SUBSCRIPTION_ID: madeUp("2"),
    ARM_TENANT_ID: madeUp("3"),
    // A language host that brings no SDK of its own takes this project's.
    LANGHOST_MODULES: process.env.LANGHOST_MODULES ?? npmPackage,
    PATH: [...engine.pathFolders, process.env.PATH].join(path.delimiter),
    PULUMI_CONFIG_PASSPHRASE: "offline-azure",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    PULUMI_SKIP_UPDATE_CHECK: "true",
  };
}

function defaultPlaces(): EnginePlaces {
  return {
    path: process.env.PATH ?? "",
    home: process.env.PULUMI_HOME ?? path.join(os.homedir(), ".pulumi"),
    installer: "https://get.pulumi.com/install.sh",
    nodeVersion: process.versions.node,
  };
}

async function commandOnPath(searchPath: string): Promise<PulumiCommand> {
  const found = findOnPath("pulumi", searchPath);
  if (found === undefined) {
    throw new Error("not found");
  }
  // PulumiCommand looks in `<root>/bin`, which is where a real installation keeps it.
  const file = fs.realpathSync(found);
  const bin = path.dirname(file);
  if (path.basename(bin) === "bin" && path.basename(file) === executable("pulumi")) {
    return await commandIn(path.dirname(bin));
  }
  return await PulumiCommand.get({ version: new semver.SemVer(engineVersion) });
}

async function commandIn(root: string): Promise<PulumiCommand> {
  if (!fs.existsSync(path.join(root, "bin", executable("pulumi")))) {
    throw new Error("not found");
  }
  return await PulumiCommand.get({ root, version: new semver.SemVer(engineVersion) });
}

async function install(root: string, installer: string): Promise<PulumiCommand> {
  // Without this look a machine behind a firewall waits for minutes.
  const answer = await fetch(installer, {
    method: "HEAD",
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok) {
    throw new Error(`${installer} answered ${answer.status}`);
  }
  progress(`Installing the Pulumi CLI ${engineVersion} in ${root}`);
  return await PulumiCommand.install({ root, version: new semver.SemVer(engineVersion) });
}

async function build(root: string, searchPath: string): Promise<PulumiCommand> {
  const go = findOnPath("go", searchPath);
  if (go === undefined) {
    throw new Error("Go is not installed");
  }
  progress(`Building the Pulumi CLI ${engineVersion} with ${go}; this takes some minutes, once`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "pulumi-build-"));
  try {
    // The `replace` is the one of Pulumi's own module, which counts only in the module that is built.
    fs.writeFileSync(
      path.join(folder, "go.mod"),
      `module cli
go 1.25.11
require github.com/pulumi/pulumi/pkg/v3 v${engineVersion}
replace github.com/atotto/clipboard => github.com/tgummerer/clipboard v0.0.0-20241001131231-d02d263e614e
`,
    );
    const variable = "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version";
    const flags = `-s -w -X ${variable}=v${engineVersion}`;
    const built = path.join(folder, executable("pulumi"));
    const target = "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi";
    await run(go, ["build", "-trimpath", "-ldflags", flags, "-o", built, target], folder);
    // Beside its place first, then renamed: whoever looks meanwhile must not find half a file.
    const bin = path.join(root, "bin");
    fs.mkdirSync(bin, { recursive: true });
    const part = path.join(bin, `pulumi.${process.pid}.part`);
    fs.copyFileSync(built, part);
    fs.chmodSync(part, 0o755);
    fs.renameSync(part, path.join(bin, executable("pulumi")));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return await commandIn(root);
}

function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const started = Date.now();
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, GOFLAGS: "-mod=mod", CGO_ENABLED: "0" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let last = "";
    child.stderr.on("data", (data) => {
      last = String(data).trim() || last;
    });
    const timer = setInterval(() => {
      progress(`… ${Math.round((Date.now() - started) / 1000)} s ${last.split("\n").at(-1) ?? ""}`);
    }, 10_000);
    child.on("error", (error) => {
      clearInterval(timer);
      reject(error);
    });
    child.on("close", (code) => {
      clearInterval(timer);
      code === 0 ? resolve() : reject(new Error(`go build ended with ${code}: ${last}`));
    });
  });
}

function pathFolders(command: PulumiCommand, searchPath: string): string[] {
  const node = path.dirname(process.execPath);
  const host = executable("pulumi-language-nodejs");
  const besideCli =
    path.isAbsolute(command.command) &&
    fs.existsSync(path.join(path.dirname(command.command), host));
  return besideCli || findOnPath("pulumi-language-nodejs", searchPath) !== undefined
    ? [node]
    : [node, path.join(npmPackage, "policy-pack-launcher")];
}

function findOnPath(name: string, searchPath: string): string | undefined {
  return searchPath
    .split(path.delimiter)
    .map((folder) => path.join(folder, executable(name)))
    .find((file) => {
      try {
        fs.accessSync(file, fs.constants.X_OK);
        return fs.statSync(file).isFile();
      } catch {
        return false;
      }
    });
}

function executable(name: string): string {
  return process.platform === "win32" ? `${name}.exe` : name;
}

function progress(message: string): void {
  process.stderr.write(`${message}\n`);
}

function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const cause =
    error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : "";
  return `${text.trim().split("\n").slice(0, 3).join(" ")}${cause}`;
}
