import {
  type ArmResource,
  ArmType,
  csvOf,
  type Deployed,
  existingIn,
  type InputFile,
  type InputProblem,
  isAzureOutput,
  isBag,
  isPulumiOutput,
  jsonOf,
  type NamedRange,
  positionsOf,
  problemText,
  readEnvironmentValue,
  readPulumi,
  type SourcePosition,
  textOf,
  withoutWholeQueries,
} from "@aks-networking/networking";
import { UserError } from "./errors";
import { filesAt, readInput } from "./files";
import type { Io, Talk } from "./io";

/** A resource of the fleet and where it comes from. */
export interface FleetResource {
  readonly resource: ArmResource;
  /** `project/stack`, or the name of the file. */
  readonly origin: string;
  /** The file it was read from, as reports show it. */
  readonly file: string;
  /** Where in a program it was made, innermost first. */
  readonly positions: readonly SourcePosition[];
  readonly urn?: string;
}

/** All that the inputs hold. */
export interface Fleet {
  readonly resources: readonly FleetResource[];
  /** Ranges in use elsewhere. */
  readonly ranges: readonly NamedRange[];
  readonly deployed: readonly Deployed[];
  /** The names of the stacks and files. */
  readonly origins: readonly string[];
  /** The names of previews that ended with an error: resources may be missing in them. */
  readonly incomplete: readonly string[];
  /** The texts of the files that were read, for places in them. */
  readonly texts: ReadonlyMap<string, string>;
}

const whatIsRead =
  "pulumi stack export, pulumi preview --json, az network vnet list, az aks list, az graph query, a file of aks-networking collect, or CSV";

/** Reads files, folders and standard input (`-`) into one fleet. Throws with every fault of every input. */
export async function readFleet(io: Io, names: readonly string[], talk: Talk): Promise<Fleet> {
  const files = filesAt(io, names);
  const parts: Part[] = [];
  const problems: InputProblem[] = [];
  const skipped: string[] = [];
  for (const [i, { name, isFound }] of files.entries()) {
    talk.progress(`Reading ${i + 1} of ${files.length}: ${name}`);
    const file = await readInput(io, name);
    const part = readPart(file);
    if (isFound && part.isOther) {
      skipped.push(file.name);
    } else {
      parts.push(part);
      problems.push(...part.problems);
    }
  }
  talk.progress("");
  const faults = withoutWholeQueries(problems);
  if (faults.length > 0) {
    throw new UserError(
      faults.map(problemText).join("\n"),
      `An input is what one of these prints: ${whatIsRead}.`,
    );
  }
  if (skipped.length > 0) {
    talk.say(`Not read, since they hold something else: ${shortList(skipped)}.`);
  }
  if (parts.length === 0) {
    throw new UserError(
      "None of these files is an input.",
      `An input is what one of these prints: ${whatIsRead}.`,
    );
  }
  return together(parts, talk);
}

interface Part extends Fleet {
  readonly problems: readonly InputProblem[];
  readonly isOther: boolean;
  readonly isPreview: boolean;
}

const empty = {
  resources: [],
  ranges: [],
  deployed: [],
  origins: [],
  incomplete: [],
  problems: [],
  isOther: false,
  isPreview: false,
};

function readPart(file: InputFile): Part {
  const { name } = file;
  const csv = csvOf(file);
  if (csv !== undefined) {
    const { value: ranges, problems } = csv;
    return { ...empty, ranges, origins: [name], texts: new Map(), problems };
  }
  const { value: text = "" } = textOf(file);
  const texts = new Map([[name, text]]);
  const json = jsonOf(file);
  if (json.problems.length > 0) {
    return { ...empty, texts, problems: json.problems };
  }
  if (isPulumiOutput(json.value)) {
    const { value: stack, problems } = readPulumi(json.value, name);
    if (stack === undefined) {
      return { ...empty, texts, problems };
    }
    const origin = stack.stack === "" ? name : `${stack.project}/${stack.stack}`;
    const resources = stack.resources.map(
      ({ resource, exists }): FleetResource => ({
        resource: { ...resource, exists },
        origin,
        file: name,
        positions: positionsOf(stack.states, resource.key),
        urn: resource.key,
      }),
    );
    const isPreview = stack.source === "preview";
    const incomplete = stack.isIncomplete ? [name] : [];
    return { ...empty, resources, origins: [origin], incomplete, texts, isPreview };
  }
  const { value: environment, problems } = readEnvironmentValue(json.value, name);
  const { ranges, deployed } = environment;
  const isOther =
    problems.length > 0 && !isAzureOutput(json.value) && environment.ranges.length === 0;
  return {
    ...empty,
    resources: existingIn(environment).map((resource) => ({
      resource,
      origin: name,
      file: name,
      positions: [],
    })),
    ranges,
    deployed: deployed === undefined ? [] : [deployed],
    origins: [name],
    texts,
    problems,
    isOther,
  };
}

/**
 * One fleet of many parts. A resource may be in several: in a preview, in the state, and in what Azure printed. The
 * program's word goes before Azure's, a preview before a state; what only Azure has inside a VNet is kept.
 */
function together(parts: readonly Part[], talk: Talk): Fleet {
  const ordered = [...parts].sort((a, b) => Number(b.isPreview) - Number(a.isPreview));
  const all = ordered.flatMap(({ resources }) => resources);
  const fromPrograms = all.filter(({ urn }) => urn !== undefined);
  const fromAzure = all.filter(({ urn }) => urn === undefined);
  const urns = new Set<string>();
  const ids = new Set<string>();
  const kept: FleetResource[] = [];
  let repeated = 0;
  for (const each of [...fromPrograms, ...fromAzure.flatMap(explode)]) {
    const id = idOf(each.resource)?.toLowerCase();
    if ((each.urn !== undefined && urns.has(each.urn)) || (id !== undefined && ids.has(id))) {
      repeated += 1;
      continue;
    }
    kept.push(each);
    if (each.urn !== undefined) {
      urns.add(each.urn);
    }
    if (id !== undefined) {
      ids.add(id);
    }
  }
  if (repeated > 0) {
    const are = repeated === 1 ? "1 resource is" : `${repeated} resources are`;
    talk.say(`${are} in more than one input; each is judged once.`);
  }
  return {
    resources: kept,
    ranges: parts.flatMap(({ ranges }) => ranges),
    deployed: parts.flatMap(({ deployed }) => deployed),
    origins: [...new Set(parts.flatMap(({ origins }) => origins))],
    incomplete: parts.flatMap(({ incomplete }) => incomplete),
    texts: new Map(parts.flatMap(({ texts }) => [...texts])),
  };
}

/** A VNet of Azure and each of its subnets by itself, so that a subnet of a program isn't there twice. */
function explode(each: FleetResource): readonly FleetResource[] {
  const { resource } = each;
  const { properties } = resource;
  if (
    resource.type !== ArmType.virtualNetwork ||
    !isBag(properties) ||
    !Array.isArray(properties.subnets)
  ) {
    return [each];
  }
  const { subnets, ...own } = properties;
  const isWhole = (subnet: unknown) => isBag(subnet) && typeof subnet.id === "string";
  if (!subnets.every(isWhole)) {
    return [each];
  }
  return [
    { ...each, resource: { ...resource, properties: own } },
    ...subnets.map((subnet): FleetResource => {
      const id = String(subnet.id);
      const name = id.split("/").at(-1) ?? id;
      const group = own.resourceGroupName;
      return {
        ...each,
        resource: {
          key: id,
          type: ArmType.subnet,
          name,
          exists: true,
          properties: {
            ...subnet,
            name,
            virtualNetworkName: resource.name,
            resourceGroupName: group,
          },
        },
      };
    }),
  ];
}

export function idOf({ properties }: ArmResource): string | undefined {
  return isBag(properties) && typeof properties.id === "string" ? properties.id : undefined;
}

/** The first few of a list, and how many more there are. */
function shortList(names: readonly string[], most = 5): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(", ")} and ${more} more` : names.join(", ");
}
