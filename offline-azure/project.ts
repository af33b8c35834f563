import fs from "node:fs";
import path from "node:path";
import type { PulumiFn } from "@pulumi/pulumi/automation";
import { load } from "js-yaml";
import type { DeclaredConfig } from "./run";

/** A Pulumi project of this repository, to be run by `withOfflineStack`. */
export interface Project {
  readonly projectName: string;
  readonly program: PulumiFn;
  readonly declaredConfig?: DeclaredConfig;
}

/** What is read of a Pulumi.yaml. */
interface ProjectFile {
  readonly name: string;
  readonly main?: string;
  readonly config?: DeclaredConfig;
}

/**
 * The project in a folder with a Pulumi.yaml, the way `pulumi up` in that folder would take it: its name, its program,
 * and its configuration with types and defaults. Each run loads the program anew, since a program is what its modules do
 * when they are loaded.
 */
export function projectIn(folder: string): Project {
  const { name, main, config } = load(
    fs.readFileSync(path.join(folder, "Pulumi.yaml"), "utf8"),
  ) as ProjectFile;
  const entry = require.resolve(path.resolve(folder, main ?? "."));
  return {
    projectName: name,
    program: async () => {
      delete require.cache[entry];
      // Pulumi runs a program in its own folder, so that relative paths of files are read from there.
      const before = process.cwd();
      process.chdir(path.dirname(entry));
      try {
        return require(entry);
      } finally {
        process.chdir(before);
      }
    },
    ...(config && { declaredConfig: config }),
  };
}
