import {
  isBag,
  jsonOf,
  readSettings,
  renamedRules,
  rules,
  type Settings,
  unknownRule,
} from "@aks-networking/networking";
import { mustRead, UserError } from "./errors";
import { readBytesOf, readInput } from "./files";
import type { Io } from "./io";

const settingsName = "aks-networking-settings";
const levelNames = ["disabled", "advisory", "mandatory", "remediate"];

export interface Configuration {
  readonly settings: Settings;
  readonly levels: ReadonlyMap<string, string>;
  readonly edition: string;
}

/** What can be given on the command line, over what a configuration file says. */
export interface SettingsFlags {
  readonly config?: string;
  readonly environment?: readonly string[];
  readonly edition?: string;
  readonly today?: string;
}

/** Reads the configuration of the policy pack (`--config`), as Pulumi has it, and what the command line adds. */
export async function readConfiguration(io: Io, flags: SettingsFlags): Promise<Configuration> {
  const file = flags.config === undefined ? {} : await readConfigFile(io, flags.config);
  const own = settingsIn(file[settingsName] ?? {});
  const written = isBag(own) ? own : {};
  const files = Array.isArray(written.environmentFiles) ? written.environmentFiles : [];
  const raw = isBag(own)
    ? {
        ...written,
        ...((files.length > 0 || flags.environment !== undefined) && {
          environmentFiles: [...files, ...(flags.environment ?? [])],
        }),
        ...(flags.edition !== undefined && { edition: flags.edition }),
        ...(flags.today !== undefined && { today: flags.today }),
      }
    : own;
  const settings = readSettings(raw, {
    today: io.today,
    ruleIds: [...rules.map(({ id }) => id), ...Object.keys(renamedRules)],
    readFile: (name) => readBytesOf(io, name),
  });
  const levels = levelsOf(file);
  const given = (flags.environment ?? []).map((name) => `environmentFiles ${name} `);
  const asOption = (text: string) =>
    given.some((start) => text.startsWith(start))
      ? text.replace("environmentFiles", "--environment")
      : `${Object.hasOwn(flags, text.split(" ", 1)[0] ?? "") ? "--" : ""}${text}`;
  const problems = [...settings.problems.map(asOption), ...levels.problems];
  if (problems.length > 0) {
    throw new UserError(problems.join("\n"));
  }
  const edition = isBag(raw) && typeof raw.edition === "string" ? raw.edition : "current";
  return { settings, levels: levels.levels, edition };
}

/** The settings without the level of their policy, which may stand alone or among them. */
function settingsIn(value: unknown): unknown {
  if (typeof value === "string" && levelNames.includes(value)) {
    return {};
  }
  if (!isBag(value)) {
    return value;
  }
  const { enforcementLevel: _, ...settings } = value;
  return settings;
}

async function readConfigFile(io: Io, name: string): Promise<Readonly<Record<string, unknown>>> {
  const value = mustRead(jsonOf(await readInput(io, name)));
  if (!isBag(value)) {
    throw new UserError(
      `${name} must be an object with the level of each rule and "${settingsName}".`,
    );
  }
  return value;
}

/** The level of each rule: a string, or an object with `enforcementLevel`, as Pulumi takes both. */
function levelsOf(file: Readonly<Record<string, unknown>>) {
  const ids = rules.map(({ id }) => id);
  const known = new Set([
    ...ids,
    ...Object.keys(renamedRules),
    "all",
    "aks-ranges-undecided",
    "aks-networking-changes",
    "aks-networking-existing",
    "aks-networking-exemptions",
  ]);
  const levels = new Map<string, string>();
  const problems: string[] = [];
  for (const [name, value] of Object.entries(file)) {
    if (name === settingsName) {
      continue;
    }
    const level = isBag(value) ? (value.enforcementLevel ?? "mandatory") : value;
    if (!known.has(name)) {
      problems.push(
        `--config: ${/^[\w-]{1,80}$/.test(name) ? name : "a name"} ${unknownRule(name, ids)}`,
      );
    } else if (typeof level !== "string" || !levelNames.includes(level)) {
      problems.push(`--config: the level of ${name} must be one of ${levelNames.join(", ")}.`);
    } else {
      levels.set(name, level);
    }
  }
  const all = levels.get("all");
  for (const id of all === undefined ? [] : ids) {
    levels.set(id, levels.get(id) ?? all ?? "");
  }
  return { levels, problems };
}
