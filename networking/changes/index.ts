export { modeMigrations } from "./address-changes";
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
  Verdict,
} from "./change";
export { classifyChange } from "./classify";
export {
  type ClusterPath,
  Outcome,
  type PathRequest,
  type Step,
  type WantedNetwork,
} from "./path/path";
export { pathTo } from "./path/path-to";
export { afterEachStep, pathLines } from "./path/text";
export { outboundTypeChanges } from "./setting-changes";
