import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Io, main, type Ran } from "@aks-networking/cli";

export const root = path.join(__dirname, "../..");

/** What one run of the command did. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  readonly isTerminalForTalk?: boolean;
  readonly columns?: number;
  /** What stands in for programs that are run. */
  readonly run?: (program: string, args: readonly string[]) => Promise<Ran>;
  /** Is told how long the command would wait. */
  readonly wait?: (milliseconds: number) => void;
}

/** Runs the command in a world of its own, on a fixed day. */
export async function aksNetworking(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const said = { stdout: "", stderr: "" };
  const io: Io = {
    stdout: (text) => {
      said.stdout += text;
    },
    stderr: (text) => {
      said.stderr += text;
    },
    stdin: async () => new Uint8Array(Buffer.from(world.stdin ?? "")),
    cwd: world.cwd ?? root,
    env: world.env ?? {},
    today: "2026-11-25",
    isTerminal: world.isTerminal ?? false,
    isTerminalForTalk: world.isTerminalForTalk ?? false,
    columns: world.columns ?? 80,
    run: world.run ?? (() => Promise.resolve({ code: undefined, stdout: "", stderr: "" })),
    wait: async (milliseconds) => world.wait?.(milliseconds),
  };
  const code = await main(argv, io);
  return { code, ...said };
}

/** A folder that is gone after the tests of the suite. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "cli-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The exported state of an example of this repository. */
export function exportOf(example: string): string {
  return path.join(root, `test/golden/upgrade/${example}/state.json`);
}
