export {
  azureNativeReplacements,
  azureNativeReplacementsBefore321,
  azureNativeReplaces,
  type Replacement,
  shortListSince,
} from "./azure-native";
export {
  type ChangeContext,
  type ClassifiedChange,
  type Cost,
  changeSentences,
  isStopped,
  type Precondition,
  type SubnetEgress,
  Verdict,
} from "./change";
export { classifyChange } from "./classify";
export { modeMigrations } from "./mode-changes";
export { outboundTypeChanges } from "./outbound-changes";
export {
  type ClusterPath,
  Outcome,
  type PathRequest,
  type Step,
  type WantedNetwork,
} from "./path/path";
export { pathTo } from "./path/path-to";
export { afterEachStep, pathLines } from "./path/text";
export { networkModeOf } from "./side";
