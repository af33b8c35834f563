import { Edition, EnvironmentKind } from "@aks-networking/networking";
import type { PolicyConfigSchema } from "@pulumi/policy";
import type { PolicyConfigJSONSchema } from "@pulumi/policy/schema";

/** The policy that carries the settings of the whole pack in Pulumi's policy configuration. */
export const settingsName = "aks-networking-settings";

const text = (description: string): PolicyConfigJSONSchema => ({ type: "string", description });
const texts = (description: string): PolicyConfigJSONSchema => ({
  type: "array",
  items: { type: "string" },
  description,
});
const day = (description: string): PolicyConfigJSONSchema => ({
  type: "string",
  pattern: "^\\d{4}-\\d{2}-\\d{2}$",
  description,
});

function objects(
  description: string,
  properties: Record<string, PolicyConfigJSONSchema>,
  required: string[],
): PolicyConfigJSONSchema {
  const items = { type: "object", properties, required, additionalProperties: false } as const;
  return { type: "array", items, description };
}

/** The schema of an environment file, published as environment.schema.json. */
export const environmentSchema: PolicyConfigJSONSchema = {
  type: "object",
  description: "The network around a program: ranges in use, and VNets and subnets that exist.",
  additionalProperties: false,
  properties: {
    $schema: text("The address of this schema, for editors."),
    ranges: objects(
      "Ranges in use outside the program, each with a name that messages show.",
      {
        name: text("What messages call it, such as head office."),
        kind: {
          type: "string",
          enum: Object.values(EnvironmentKind),
          description: "Where it is in use. Default: onPremises.",
        },
        cidr: text("The range, such as 10.64.0.0/12."),
      },
      ["name", "cidr"],
    ),
    virtualNetworks: objects(
      "VNets that exist, so that an id in the program leads to their ranges.",
      { id: text("The resource id."), addressPrefixes: texts("The address space.") },
      ["id", "addressPrefixes"],
    ),
    subnets: objects(
      "Subnets that exist, so that an id in the program leads to their ranges.",
      { id: text("The resource id."), addressPrefixes: texts("The prefixes of the subnet.") },
      ["id", "addressPrefixes"],
    ),
  },
};

/** What the engine checks the configuration against before the pack sees it. */
export const settingsSchema: PolicyConfigSchema = {
  properties: {
    edition: {
      type: "string",
      enum: Object.values(Edition),
      description: "The facts to judge by. Default: current.",
    },
    today: day("The day to judge by, YYYY-MM-DD. Default: today."),
    limits: {
      type: "object",
      additionalProperties: { type: "number", minimum: 0 },
      description: 'Other values for numeric facts, by name: { "maxNodesOverlay": 2000 }.',
    },
    environment: environmentSchema,
    environmentFiles: texts(
      "JSON files with more of it: an environment, or what az network vnet list or az aks list prints.",
    ),
    exemptions: objects(
      "Rules that are not followed for some resources and some time.",
      {
        rule: text("The id of the rule."),
        resource: text("The name or URN of a resource, with * for any text."),
        reason: text("Why. It is shown in the output."),
        until: day("The last day that it holds, YYYY-MM-DD."),
      },
      ["rule", "resource", "reason", "until"],
    ),
  },
};
