import path from "node:path";
import { decodeText } from "@aks-networking/networking";
import { UserError } from "./errors";
import { fileExists, isFolder, readBytesOf, shownPath } from "./files";
import type { Io } from "./io";
import type { ProjectFiles } from "./place";

/** The Pulumi project whose program the places of findings are in. Default: the current folder, if it is one. */
export function readProject(io: Io, folder: string | undefined): ProjectFiles {
  const name = folder ?? ".";
  const absolute = path.resolve(io.cwd, name);
  if (!isFolder(io, name)) {
    throw new UserError(`--project ${name} is not a folder.`);
  }
  const file = readBytesOf(io, path.join(name, "Pulumi.yaml"));
  const text =
    typeof file === "string" || typeof file.content === "string"
      ? undefined
      : decodeText(file.content);
  if (folder !== undefined && text === undefined) {
    throw new UserError(`--project ${name} has no Pulumi.yaml.`);
  }
  return {
    exists: (file) => fileExists(io, file),
    folder: absolute === io.cwd ? "" : shownPath(io, absolute),
    ...(text !== undefined && { pulumiYaml: text }),
  };
}
