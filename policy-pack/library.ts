/** For packs that take our rules into their own: `new PolicyPack("ours", { policies: policies() })`. */
export { policies } from "./policies";
export { type Rule, type RuleExamples, rule } from "./rule";
export { rules } from "./rules";
