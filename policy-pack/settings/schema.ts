import type { PolicyConfigSchema } from "@pulumi/policy";
import properties from "./settings.schema.json";

/** The policy that carries the settings of the whole pack in Pulumi's policy configuration. */
export const settingsName = "aks-networking-settings";

/** What the engine checks the configuration against before the pack sees it; `npm run docs` writes it. */
export const settingsSchema = { properties } as PolicyConfigSchema;
