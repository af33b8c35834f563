// The runner asks for files of mocha without an ending; since mocha 12.0.3 they end in .cjs.
import { createRequire } from "node:module";

const { extensions } = createRequire(import.meta.url);
extensions[".cjs"] = extensions[".js"];

export const { strykerPlugins, strykerValidationSchema } = await import(
  "@stryker-mutator/mocha-runner"
);
