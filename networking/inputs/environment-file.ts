import type { ArmResource } from "../resources/arm-resource";
import { ArmType } from "../resources/arm-types";
import { isAzureOutput, readAzure, surroundings } from "./azure";
import { isBag } from "./bag";
import { readCsv } from "./csv";
import { type Environment, existing, isCluster, nothing } from "./environment";
import { environmentSchema } from "./environment-schema";
import { parseJson } from "./json";
import { EnvironmentKind, type NamedRange } from "./named-range";
import { type InputProblem, pathIn, type Read } from "./problem";
import { isPulumiOutput, readPulumi } from "./pulumi/program";
import { readBy } from "./schema";
import { decodeText } from "./text";

const settings = ["ranges", "virtualNetworks", "subnets", "resources", "asOf", "complete"];
const expected =
  'must be an environment, {"ranges": […], "virtualNetworks": […]}, or what az network vnet list -o json, az aks list -o json or pulumi stack export prints';

/** The content of a file, as it was read. */
export interface InputFile {
  /** What messages call it. */
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** The text of a file; a problem where it is none. */
export function textOf({ name, content }: InputFile): Read<string | undefined> {
  const text = typeof content === "string" ? content : decodeText(content);
  return text === undefined
    ? failed(undefined, name, "", "is not a text file in UTF-8 or UTF-16")
    : { value: text, problems: [] };
}

/** The JSON value of a file; a problem where it is none. */
export function jsonOf(file: InputFile): Read<unknown> {
  const { value: text, problems } = textOf(file);
  if (text === undefined) {
    return { value: undefined, problems };
  }
  const parsed = parseJson(text);
  return parsed.ok
    ? { value: parsed.value, problems: [] }
    : failed(undefined, file.name, parsed.path, parsed.message);
}

/** The ranges of a CSV file; undefined for a file with another ending. */
export function csvOf(file: InputFile): Read<readonly NamedRange[]> | undefined {
  return /\.csv$/i.test(file.name) ? rangesInCsv(file) : undefined;
}

/** The ranges of a CSV file, whatever it is called. */
export function rangesInCsv(file: InputFile): Read<readonly NamedRange[]> {
  const { value: text, problems } = textOf(file);
  return text === undefined ? { value: [], problems } : readCsv(text, file.name);
}

/** What an environment says exists, to be judged like the resources of a stack. */
export function existingIn({ existing, clusters }: Environment): readonly ArmResource[] {
  return [...existing, ...clusters].map(({ existing: _, ...resource }) => ({
    ...resource,
    exists: true,
  }));
}

/** Reads an environment file: as environment.schema.json describes it, as `az` prints it, or CSV with the ending .csv. */
export function readEnvironmentFile(file: InputFile): Read<Environment> {
  const csv = csvOf(file);
  if (csv !== undefined) {
    return { value: { ...nothing, ranges: csv.value }, problems: csv.problems };
  }
  const { value, problems } = jsonOf(file);
  return problems.length > 0
    ? { value: nothing, problems }
    : readEnvironmentValue(value, file.name);
}

/** The same for the value of such a JSON file. */
export function readEnvironmentValue(value: unknown, file: string): Read<Environment> {
  if (isWritten(value)) {
    return readWritten(value, file, "");
  }
  if (isAzureOutput(value)) {
    const read = readAzure(value, file);
    return { value: surroundings(read.value), problems: read.problems };
  }
  return isPulumiOutput(value) ? deployedBy(value, file) : failed(nothing, file, "", expected);
}

/** Whether it is an environment as one is written by hand; an empty one is, too. */
function isWritten(value: unknown): boolean {
  // A VNet as az shows it has subnets too; only resources have an id.
  if (!isBag(value) || typeof value.id === "string") {
    return false;
  }
  const names = Object.keys(value);
  return names.every((name) => name === "$schema") || names.some((name) => settings.includes(name));
}

/** Reads an environment as it is written in the settings (at `environment`) or in a file. */
export function readWritten(value: unknown, file: string, at: string): Read<Environment> {
  const written = readBy(environmentSchema, value, file, {});
  const { ranges = [], virtualNetworks = [], subnets = [], resources = [] } = written.value;
  const { asOf, complete = false } = written.value;
  const read = readAzure(resources, file, "resources");
  const around = surroundings(read.value);
  const undated: InputProblem[] =
    complete && asOf === undefined
      ? [{ file, path: "asOf", message: "is not set, and complete requires it; write the day" }]
      : [];
  return {
    value: {
      ranges: ranges.map(({ kind = EnvironmentKind.onPremises, ...rest }) => ({ ...rest, kind })),
      clusterRanges: around.clusterRanges,
      existing: [
        ...virtualNetworks.map(({ id, addressPrefixes }) =>
          existing(ArmType.virtualNetwork, id, {
            addressSpace: { addressPrefixes: addressPrefixes.map(String) },
          }),
        ),
        ...subnets.map(({ id, addressPrefixes }) =>
          existing(ArmType.subnet, id, { addressPrefixes: addressPrefixes.map(String) }),
        ),
        ...around.existing,
      ],
      clusters: around.clusters.map((each) => ({ ...each, asOf })),
      ...(asOf !== undefined && { deployed: { asOf, complete } }),
    },
    problems: [...written.problems, ...undated, ...read.problems].map((problem) => ({
      ...problem,
      path: pathIn(at, problem.path),
    })),
  };
}

/**
 * The clusters and pools in what `pulumi stack export` prints. Its networks are left out: they are those of the program,
 * or on their way out of it.
 */
function deployedBy(value: unknown, file: string): Read<Environment> {
  const { value: stack, problems } = readPulumi(value, file);
  if (stack?.source === "preview") {
    return failed(nothing, file, "", expected);
  }
  const deployed = stack?.resources.filter(({ resource }) => isCluster(resource)) ?? [];
  const clusters = deployed.map(({ resource, inputs }) => {
    const { key: urn, properties } = resource;
    const key = isBag(properties) && typeof properties.id === "string" ? properties.id : urn;
    return { ...resource, key, existing: true, asOf: stack?.asOf, state: { urn, inputs } };
  });
  return { value: { ...nothing, clusters }, problems };
}

/** What is left where one fault makes a file unreadable. */
export function failed<T>(value: T, file: string, path: string, message: string): Read<T> {
  return { value, problems: [{ file, path, message }] };
}
