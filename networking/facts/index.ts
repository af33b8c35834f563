export * from "./beyond-rules";
export * from "./editions";
export {
  type Bounds,
  type Fact,
  Severity,
  type Source,
} from "./fact";
export * from "./fact-ids";
export * from "./kubernetes-versions";
export * from "./network-mode";
export * from "./ports";
export * from "./ranges";
export * from "./retirements";
export * from "./roles";
