import path from "node:path";
import type { PulumiFn } from "@pulumi/pulumi/automation";

/** A Pulumi project of this repository, to be run by `withOfflineStack`. */
export interface Project {
  readonly projectName: string;
  readonly program: PulumiFn;
}

/**
 * The project in a folder with an `index.ts`, the way `pulumi up` in that folder would take it. Each run loads the
 * program anew, since a program is what its modules do when they are loaded.
 */
export function projectIn(folder: string): Project {
  const main = path.resolve(folder, "index.ts");
  return {
    projectName: path.basename(path.resolve(folder)),
    program: async () => {
      delete require.cache[require.resolve(main)];
      return require(main);
    },
  };
}
