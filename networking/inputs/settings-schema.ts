import * as v from "valibot";
import { Edition } from "../facts/editions";
import { environmentSchema } from "./environment-schema";
import { exemptionSchema } from "./exemption-schema";
import { limitNames } from "./limit-names";
import { day, list, object, oneOf, optional, text } from "./schema";

/** The settings of the pack. The configuration schema that Pulumi is given is made from it. */
export function settingsSchema(ruleIds: readonly string[] | undefined) {
  return object({
    edition: optional(oneOf(Object.values(Edition)), "The facts to judge by. Default: current."),
    today: optional(day(), "The day to judge by, YYYY-MM-DD. Default: today."),
    limits: optional(
      limits(),
      'Other values for numeric facts, by name: { "maxNodesOverlay": 2000 }.',
    ),
    environment: v.optional(environmentSchema),
    environmentFiles: optional(
      list(text("network.json")),
      "Files with more of it: an environment, what az network vnet list, az aks list or pulumi stack export prints, or CSV.",
    ),
    exemptions: optional(
      list(exemptionSchema(ruleIds)),
      "Rules that are not followed for some resources and some time.",
    ),
  });
}

function limits() {
  const message = "must be a number of 0 or more";
  const value = v.optional(v.pipe(v.number(message), v.finite(message), v.minValue(0, message)));
  return object(
    Object.fromEntries(limitNames.map((name) => [name, value])),
    "is not a limit that a rule reads",
  );
}
