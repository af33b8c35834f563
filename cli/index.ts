export { ExitCode } from "./errors";
export type { Io, Ran } from "./io";
export { processIo } from "./io";
export { main } from "./program";
