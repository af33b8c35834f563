import * as v from "valibot";
import { Edition } from "../facts/editions";
import { environmentSchema } from "./environment-schema";
import { exemptionSchema } from "./exemption-schema";
import { limitNames } from "./limit-names";
import { day, list, object, oneOf, text } from "./schema";

/** The settings of the pack. The configuration schema that Pulumi is given is made from it. */
export function settingsSchema(ruleIds: readonly string[] | undefined) {
  return object({
    edition: v.optional(
      v.pipe(
        oneOf(Object.values(Edition)),
        v.description("The facts to judge by. Default: current."),
      ),
    ),
    today: v.optional(
      v.pipe(day(), v.description("The day to judge by, YYYY-MM-DD. Default: today.")),
    ),
    limits: v.optional(
      v.pipe(
        limits(),
        v.description('Other values for numeric facts, by name: { "maxNodesOverlay": 2000 }.'),
      ),
    ),
    environment: v.optional(environmentSchema),
    environmentFiles: v.optional(
      v.pipe(
        list(text("network.json")),
        v.description(
          "Files with more of it: an environment, what az network vnet list, az aks list or pulumi stack export prints, or CSV.",
        ),
      ),
    ),
    exemptions: v.optional(
      v.pipe(
        list(exemptionSchema(ruleIds)),
        v.description("Rules that are not followed for some resources and some time."),
      ),
    ),
  });
}

function limits() {
  const value = v.optional(
    v.pipe(
      v.number("must be a number of 0 or more"),
      v.finite("must be a number of 0 or more"),
      v.minValue(0, "must be a number of 0 or more"),
    ),
  );
  return object(
    Object.fromEntries(limitNames.map((name) => [name, value])),
    "is not a limit that a rule reads",
  );
}
