import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { styleText } from "node:util";

/** All that the command has to do with the world, so that tests can give it another one. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The day, YYYY-MM-DD. */
  readonly today: string;
  /** Whether what goes to standard output may be coloured and drawn with symbols. */
  readonly isTerminal: boolean;
  /** Whether progress may be shown on standard error. */
  readonly isTerminalForTalk: boolean;
  readonly columns: number;
  /** Runs a program without a shell. */
  readonly run: (program: string, args: readonly string[]) => Promise<Ran>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** What a program that was run said. `code` is undefined where there is no such program. */
export interface Ran {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** The world as it is. */
export function processIo(): Io {
  const { stdin, stdout, stderr } = process;
  return {
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    stdin: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin) {
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
    cwd: process.cwd(),
    env: process.env,
    today: new Date().toISOString().slice(0, 10),
    isTerminal: stdout.isTTY === true,
    isTerminalForTalk: stderr.isTTY === true,
    columns: stdout.isTTY ? stdout.columns : 80,
    run,
    wait: (milliseconds) => setTimeout(milliseconds),
  };
}

function run(program: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    // On Windows az is a script, which only a shell starts, and what holds a space must be in quotes.
    const child =
      process.platform === "win32"
        ? spawn([program, ...args.map(quoted)].join(" "), { shell: true })
        : spawn(program, args);
    const texts = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
      child[name].setEncoding("utf8").on("data", (text: string) => {
        texts[name] += text;
      });
    }
    child.on("error", () => resolve({ code: undefined, ...texts }));
    child.on("close", (code) => resolve({ code: code ?? 1, ...texts }));
  });
}

/** An argument as shells of any system take it; what may be in it is checked where it comes from. */
export function quoted(text: string): string {
  return /^[\w./:=-]+$/.test(text) ? text : `"${text}"`;
}

export type Style = "red" | "yellow" | "green" | "cyan" | "dim" | "bold";

/** How what is written for people looks: with colours and symbols, or in words alone. */
export interface Look {
  readonly columns: number;
  readonly isPlain: boolean;
  readonly paint: (style: Style, text: string) => string;
}

/** What the command says beside its result. */
export interface Talk {
  readonly say: (text: string) => void;
  /** Shows what is going on, on a terminal; an empty text ends it. */
  readonly progress: (text: string) => void;
}

/** What each command is given before its arguments. */
export interface Run {
  readonly io: Io;
  readonly look: Look;
  readonly talk: Talk;
}

/** Colour on a terminal only, and not where NO_COLOR is set or TERM is dumb. FORCE_COLOR asks for it anyway. */
export function lookOf(io: Io, plain: boolean): Look {
  const { NO_COLOR, FORCE_COLOR, TERM } = io.env;
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== "0" && FORCE_COLOR !== "";
  const coloured =
    !plain &&
    (NO_COLOR === undefined || NO_COLOR === "") &&
    (forced || (io.isTerminal && TERM !== "dumb"));
  return {
    columns: Math.max(40, io.columns),
    isPlain: plain || !coloured,
    paint: (style, text) => (coloured ? styleText(style, text, { validateStream: false }) : text),
  };
}
