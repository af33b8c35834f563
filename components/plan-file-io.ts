import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** No plan is as large: 100,000 ranges are. */
const largestFile = 16 * 1024 * 1024;

/** The text of a file; undefined where there is none. What isn't a file is never opened: a pipe would block. */
export function readFile(file: string): string | undefined {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) {
    const folder = path.dirname(file);
    if (!fs.existsSync(folder)) {
      throw new FileProblem(`its folder ${folder} does not exist; create it`);
    }
    return undefined;
  }
  if (!stat.isFile()) {
    throw new FileProblem(
      `it is ${stat.isDirectory() ? "a folder" : "not a regular file"}; use the path of a file such as address-plan.json`,
    );
  }
  if (stat.size > largestFile) {
    throw new FileProblem(`it has ${stat.size} bytes, more than ${largestFile}; use another file`);
  }
  return fs.readFileSync(file, "utf8").replace(/^\uFEFF/, "");
}

/** Writes a file whole or not at all: beside it first, on the disk, then renamed. */
export function replaceFile(file: string, text: string): void {
  const target = fs.existsSync(file) ? fs.realpathSync(file) : file;
  const mode = fs.statSync(target, { throwIfNoEntry: false })?.mode;
  const beside = `${target}.${process.pid}.tmp`;
  try {
    const handle = fs.openSync(beside, "w", mode);
    try {
      fs.writeFileSync(handle, text);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(beside, target);
  } catch (error) {
    if (fs.statSync(beside, { throwIfNoEntry: false })?.isFile()) {
      fs.rmSync(beside, { force: true });
    }
    throw error;
  }
}

/** How long a run waits for another one that writes, and when a lock is taken for left behind. */
const patience = 10_000;
const stale = 30_000;

/** Does `work` while no other run does the same with that file. */
export async function withLock(file: string, work: () => void): Promise<void> {
  const lock = `${file}.lock`;
  const started = Date.now();
  while (!acquire(lock)) {
    if (Date.now() - started > patience) {
      throw new FileProblem(
        `another run has locked it for more than ${patience / 1000} seconds; if none is running, delete ${lock}`,
      );
    }
    await sleep(20 + Math.random() * 30);
  }
  try {
    work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function acquire(lock: string): boolean {
  try {
    fs.writeFileSync(lock, `${os.hostname()} ${process.pid}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") {
      // On a full disk the lock is there, and what it says isn't.
      if (fs.statSync(lock, { throwIfNoEntry: false })?.size === 0) {
        fs.rmSync(lock, { force: true });
      }
      throw error;
    }
  }
  const age = Date.now() - (fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > stale) {
    fs.rmSync(lock, { force: true });
  }
  return false;
}

/** Something is wrong with a file, in our own words. */
class FileProblem extends Error {}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission is denied; give this user access to it",
  EPERM: "permission is denied; give this user access to it",
  EROFS: "its file system is read-only; use a path that can be written",
  ENOSPC: "the disk is full; free some space",
  EDQUOT: "the disk quota is used up; free some space",
  EFBIG: "the file is larger than the system allows; free some space or raise the limit",
  EISDIR: "it is a folder; use the path of a file such as address-plan.json",
  ENOTDIR: "a part of its path is a file; use the path of a file in a folder",
  ENOENT: "its folder does not exist; create it",
  ELOOP: "its symbolic links form a circle; use the path of a file",
  ENAMETOOLONG: "its name is too long; use a shorter one",
};

/** A sentence about a file that can't `be read` or `be written`, in the name of the arg. */
export function fileError(file: string, action: string, error: unknown): string {
  const known = error instanceof FileProblem ? error.message : reasons[codeOf(error)];
  const reason = known ?? (error instanceof Error ? error.message : String(error));
  return `addressPlanFile ${file} can't ${action}: ${reason}.`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
