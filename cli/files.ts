import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { InputFile } from "@aks-networking/networking";
import { UserError } from "./errors";
import type { Io } from "./io";

/** More than any list that Azure prints; a bound, so that a wrong file doesn't fill the memory. */
const maxBytes = 256 * 1024 * 1024;
const maxFiles = 10_000;

/** A path as messages and reports show it: from the current folder where it lies below, with slashes. */
export function shownPath(io: Io, file: string): string {
  const relative = path.relative(io.cwd, path.resolve(io.cwd, file));
  const shown = relative.startsWith("..") || relative === "" ? file : relative;
  return shown.split(path.sep).join("/");
}

/** Reads a file, or standard input for `-`. Never waits for a pipe or a device. */
export async function readInput(io: Io, name: string): Promise<InputFile> {
  return name === "-"
    ? { name: "standard input", content: await io.stdin() }
    : { name: shownPath(io, name), content: readBytes(io, name) };
}

/** The same for a file that the settings name: the file, or why it can't be read. */
export function readBytesOf(io: Io, name: string): InputFile | string {
  try {
    return { name: shownPath(io, name), content: readBytes(io, name) };
  } catch (error) {
    if (!(error instanceof UserError)) {
      throw error;
    }
    return name === "" ? "has no name" : error.message.slice(name.length + 1).replace(/\.$/, "");
  }
}

/** What a variable of a shell that is not set leaves: it must not stand for the current folder. */
function mustHaveName(name: string): void {
  if (name === "") {
    throw new UserError("The name of a file is empty.");
  }
}

function readBytes(io: Io, name: string): Uint8Array {
  mustHaveName(name);
  let descriptor: number | undefined;
  try {
    // Without waiting for a writer of a pipe.
    descriptor = openSync(
      path.resolve(io.cwd, name),
      constants.O_RDONLY | (constants.O_NONBLOCK ?? 0),
    );
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) {
      throw new UserError(
        `${name} is ${stat.isDirectory() ? "a directory" : "a pipe or a device"}, not a file.`,
        "Use - to read standard input.",
      );
    }
    if (stat.size > maxBytes) {
      throw new UserError(`${name} is larger than ${maxBytes / 1024 / 1024} MiB.`);
    }
    const bytes = new Uint8Array(stat.size);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readSync(descriptor, bytes, length, bytes.length - length, null);
    }
    return bytes.subarray(0, length);
  } catch (error) {
    throw error instanceof UserError ? error : new UserError(`${name} ${whyNot(error)}.`);
  } finally {
    if (descriptor !== undefined) {
      closeSync(descriptor);
    }
  }
}

/** Why a file can't be read or written, after its name. */
function whyNot(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known: Readonly<Record<string, string>> = {
    ENOENT: "does not exist",
    ENOTDIR: "does not exist",
    EACCES: "can't be opened: permission denied",
    EPERM: "can't be opened: permission denied",
    EISDIR: "is a directory, not a file",
    ELOOP: "is a link that goes in a circle",
    ENAMETOOLONG: "is longer than a name may be",
    ENOSPC: "can't be written: the disk is full",
    EROFS: "can't be written: the file system is read-only",
  };
  return known[code] ?? `can't be opened${code === "" ? "" : ` (${code})`}`;
}

/** A file of its own, or those in a folder and below it that may be inputs. */
interface NamedFile {
  readonly name: string;
  /** Whether it was found in a folder: what it holds may have nothing to do with networks. */
  readonly isFound: boolean;
}

/** The files that are meant by names of files and folders, in the order of their names. */
export function filesAt(io: Io, names: readonly string[]): readonly NamedFile[] {
  return names.flatMap((name): readonly NamedFile[] => {
    if (name === "-") {
      return [{ name, isFound: false }];
    }
    mustHaveName(name);
    return statOf(io, name).isDirectory() ? filesIn(io, name) : [{ name, isFound: false }];
  });
}

function filesIn(io: Io, folder: string): readonly NamedFile[] {
  const found: NamedFile[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const within = path.resolve(io.cwd, next);
    for (const entry of tried(next, () => readdirSync(within, { withFileTypes: true }))) {
      const name = path.join(next, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules") {
        waiting.push(name);
      } else if (/\.(?:json|csv)$/i.test(entry.name) && isFileAt(io, name)) {
        found.push({ name, isFound: true });
      }
    }
    if (found.length > maxFiles) {
      throw new UserError(`${folder} has more than ${maxFiles} files; name a smaller folder.`);
    }
  }
  if (found.length === 0) {
    throw new UserError(`${folder} has no .json and no .csv files.`);
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function statOf(io: Io, name: string) {
  return tried(name, () => statSync(path.resolve(io.cwd, name)));
}

/** What the file system answers about a file, or what is wrong with it. */
function tried<T>(name: string, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw new UserError(`${name} ${whyNot(error)}.`);
  }
}

/** Also through a link. Links to folders aren't followed: they may go in circles. */
function isFileAt(io: Io, name: string): boolean {
  return attempt(() => statOf(io, name).isFile());
}

export function fileExists(io: Io, name: string): boolean {
  return attempt(() => statOf(io, name) !== undefined);
}

export function isFolder(io: Io, name: string): boolean {
  return attempt(() => statOf(io, name).isDirectory());
}

function attempt(test: () => boolean): boolean {
  try {
    return test();
  } catch {
    return false;
  }
}

/** Writes a file as a whole or not at all, so that no reader sees half of it. */
export function writeOutput(io: Io, name: string, text: string): void {
  const file = path.resolve(io.cwd, name);
  const draft = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    const isLost = !isFolder(io, path.dirname(file));
    throw new UserError(
      `${name} ${isLost ? "can't be written: its folder does not exist" : whyNot(error)}.`,
    );
  }
}
