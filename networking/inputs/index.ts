export { isAzureOutput, readAzure, surroundings } from "./azure";
export { readCsv } from "./csv";
export {
  type ClusterRange,
  type Deployed,
  type Environment,
  environmentSchema,
  existing,
} from "./environment";
export {
  type InputFile,
  jsonOf,
  readEnvironmentFile,
  readEnvironmentValue,
  textOf,
} from "./environment-file";
export { type Exemption, exemptionSchema, unknownRule } from "./exemptions";
export { type ParsedJson, parseJson } from "./json";
export { closest, didYouMean, type InputProblem, problemText } from "./problem";
export type { Read } from "./schema";
export {
  limitNames,
  readSettings,
  type Settings,
  type SettingsInput,
  type SettingsSources,
  settingsSchema,
} from "./settings";
export { decodeText } from "./text";
