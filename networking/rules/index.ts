export { ruleFamilies, rules } from "./all";
export { type Evidence, Grade, Holds } from "./evidence";
export { type Finding, judge } from "./judge";
export {
  type Answer,
  Asked,
  Enforcement,
  type Rule,
  type RuleContext,
  RuleSeverity,
  type Undecided,
  type Violation,
} from "./rule";
