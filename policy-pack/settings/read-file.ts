import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { InputFile } from "@aks-networking/networking";

/** More than any list that Azure prints; a bound, so that a wrong file doesn't fill the memory. */
const maxBytes = 256 * 1024 * 1024;

/**
 * Reads a file that the settings name, or says why it can't be read. A relative path starts where Pulumi was started,
 * else in the folder of the pack. Never waits: a pipe or a device is refused.
 */
export function readFile(name: string): InputFile | string {
  const folders = [process.env.PWD ?? "", process.cwd()];
  const paths = [...new Set(folders.map((folder) => resolve(folder, name)))];
  for (const each of paths) {
    const content = contentOf(each);
    if (content !== undefined) {
      return typeof content === "string" ? content : { name: basename(name), content };
    }
  }
  return `does not exist: it was looked for at ${paths.join(" and ")}`;
}

/** The bytes of a file, why they can't be read, or undefined where there is none. */
function contentOf(file: string): Uint8Array | string | undefined {
  let descriptor: number | undefined;
  try {
    // Without waiting for a writer of a pipe.
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) {
      return `can't be read: it is ${stat.isDirectory() ? "a directory" : "a pipe or a device"}, not a file`;
    }
    if (stat.size > maxBytes) {
      return `can't be read: it is larger than ${maxBytes / 1024 / 1024} MiB`;
    }
    const bytes = new Uint8Array(stat.size);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readSync(descriptor, bytes, length, bytes.length - length, null);
    }
    return bytes.subarray(0, length);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return code === "ENOENT" || code === "ENOTDIR" ? undefined : `can't be read (${code})`;
  } finally {
    if (descriptor !== undefined) {
      closeSync(descriptor);
    }
  }
}
