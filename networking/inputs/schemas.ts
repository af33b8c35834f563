// The schemas themselves, for whoever makes JSON Schemas or documentation of them. Not in the package's main face: its
// declarations would need the library's.
export { environmentSchema } from "./environment-schema";
export { settingsSchema } from "./settings-schema";
