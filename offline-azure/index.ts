export { type AnalyzeOptions, analyze } from "./analyze";
export { type Fault, type LiveResource, OfflineAzure } from "./azure";
export { type Engine, engineEnvironment, engineVersion, findEngine } from "./engine";
export type { Diagnostic, Step, Violation } from "./events";
export {
  type OfflineStack,
  type OfflineStackArgs,
  type RunOptions,
  type RunResult,
  withOfflineStack,
} from "./run";
