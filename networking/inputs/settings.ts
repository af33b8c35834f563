import { Edition, type Facts, factsOf } from "../facts/editions";
import type { ArmResource } from "../resources/arm-resource";
import { isBag } from "./bag";
import { type ClusterRange, type Deployed, type Environment, nothing } from "./environment";
import { failed, type InputFile, readEnvironmentFile, readWritten } from "./environment-file";
import type { Exemption } from "./exemption";
import type { NamedRange } from "./named-range";
import { problemText, type Read, withoutWholeQueries } from "./problem";
import { readBy } from "./schema";
import { settingsSchema } from "./settings-schema";

/** The configuration of the pack as it is written, under `aks-networking-settings`. */
export interface SettingsInput {
  /** The facts to judge by: `current` (default), the documentation of 2026-08, or `deck-2023`, the slides of 2023. */
  readonly edition?: string;
  /** The day to judge by, YYYY-MM-DD, for retirements and exemptions. Default: today. */
  readonly today?: string;
  /** Other values for numeric facts, by their name: `{ "maxNodesOverlay": 2000 }`. */
  readonly limits?: Readonly<Record<string, number>>;
  /** What exists outside the program. */
  readonly environment?: object;
  /** Files with more of it: an environment, what `az network vnet list` or `az aks list` prints, or CSV. */
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
  /** Networks and other resources that exist outside the program, so that ids can be followed to them. */
  readonly existing: readonly ArmResource[];
  /** Clusters and pools that exist, which may be those of the program. */
  readonly clusters: readonly ArmResource[];
  /** How complete the existing resources are, for each source that says so. */
  readonly deployed: readonly Deployed[];
  readonly exemptions: readonly Exemption[];
  /** What is wrong with the configuration, a sentence each. What can be read of it holds nevertheless. */
  readonly problems: readonly string[];
}

/** What reading the settings needs from outside. */
export interface SettingsSources {
  /** The day to judge by where the settings name none, YYYY-MM-DD. */
  readonly today: string;
  /** The ids of all rules, so that an exemption can't name one that there isn't. */
  readonly ruleIds: readonly string[];
  /** Reads a file of `environmentFiles`, or says why it can't be read: "can't be read; it is a directory". */
  readonly readFile: (name: string) => InputFile | string;
}

/** Reads the configuration. Nothing is thrown: what is wrong with it is said in `problems`. */
export function readSettings(raw: unknown, sources: SettingsSources): Settings {
  const { environment: inline, ...rest } = isBag(raw) ? raw : {};
  const schema = settingsSchema(sources.ruleIds);
  const own = readBy(schema, raw === undefined || isBag(raw) ? rest : raw, "", {});
  const ofFile = (name: string): Read<Environment> => {
    const file = sources.readFile(name);
    return typeof file === "string"
      ? failed(nothing, "", "environmentFiles", `${name} ${file}`)
      : readEnvironmentFile(file);
  };
  const read = [
    ...(inline === undefined ? [] : [readWritten(inline, "", "environment")]),
    ...(own.value.environmentFiles ?? []).map(ofFile),
  ];
  const environments = read.map(({ value }) => value);
  const problems = [own, ...read].flatMap((each) => each.problems);
  return {
    facts: withLimits(factsOf(own.value.edition ?? Edition.Current), own.value.limits ?? {}),
    today: own.value.today ?? sources.today,
    environment: environments.flatMap(({ ranges }) => ranges),
    clusterRanges: environments.flatMap(({ clusterRanges }) => clusterRanges),
    existing: environments.flatMap(({ existing }) => existing),
    clusters: environments.flatMap(({ clusters }) => clusters),
    deployed: environments.flatMap(({ deployed }) => deployed ?? []),
    exemptions: own.value.exemptions ?? [],
    problems: withoutWholeQueries(problems).map(problemText),
  };
}

function withLimits(facts: Facts, given: Readonly<Record<string, number | undefined>>): Facts {
  const known: Readonly<Record<string, object>> = facts;
  const changed = Object.entries(given).map(([name, value]) => [name, { ...known[name], value }]);
  return { ...facts, ...Object.fromEntries(changed) };
}
