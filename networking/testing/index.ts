export { examplesOf } from "./all-examples";
export * from "./cluster-parts";
export * from "./example";
export type { RuleExamples } from "./rule-examples";
