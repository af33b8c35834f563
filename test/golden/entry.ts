// What the golden files are recorded from and held against: the only imports of this folder from the rooms it judges.
import { rules } from "@aks-networking/networking";
import { type Example, examplesOf, Reference } from "@aks-networking/networking/testing";
import { policies as allPolicies } from "../../policy-pack/policies";
import { type EngineResource, resolve, unknownValue } from "../../policy-pack/testing/resolve";
import { type Report, runResolved } from "../../policy-pack/testing/run";
import { egress } from "../policy-pack/programs/egress";
import { managedNetworks } from "../policy-pack/programs/managed-networks";
import { older } from "../policy-pack/programs/older";
import { outsideNetworks } from "../policy-pack/programs/outside-networks";
import { ownNetworks } from "../policy-pack/programs/own-networks";

export type { EngineResource, Example, Report };
export { Reference, resolve, runResolved, unknownValue };

/** The day of the recording: what is said of retirements depends on it. */
export const today = "2026-11-22";

/** All policies of the pack, at that day unless the settings name another. */
export function policies(settings: object) {
  return allPolicies({ settings: { today, ...settings } });
}

/** A stack that the pack judges, with the settings it is judged by. */
export interface Source {
  readonly name: string;
  readonly settings: object;
  readonly stack: Example;
  /** Whether each of its properties is changed in turn as well. */
  readonly mutated: boolean;
}

/** The sample programs and the examples of all rules. */
export function sources(): Source[] {
  const programs = { managedNetworks, ownNetworks, outsideNetworks, egress, older };
  return [
    ...Object.entries(programs).flatMap(([group, list]) =>
      list.map(({ what, stack }) => ({
        name: `${group}: ${what}`,
        settings: {},
        stack: stack(),
        mutated: false,
      })),
    ),
    ...rules.flatMap(({ id }) => {
      const examples = examplesOf[id];
      return (["compliant", "violating"] as const).flatMap((kind) =>
        examples === undefined
          ? []
          : {
              name: `${id} ${kind}`,
              settings: examples.settings ?? {},
              stack: examples[kind](),
              mutated: true,
            },
      );
    }),
  ];
}
