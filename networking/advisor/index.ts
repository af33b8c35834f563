export {
  adviseNetworkMode,
  allowedModes,
  type ModeAdvice,
  type NetworkModeAdvice,
  type SpentAddresses,
} from "./advise";
export { type NetworkNeeds, networkNeedsProblems } from "./needs";
export { type ClusterDraft, clusterPropertiesOf, resourcesOf } from "./planned-cluster";
export { poolsFor } from "./pools";
