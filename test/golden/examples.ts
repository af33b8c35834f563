import fs from "node:fs";
import path from "node:path";
import type { PulumiFn } from "@pulumi/pulumi/automation";
import type { Violation } from "../../offline-azure/events";
import type { Config, OfflineStack, RunResult } from "../../offline-azure/run";
import { withOfflineStack } from "../../offline-azure/run";
import { networkOfAnotherTeam } from "../examples/network-of-another-team";
import { judged, project, root } from "../examples/on-the-engine";

/** A program of this repository, and what its user has to set. */
interface GoldenExample {
  readonly name: string;
  readonly folder: readonly string[];
  readonly config?: Config;
  /** Brought up although the stand-in would refuse it. */
  readonly refuses?: false;
  /** What has to exist before, whose outputs are configuration of the example; it stays in the same stack. */
  readonly before?: () => object;
}

const special: Readonly<Record<string, Partial<GoldenExample>>> = {
  "broken-by-hand": { refuses: false },
  "existing-virtual-network": {
    config: { nodeSubnetId: "not made yet", routeTableId: "not made yet" },
    before: networkOfAnotherTeam,
  },
  "node-subnet": { config: { windowsPassword: { value: "Correct-Horse-7", secret: true } } },
};

export const goldenExamples: readonly GoldenExample[] = [
  { name: "root", folder: [] },
  ...fs
    .readdirSync(path.join(root, "examples"))
    .filter((name) => fs.existsSync(path.join(root, "examples", name, "Pulumi.yaml")))
    .map((name) => ({ name, folder: ["examples", name], ...special[name] })),
];

/** Where the state of each example is kept, with what lives then, and its plan file if it has one. */
export const upgradeFolder = path.join(__dirname, "upgrade");

const previewsFile = path.join(__dirname, "policy-reports", "previews.txt");

export interface StackToRun {
  readonly stack: OfflineStack;
  readonly program: PulumiFn;
}

export function withExample<T>(
  { folder, config, refuses, before }: GoldenExample,
  body: (run: StackToRun) => Promise<T>,
): Promise<T> {
  const example = project(...folder);
  return withOfflineStack(
    { ...example, ...(config && { config }), ...(refuses === false && { refuses }) },
    (stack) => {
      const program: PulumiFn =
        before === undefined
          ? example.program
          : async () => ({ ...before(), ...(await example.program()) });
      return body({ stack, program });
    },
  );
}

/** Brings the example up and writes its state into `upgrade/`. */
export async function recordState(example: GoldenExample): Promise<void> {
  await withExample(example, async ({ stack, program }) => {
    const { before } = example;
    if (before !== undefined) {
      assertOk(await stack.up({ program: async () => before() }), example);
      await stack.configure(configOf(await stack.outputs()));
    }
    assertOk(await stack.up({ program }), example);
    const folder = path.join(upgradeFolder, example.name);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    const state = JSON.parse(fs.readFileSync(await stack.exportState(), "utf8"));
    fs.writeFileSync(
      path.join(folder, "state.json"),
      `${JSON.stringify(withoutPlaces(state), null, 1)}\n`,
    );
    for (const file of fs.readdirSync(stack.liveFolder)) {
      fs.copyFileSync(path.join(stack.liveFolder, file), path.join(folder, file));
    }
    const plan = path.join(root, ...example.folder, "address-plan.json");
    if (fs.existsSync(plan)) {
      fs.copyFileSync(plan, path.join(folder, "address-plan.json"));
    }
  });
}

/** The recorded state is the stack's own then, as if this program had been brought up before. */
export async function restoreState(example: GoldenExample, stack: OfflineStack): Promise<void> {
  const folder = path.join(upgradeFolder, example.name);
  fs.mkdirSync(stack.liveFolder, { recursive: true });
  for (const file of fs.readdirSync(folder).filter((each) => each.endsWith(".jsonl"))) {
    fs.copyFileSync(path.join(folder, file), path.join(stack.liveFolder, file));
  }
  await stack.importState(path.join(folder, "state.json"));
  await stack.configure(configOf(recordedOutputs(example)));
}

/** Previews with the pack: of the example as a new stack, and of the recorded stack. */
export async function previews(
  example: GoldenExample,
): Promise<[first: RunResult, later: RunResult]> {
  const first = await withExample(example, async ({ stack, program }) => {
    await stack.configure(configOf(recordedOutputs(example)));
    return stack.preview({ program, ...judged });
  });
  const later = await withExample(example, async ({ stack, program }) => {
    await restoreState(example, stack);
    return stack.preview({ program, ...judged });
  });
  for (const result of [first, later].filter(({ violations }) => violations.length === 0)) {
    assertOk(result, example);
  }
  return [first, later];
}

/** The reports of both previews as they stand in the golden file. */
export function reportsText({ name }: GoldenExample, first: RunResult, later: RunResult): string {
  return [[`${name}, a new stack`, first] as const, [`${name}, the recorded stack`, later] as const]
    .map(([title, { violations }]) => `== ${title}\n${violations.map(reportText).sort().join("")}`)
    .join("");
}

function reportText({ enforcementLevel, policyName, urn, message }: Violation): string {
  const resource = urn?.split("::").at(-1);
  return `${enforcementLevel} ${policyName} ${resource}\n${message.replaceAll(/^/gm, "    ")}\n`;
}

export function readPreviews(): string {
  return fs.readFileSync(previewsFile, "utf8");
}

export function writePreviews(texts: readonly string[]): void {
  fs.writeFileSync(previewsFile, texts.join(""));
}

function configOf(outputs: Readonly<Record<string, unknown>>): Config {
  const keys = ["nodeSubnetId", "routeTableId"].filter((key) => outputs[key] !== undefined);
  return Object.fromEntries(keys.map((key) => [key, `${outputs[key]}`]));
}

/** What the recorded stack exports. */
function recordedOutputs({ name }: GoldenExample): Readonly<Record<string, unknown>> {
  const file = path.join(upgradeFolder, name, "state.json");
  const { deployment } = JSON.parse(fs.readFileSync(file, "utf8"));
  const stack = deployment.resources.find(
    ({ type }: { readonly type: string }) => type === "pulumi:pulumi:Stack",
  );
  return stack?.outputs ?? {};
}

/** What the engine notes of the machine it ran on is left out. */
function withoutPlaces(state: unknown): unknown {
  return JSON.parse(
    JSON.stringify(state, (key, value) =>
      ["sourcePosition", "stackTrace", "created", "modified"].includes(key) ? undefined : value,
    ),
  );
}

function assertOk({ ok, error }: RunResult, { name }: GoldenExample): void {
  if (!ok) {
    throw new Error(`${name}: ${error}`);
  }
}
