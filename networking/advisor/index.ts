export {
  adviseNetworkMode,
  allowedModes,
  type ModeAdvice,
  type NetworkModeAdvice,
  type SpentAddresses,
} from "./advise";
export { type NetworkNeeds, networkNeedsProblems } from "./needs";
export { poolsFor } from "./pools";
