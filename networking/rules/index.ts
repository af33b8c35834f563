export { rules } from "./all";
export {
  type Evidence,
  Grade,
  Holds,
  holdsForExisting,
  isRefusedAlways,
  Level,
  levelOf,
} from "./evidence";
export { covers, exemptionLines, isExpired } from "./exemptions";
export { takenRanges } from "./free-range";
export { type Finding, judge } from "./judge";
export { olderIdsOf, renamedRules } from "./renamed";
export {
  type Answer,
  Asked,
  type Rule,
  type RuleContext,
  RuleSeverity,
  type Undecided,
  type Violation,
} from "./rule";
export type { Candidate, Change, Suggestion } from "./suggestion";
