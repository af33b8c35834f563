import {
  type ArmResource,
  Edition,
  type Facts,
  factsOf,
  type NamedRange,
} from "@aks-networking/networking";
import { type ClusterRange, type Environment, readEnvironment } from "./environment";
import { readEnvironmentFile } from "./environment-file";
import { type Exemption, readExemption } from "./exemptions";
import { Given } from "./given";

/** The configuration of the pack as it is written, under `aks-networking-settings`. */
export interface SettingsInput {
  /** The facts to judge by: `current` (default) or `deck-2023`. */
  readonly edition?: string;
  /** The day to judge by, YYYY-MM-DD, for retirements and exemptions. Default: today. */
  readonly today?: string;
  /** Other values for numeric facts, by their name: `{ "maxNodesOverlay": 2000 }`. */
  readonly limits?: Readonly<Record<string, number>>;
  /** What exists outside the program. */
  readonly environment?: object;
  /** JSON files with more of it: an environment, or what `az network vnet list` or `az aks list` prints. */
  readonly environmentFiles?: readonly string[];
  readonly exemptions?: readonly object[];
}

/** What the configuration of the pack comes to. */
export interface Settings {
  readonly facts: Facts;
  readonly today: string;
  /** Ranges in use outside the program. */
  readonly environment: readonly NamedRange[];
  /** Ranges of clusters that exist, which may be those of the program. */
  readonly clusterRanges: readonly ClusterRange[];
  /** Resources that exist outside the program, so that ids can be followed to them. */
  readonly existing: readonly ArmResource[];
  readonly exemptions: readonly Exemption[];
  /** What is wrong with the configuration, a sentence each. What can be read of it holds nevertheless. */
  readonly problems: readonly string[];
}

/** Reads the configuration. Nothing is thrown: what is wrong with it is said in `problems`. */
export function readSettings(raw: unknown): Settings {
  const problems: string[] = [];
  const given = new Given(raw ?? {}, "", problems);
  given.knows(...["edition", "today", "limits", "environment", "environmentFiles", "exemptions"]);
  const edition = given.oneOf("edition", Object.values(Edition)) ?? Edition.Current;
  const environments: Environment[] = [
    readEnvironment(given.child("environment")),
    ...given
      .texts("environmentFiles")
      .map(({ text, at }) => readEnvironmentFile(text, at, problems)),
  ];
  return {
    facts: withLimits(factsOf(edition), given.child("limits")),
    today: given.date("today") ?? new Date().toISOString().slice(0, 10),
    environment: environments.flatMap(({ ranges }) => ranges),
    clusterRanges: environments.flatMap(({ clusterRanges }) => clusterRanges),
    existing: environments.flatMap(({ existing }) => existing),
    exemptions: given.list("exemptions").flatMap((each) => readExemption(each) ?? []),
    problems,
  };
}

function withLimits(facts: Facts, limits: Given): Facts {
  const known: Readonly<Record<string, { readonly value: unknown }>> = facts;
  const changed = limits.names().flatMap((name) => {
    const fact = Object.hasOwn(known, name) ? known[name] : undefined;
    if (typeof fact?.value !== "number") {
      limits.problem(
        name,
        "is no limit",
        "use the name of a numeric fact, such as maxNodesOverlay",
      );
      return [];
    }
    const value = limits.number(name);
    return value === undefined ? [] : [[name, { ...fact, value }] as const];
  });
  return { ...facts, ...Object.fromEntries(changed) };
}
