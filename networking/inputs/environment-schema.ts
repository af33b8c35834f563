import * as v from "valibot";
import { ArmType } from "../resources/arm-types";
import { EnvironmentKind } from "./named-range";
import { armId, day, list, object, oneOf, optional, range, setting, text } from "./schema";

const vnetExample = "…/virtualNetworks/hub";

/** An environment as it is written in the settings or in a file; environment.schema.json is made from it. */
export const environmentSchema = setting(
  object({
    $schema: optional(text("an address"), "The address of this schema, for editors."),
    asOf: optional(day(), "The day that the resources were read, YYYY-MM-DD."),
    complete: optional(
      v.boolean("must be true or false"),
      "Whether a VNet, cluster or pool that is not listed does not exist. Needs asOf. Default: false.",
    ),
    ranges: optional(
      list(
        object({
          name: setting(text('"head office"'), "What messages call it, such as head office."),
          kind: optional(
            oneOf(Object.values(EnvironmentKind)),
            "Where it is in use. Default: onPremises.",
          ),
          cidr: range("The range, such as 10.64.0.0/12."),
        }),
      ),
      "Ranges in use outside the program, each with a name that messages show.",
    ),
    virtualNetworks: optional(
      list(existing(ArmType.virtualNetwork, vnetExample, "The address space.")),
      "VNets that exist, for ids in the program that name them.",
    ),
    subnets: optional(
      list(existing(ArmType.subnet, `${vnetExample}/subnets/nodes`, "The prefixes of the subnet.")),
      "Subnets that exist, for ids in the program that name them.",
    ),
    resources: optional(
      v.array(v.unknown(), "must be a list, in square brackets"),
      "Resources that exist, as az, az rest or Azure Resource Graph print them, such as aks-networking collect writes.",
    ),
  }),
  "The network around a program: ranges in use, and resources that exist.",
);

/** A network by its id, with its ranges. */
function existing(type: ArmType, example: string, ranges: string) {
  return object({
    id: setting(armId(type, example), "The resource id."),
    addressPrefixes: setting(list(range()), ranges),
  });
}
