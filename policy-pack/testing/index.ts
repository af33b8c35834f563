export * from "@aks-networking/networking/testing";
export { type Report, type RunOptions, run } from "./run";
