export * from "./example";
export { type Report, type RunOptions, run } from "./run";
