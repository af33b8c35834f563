import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import {
  type ConfigValue,
  type EngineEvent,
  type InlineProgramArgs,
  LocalWorkspace,
  type LocalWorkspaceOptions,
  type ProjectSettings,
  type PulumiFn,
  type Stack,
} from "@pulumi/pulumi/automation";
import * as settings from "@pulumi/pulumi/runtime/settings";
import { OfflineAzure } from "./azure";
import { type Engine, engineEnvironment, findEngine } from "./engine";
import { type Findings, readEvents } from "./events";

export interface OfflineStackArgs {
  readonly projectName: string;
  readonly program: PulumiFn;
  /** A program in Pulumi YAML that runs instead: `resources`, `outputs`. It needs the language host of YAML. */
  readonly yaml?: YamlProgram;
  /** Folders of plugins besides those of the stand-in, by the names of their packages. */
  readonly plugins?: Readonly<Record<string, string>>;
  /** What the project file declares under `config`: types and defaults that the engine holds the configuration against. */
  readonly declaredConfig?: DeclaredConfig;
  /** Configuration, with keys such as `azure-native:location`. The location is westeurope unless given. */
  readonly config?: Config;
  /** Folders of policy packs that judge previews and updates. */
  readonly policyPacks?: readonly string[];
  /** JSON files with the configuration of each policy pack. */
  readonly policyPackConfigs?: readonly string[];
  /** Called with what the engine prints, as it prints it. */
  readonly onOutput?: (text: string) => void;
  /**
   * Whether the stand-in refuses what Azure does. `false` brings about what Azure would have prevented, so that saved
   * state of it can be judged. Default: true.
   */
  readonly refuses?: boolean;
  /** Another stack whose backend and whose Azure this one shares; its project has to be another one. */
  readonly beside?: OfflineStack;
  /** The engine to run on; found when not given. */
  readonly engine?: Engine;
}

/** Values by their keys, `names[0]` for the first of a list; a secret is `{ value, secret: true }`. */
export type Config = Readonly<Record<string, string | ConfigValue>>;

/** What a Pulumi.yaml says of each key. A value has to be set where there is no default. */
export type DeclaredConfig = Readonly<
  Record<string, { readonly type?: string; readonly default?: unknown; readonly secret?: boolean }>
>;

/** The parts of a Pulumi.yaml that are the program. */
export type YamlProgram = Readonly<Record<"resources" | "outputs", object>>;

/** What may differ from one run of a stack to the next. */
export interface RunOptions {
  readonly program?: PulumiFn;
  readonly yaml?: YamlProgram;
  readonly policyPacks?: readonly string[];
  readonly policyPackConfigs?: readonly string[];
  /** URNs of the only resources that the run changes. */
  readonly target?: readonly string[];
  /** Whether an update goes on with other resources when one fails. Default: false. */
  readonly continueOnError?: boolean;
}

export interface RunResult extends Findings {
  readonly ok: boolean;
  /** Why the run failed, in the engine's own words; undefined when it did not. */
  readonly error: string | undefined;
  readonly durationMs: number;
  /** Standard output and standard error in the order in which they came. */
  readonly output: string;
}

/** A stack on the stand-in. A run that fails is a result too: nothing throws but a programming error. */
export interface OfflineStack {
  preview(options?: RunOptions): Promise<RunResult>;
  up(options?: RunOptions): Promise<RunResult>;
  /** `clearPendingCreates`: forgets the creates that a killed run has left pending, as the option of `pulumi refresh`. */
  refresh(options?: { readonly clearPendingCreates?: boolean }): Promise<RunResult>;
  destroy(): Promise<RunResult>;
  /** Takes back what a killed run has left: its lock, as `pulumi cancel`, and half-written attributes of the state's file. */
  cancel(): Promise<void>;
  /** Sets values of the configuration, for the runs that follow. */
  configure(config: Config): Promise<void>;
  /** Writes `pulumi stack export` to a file in the stack's own folder, and returns its path. */
  exportState(): Promise<string>;
  /** Azure outside of the program. */
  readonly azure: OfflineAzure;
  /** The folder in which the plugins keep the resources that live, a file each. */
  readonly liveFolder: string;
  /** Takes over a state that `exportState` has written. What lives is in `liveFolder`. */
  importState(file: string): Promise<void>;
  /** Values that the program exports, after an update. */
  outputs(): Promise<Readonly<Record<string, unknown>>>;
}

const npmPackage = path.dirname(require.resolve("@aks-networking/offline-azure/package.json"));

// The SDK never closes the connections of an inline program to its engine. In gRPC's common pool one that still tries to
// reach an engine that is gone would make a later engine with the same port count as dead; so each has a pool of its own.
const { grpcClientOptions } = settings as unknown as { readonly grpcClientOptions: object };
Object.assign(grpcClientOptions, { "grpc.use_local_subchannel_pool": 1 });

/** The location of resources whose program and configuration name none. */
const defaultLocation = "westeurope";

/**
 * Makes a stack whose azure-native provider is the stand-in, hands it to `body`, and removes everything again.
 * State, Pulumi's home and the live resources are in a temporary folder; nothing is downloaded.
 */
export async function withOfflineStack<T>(
  args: OfflineStackArgs,
  body: (stack: OfflineStack) => Promise<T>,
): Promise<T> {
  const engine = args.engine ?? (await findEngine());
  const { beside } = args;
  const folder = beside
    ? path.dirname(beside.liveFolder)
    : fs.mkdtempSync(path.join(os.tmpdir(), "offline-azure-"));
  try {
    const stack = await createStack(args, engine, folder);
    return await body(offlineStack(stack, args, folder));
  } finally {
    if (beside === undefined) {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function createStack(args: OfflineStackArgs, engine: Engine, folder: string): Promise<Stack> {
  const folders = ["backend", "home", `work-${args.projectName}`];
  const [backend, home, work] = folders.map((name) => path.join(folder, name));
  for (const each of [backend, home, work]) {
    fs.mkdirSync(each ?? folder, { recursive: true });
  }
  const program: InlineProgramArgs = {
    stackName: "offline",
    projectName: args.projectName,
    program: args.program,
  };
  const projectSettings = settingsOf(args, args.yaml);
  const options: LocalWorkspaceOptions = {
    pulumiCommand: engine.command,
    pulumiHome: home ?? folder,
    workDir: work ?? folder,
    envVars: {
      ...engineEnvironment(engine),
      OFFLINE_AZURE_STATE: path.join(folder, "live"),
      ...(args.refuses === false && { OFFLINE_AZURE_REFUSES: "nothing" }),
      PULUMI_BACKEND_URL: `file://${backend}`,
    },
    projectSettings,
  };
  const stack = args.yaml
    ? await LocalWorkspace.createStack({ stackName: "offline", workDir: work ?? folder }, options)
    : await LocalWorkspace.createStack(program, options);
  await configure(stack, { "azure-native:location": defaultLocation, ...args.config });
  return stack;
}

function settingsOf(args: OfflineStackArgs, yaml: YamlProgram | undefined): ProjectSettings {
  const standIns = Object.fromEntries(
    ["azure-native", "kubernetes"].map((name) => [name, pluginFolder(name)]),
  );
  // In the SDK's type of the project file `config` is a path and there are no `plugins`; the engine knows better.
  const settings: object = {
    name: args.projectName,
    runtime: yaml ? "yaml" : "nodejs",
    ...(args.declaredConfig && { config: args.declaredConfig }),
    plugins: {
      providers: Object.entries({ ...standIns, ...args.plugins }).map(([name, path]) => ({
        name,
        path,
      })),
    },
    ...yaml,
  };
  return settings as ProjectSettings;
}

function configure(stack: Stack, config: Config): Promise<void> {
  return stack.setAllConfig(
    Object.fromEntries(
      Object.entries(config).map(([key, value]) => [
        key,
        typeof value === "string" ? { value } : value,
      ]),
    ),
    true,
  );
}

function pluginFolder(name: string): string {
  const folder = path.join(npmPackage, "dist", name);
  if (!fs.existsSync(path.join(folder, `pulumi-resource-${name}`))) {
    throw new Error(`${folder} is not built; run npm run build --workspace offline-azure.`);
  }
  return folder;
}

function offlineStack(stack: Stack, args: OfflineStackArgs, folder: string): OfflineStack {
  const judged = (options: RunOptions) => ({
    ...(!args.yaml && { program: options.program ?? args.program }),
    policyPacks: [...(options.policyPacks ?? args.policyPacks ?? [])],
    policyPackConfigs: [...(options.policyPackConfigs ?? args.policyPackConfigs ?? [])],
    ...(options.target !== undefined && { target: [...options.target] }),
  });
  const write = async ({ yaml }: RunOptions) => {
    if (args.yaml) {
      await stack.workspace.saveProjectSettings(settingsOf(args, yaml ?? args.yaml));
    }
  };
  return {
    preview: async (options = {}) => {
      await write(options);
      return record(args, (listeners) => stack.preview({ ...judged(options), ...listeners }));
    },
    up: async (options = {}) => {
      await write(options);
      const { continueOnError = false } = options;
      return record(args, (listeners) =>
        stack.up({ ...judged(options), continueOnError, ...listeners }),
      );
    },
    refresh: (options = {}) =>
      record(args, (listeners) => stack.refresh({ ...options, ...listeners })),
    destroy: () => record(args, (listeners) => stack.destroy(listeners)),
    cancel: () => {
      removeEmptyAttributes(path.join(folder, "backend", ".pulumi", "stacks", args.projectName));
      return stack.cancel();
    },
    configure: (config) => configure(stack, config),
    exportState: async () => {
      const file = path.join(folder, "export.json");
      fs.writeFileSync(file, JSON.stringify(await stack.exportStack()));
      return file;
    },
    azure: new OfflineAzure(path.join(folder, "live")),
    liveFolder: path.join(folder, "live"),
    importState: (file) => stack.importStack(JSON.parse(fs.readFileSync(file, "utf8"))),
    outputs: async () =>
      Object.fromEntries(
        Object.entries(await stack.outputs()).map(([name, { value }]) => [name, value]),
      ),
  };
}

/**
 * Pulumi's file backend writes attributes beside each file and then the file, whole. Attributes that a killed run has left
 * empty are read as "failed to load checkpoint: EOF"; without them the file is read as it is.
 */
function removeEmptyAttributes(folder: string): void {
  for (const name of fs.readdirSync(folder).filter((each) => each.endsWith(".attrs"))) {
    const file = path.join(folder, name);
    if (fs.statSync(file).size === 0) {
      fs.rmSync(file);
    }
  }
}

interface Listeners {
  readonly color: "never";
  readonly onEvent: (event: EngineEvent) => void;
  readonly onOutput: (text: string) => void;
  readonly onError: (text: string) => void;
}

async function record(
  args: OfflineStackArgs,
  operation: (listeners: Listeners) => Promise<unknown>,
): Promise<RunResult> {
  const events: EngineEvent[] = [];
  const output: string[] = [];
  const print = (text: string) => {
    output.push(text);
    args.onOutput?.(text);
  };
  const started = performance.now();
  let error: string | undefined;
  try {
    await operation({
      color: "never",
      onEvent: (event) => events.push(event),
      onOutput: print,
      onError: print,
    });
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : String(thrown);
  }
  const findings = readEvents(events);
  const errors = findings.diagnostics.filter(({ severity }) => severity === "error");
  return {
    ...findings,
    ok: error === undefined,
    // What is thrown is the whole output once more; the engine's errors are shorter and say the same.
    error: error && (errors.map(({ message }) => message).join("\n") || error),
    durationMs: Math.round(performance.now() - started),
    output: output.join(""),
  };
}
