export { isAzureOutput, readAzure, surroundings } from "./azure";
export { readCsv } from "./csv";
export {
  type ClusterRange,
  type Deployed,
  type DeployedCluster,
  type Environment,
  existing,
} from "./environment";
export {
  csvOf,
  existingIn,
  type InputFile,
  jsonOf,
  rangesInCsv,
  readEnvironmentFile,
  readEnvironmentValue,
  textOf,
} from "./environment-file";
export { type Exemption, unknownRule } from "./exemption";
export { type ParsedJson, parseJson } from "./json";
export { EnvironmentKind, type NamedRange } from "./named-range";
export {
  closest,
  didYouMean,
  type InputProblem,
  isBag,
  problemText,
  type Read,
  withoutWholeQueries,
} from "./problem";
export { positionsOf, type SourcePosition } from "./pulumi/positions";
export {
  isPulumiOutput,
  type PulumiResource,
  type PulumiStack,
  readPulumi,
} from "./pulumi/program";
export { readResource, readStack, type SeenResource } from "./pulumi/read";
export { currentToken, readableType } from "./pulumi/resource-type";
export { signatureKey, signatures } from "./pulumi/signatures";
export { toldNetworks } from "./pulumi/told";
export { readSettings, type Settings, type SettingsInput, type SettingsSources } from "./settings";
export { decodeText } from "./text";
export { unreadListsOf } from "./unread";
