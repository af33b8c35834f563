import {
  environmentSchema as schemaOfEnvironment,
  settingsSchema as schemaOfSettings,
} from "@aks-networking/networking";
import type { PolicyConfigSchema } from "@pulumi/policy";
import type { PolicyConfigJSONSchema } from "@pulumi/policy/schema";
import { type ConversionConfig, toJsonSchema } from "@valibot/to-json-schema";

/** The policy that carries the settings of the whole pack in Pulumi's policy configuration. */
export const settingsName = "aks-networking-settings";

const options: ConversionConfig = {
  typeMode: "input",
  errorMode: "ignore",
  target: "draft-07",
};

/** The schema of an environment file, published as environment.schema.json. */
export const environmentSchema = toJsonSchema(schemaOfEnvironment, options);

/** What the engine checks the configuration against before the pack sees it. */
export const settingsSchema: PolicyConfigSchema = {
  properties: toJsonSchema(schemaOfSettings(undefined), options).properties as Record<
    string,
    PolicyConfigJSONSchema
  >,
};
