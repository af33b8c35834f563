export { isSlotName } from "./fields";
export {
  type AddressPlan,
  type AddressPlanProblem,
  type PlannedSlot,
  plannedRanges,
  type RangeOffers,
  type RepeatableKind,
} from "./plan";
export { type AddressPlanResult, planAddresses, requestProblems } from "./plan-addresses";
export {
  changedSlots,
  formatAddressPlan,
  mergeAddressPlans,
  type ParsedAddressPlan,
  parseAddressPlan,
} from "./plan-file";
export type { AddressPlanRequest, SlotRequest, TakenRange } from "./request";
export {
  conventionalSpaces,
  type RangeKind,
  type RangeWish,
  type SuggestedRange,
  suggestRange,
} from "./suggest";
