import * as v from "valibot";
import { ArmType } from "../resources/arm-types";
import { type Environment, existing } from "./environment";
import { EnvironmentKind } from "./named-range";
import { armId, day, list, object, oneOf, range, text } from "./schema";

const vnetExample = "…/virtualNetworks/hub";
const prefixes = (description: string) => v.pipe(list(range()), v.description(description));

/** An environment as it is written in the settings or in a file; environment.schema.json is made from it. */
export const environmentSchema = v.pipe(
  object({
    $schema: v.optional(
      v.pipe(text("an address"), v.description("The address of this schema, for editors.")),
    ),
    asOf: v.optional(
      v.pipe(day(), v.description("The day that the resources were read, YYYY-MM-DD.")),
    ),
    complete: v.optional(
      v.pipe(
        v.boolean("must be true or false"),
        v.description(
          "Whether a VNet, cluster or pool that is not listed does not exist. Needs asOf. Default: false.",
        ),
      ),
    ),
    ranges: v.optional(
      v.pipe(
        list(
          object({
            name: v.pipe(
              text('"head office"'),
              v.description("What messages call it, such as head office."),
            ),
            kind: v.optional(
              v.pipe(
                oneOf(Object.values(EnvironmentKind)),
                v.description("Where it is in use. Default: onPremises."),
              ),
            ),
            cidr: range("The range, such as 10.64.0.0/12."),
          }),
        ),
        v.description("Ranges in use outside the program, each with a name that messages show."),
      ),
    ),
    virtualNetworks: v.optional(
      v.pipe(
        list(
          object({
            id: v.pipe(
              armId(ArmType.virtualNetwork, vnetExample),
              v.description("The resource id."),
            ),
            addressPrefixes: prefixes("The address space."),
          }),
        ),
        v.description("VNets that exist, for ids in the program that name them."),
      ),
    ),
    subnets: v.optional(
      v.pipe(
        list(
          object({
            id: v.pipe(
              armId(ArmType.subnet, `${vnetExample}/subnets/nodes`),
              v.description("The resource id."),
            ),
            addressPrefixes: prefixes("The prefixes of the subnet."),
          }),
        ),
        v.description("Subnets that exist, for ids in the program that name them."),
      ),
    ),
    resources: v.optional(
      v.pipe(
        v.array(v.unknown(), "must be a list, in square brackets"),
        v.description(
          "Resources that exist, as az, az rest or Azure Resource Graph print them, such as aks-networking collect writes.",
        ),
      ),
    ),
  }),
  v.description("The network around a program: ranges in use, and resources that exist."),
);

type Written = v.InferOutput<typeof environmentSchema>;

/** An environment as it was written; `resources` are still to be read by `readAzure`. */
export function environmentOf(written: Written): {
  readonly value: Environment;
  readonly resources: readonly unknown[];
} {
  const { ranges = [], virtualNetworks = [], subnets = [], resources = [] } = written;
  const { asOf, complete = false } = written;
  const environment: Environment = {
    ranges: ranges.map(({ name, kind = EnvironmentKind.onPremises, cidr }) => ({
      name,
      kind,
      cidr,
    })),
    clusterRanges: [],
    clusters: [],
    existing: [
      ...virtualNetworks.map(({ id, addressPrefixes }) =>
        existing(ArmType.virtualNetwork, id, {
          addressSpace: { addressPrefixes: addressPrefixes.map(String) },
        }),
      ),
      ...subnets.map(({ id, addressPrefixes }) =>
        existing(ArmType.subnet, id, { addressPrefixes: addressPrefixes.map(String) }),
      ),
    ],
    ...(asOf !== undefined && { deployed: { asOf, complete } }),
  };
  return { value: environment, resources };
}
