import type { ArmResource } from "../resources/arm-resource";
import { ArmType } from "../resources/arm-types";
import { isAzureOutput, readAzure, surroundings } from "./azure";
import { readCsv } from "./csv";
import { type DeployedCluster, type Environment, nothing } from "./environment";
import { environmentOf, environmentSchema } from "./environment-schema";
import { parseJson } from "./json";
import type { NamedRange } from "./named-range";
import { type InputProblem, isBag, type Read } from "./problem";
import { isPulumiOutput, type PulumiResource, readPulumi } from "./pulumi/program";
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
    ? failed(name, "", "is not a text file in UTF-8 or UTF-16")
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
    : failed(file.name, parsed.path, parsed.message);
}

/** The ranges of a CSV file; undefined for a file with another ending. */
export function csvOf(file: InputFile): Read<readonly NamedRange[]> | undefined {
  if (!/\.csv$/i.test(file.name)) {
    return undefined;
  }
  return rangesInCsv(file);
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
  // A VNet as az shows it has subnets too; only resources have an id.
  const isWritten =
    isBag(value) &&
    typeof value.id !== "string" &&
    settings.some((name) => Object.hasOwn(value, name));
  if (!isWritten && isAzureOutput(value)) {
    const read = readAzure(value, file);
    return { value: surroundings(read.value), problems: read.problems };
  }
  if (!isWritten && isPulumiOutput(value)) {
    return deployedBy(value, file);
  }
  const isOther =
    !isWritten && !(isBag(value) && Object.keys(value).every((name) => name === "$schema"));
  if (isOther) {
    return { value: nothing, problems: [{ file, path: "", message: expected }] };
  }
  return readWritten(value, file, "");
}

/** Reads an environment as it is written in the settings (at `environment`) or in a file. */
export function readWritten(value: unknown, file: string, at: string): Read<Environment> {
  const written = readBy(environmentSchema, value, file, {});
  const { value: own, resources } = environmentOf(written.value);
  const read = readAzure(resources, file, "resources");
  const around = surroundings(read.value);
  const undated: InputProblem[] =
    written.value.complete === true && written.value.asOf === undefined
      ? [{ file, path: "asOf", message: "is not set, and complete requires it; write the day" }]
      : [];
  const below = ({ path, ...rest }: InputProblem): InputProblem => ({
    ...rest,
    path: at === "" || path === "" ? at + path : `${at}.${path}`,
  });
  return {
    value: {
      ...own,
      clusterRanges: around.clusterRanges,
      existing: [...own.existing, ...around.existing],
      clusters: around.clusters.map((each) => ({ ...each, asOf: own.deployed?.asOf })),
    },
    problems: [...written.problems, ...undated, ...read.problems].map(below),
  };
}

/**
 * The clusters and pools in what `pulumi stack export` prints. Its networks are left out: they are those of the program,
 * or on their way out of it.
 */
function deployedBy(value: unknown, file: string): Read<Environment> {
  const { value: stack, problems } = readPulumi(value, file);
  if (stack?.source === "preview") {
    return { value: nothing, problems: [{ file, path: "", message: expected }] };
  }
  const clusters = (stack?.resources ?? []).flatMap(({ resource, inputs }: PulumiResource) => {
    const { type, key: urn, properties } = resource;
    if (type !== ArmType.managedCluster && type !== ArmType.agentPool) {
      return [];
    }
    const id = isBag(properties) && typeof properties.id === "string" ? properties.id : urn;
    const deployed: DeployedCluster = {
      ...resource,
      key: id,
      existing: true,
      asOf: stack?.asOf,
      state: { urn, inputs },
    };
    return [deployed];
  });
  return { value: { ...nothing, clusters }, problems };
}

function failed(file: string, path: string, message: string): Read<undefined> {
  return { value: undefined, problems: [{ file, path, message }] };
}
