import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { EngineEvent } from "@pulumi/pulumi/automation";
import { type Engine, engineEnvironment, findEngine } from "./engine";
import { readEvents, type Violation } from "./events";

export interface AnalyzeOptions {
  /** A JSON file with the configuration of the policy pack. */
  readonly policyPackConfig?: string;
  /** The engine to run on; found when not given. */
  readonly engine?: Engine;
}

/**
 * Judges saved state, a file as `pulumi stack export` writes it, by the policy pack in a folder: no program, no
 * provider, no login.
 * @throws Error with what the engine said, when it could not judge.
 */
export async function analyze(
  exportFile: string,
  policyPack: string,
  options: AnalyzeOptions = {},
): Promise<readonly Violation[]> {
  const engine = options.engine ?? (await findEngine());
  const config = options.policyPackConfig;
  const args = [
    ...["policy", "analyze", "--json", "--non-interactive"],
    ...["--file", path.resolve(exportFile), "--policy-pack", path.resolve(policyPack)],
    ...(config === undefined ? [] : ["--policy-pack-config", path.resolve(config)]),
  ];
  // A home of its own, so that no project or login of the user's takes part.
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "offline-azure-"));
  try {
    const env = { ...process.env, ...engineEnvironment(engine), PULUMI_HOME: home };
    const { stdout, stderr } = await run(engine.command.command, args, home, env);
    const events = stdout
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line): EngineEvent => JSON.parse(line));
    // Violations make the command fail as well: only without a summary it did not get to the end.
    if (!events.some(({ summaryEvent }) => summaryEvent !== undefined)) {
      throw new Error(`pulumi policy analyze did not finish:\n${stderr.trim() || stdout.trim()}`);
    }
    return readEvents(events).violations;
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}

function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd, env, maxBuffer: 2 ** 28 }, (_, stdout, stderr) =>
      resolve({ stdout, stderr }),
    );
  });
}
