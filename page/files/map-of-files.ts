import {
  type AddressMap,
  type AddressPlan,
  type ArmResource,
  addressMapOf,
  csvOf,
  existingIn,
  factsOf,
  type InputFile,
  type InputProblem,
  isBag,
  isPulumiOutput,
  jsonOf,
  judge,
  type NamedRange,
  parseAddressPlan,
  problemText,
  readEnvironmentValue,
  readPulumi,
  rules,
  Topology,
  withoutWholeQueries,
} from "@aks-networking/networking";

/** What was made of files that were dropped into the page. */
export interface FilesRead {
  /** Undefined where no file has a range. */
  readonly map: AddressMap | undefined;
  /** What can't be read, with the file. */
  readonly problems: readonly string[];
}

interface Part {
  readonly resources?: readonly ArmResource[];
  readonly ranges?: readonly NamedRange[];
  readonly plan?: AddressPlan;
  readonly title?: string;
  readonly problems?: readonly InputProblem[];
}

/** Draws the map of stacks, of what `az` prints, of environments, CSV and plan files, all together. Never throws. */
export function mapOfFiles(files: readonly InputFile[], today: string): FilesRead {
  const parts = files.map(readPart);
  const resources = parts.flatMap((part) => part.resources ?? []);
  const environment = parts.flatMap(({ ranges = [] }) => ranges);
  const plan = parts.find((part) => part.plan !== undefined)?.plan;
  const faults = parts.flatMap((part) => part.problems ?? []);
  const problems = withoutWholeQueries(faults).map(problemText);
  if (resources.length === 0 && environment.length === 0 && plan === undefined) {
    return { map: undefined, problems: problems.length > 0 ? problems : [nothingFound] };
  }
  const context = { topology: new Topology(resources), facts: factsOf(), today, environment };
  const titles = parts.flatMap(({ title }) => title ?? []);
  const map = addressMapOf({
    title: titles.length > 2 ? `${titles.length} files` : titles.join(", "),
    ...context,
    findings: judge(context, rules),
    ...(plan && { plan }),
  });
  return { map, problems };
}

const nothingFound =
  "No ranges were found. Files of pulumi stack export, pulumi preview --json, az network vnet list, az aks list, aks-networking collect, an environment, CSV or an address plan can be read.";

function readPart(file: InputFile): Part {
  const { name } = file;
  const csv = csvOf(file);
  if (csv !== undefined) {
    return { ranges: csv.value, title: name, problems: csv.problems };
  }
  const { value, problems } = jsonOf(file);
  if (problems.length > 0) {
    return { problems };
  }
  if (isPulumiOutput(value)) {
    const read = readPulumi(value, name);
    const found = read.value?.resources ?? [];
    return {
      resources: found.map(({ resource, exists }) => ({ ...resource, exists })),
      title: read.value?.stack || name,
      problems: read.problems,
    };
  }
  if (isBag(value) && Array.isArray(value.slots)) {
    const parsed = parseAddressPlan(value);
    return parsed.ok
      ? { plan: parsed.plan, title: name }
      : {
          problems: parsed.problems.map(({ path, message }) => ({
            file: name,
            path,
            message: message.slice(path.length).trim().replace(/\.$/, ""),
          })),
        };
  }
  if (isBag(value) && value.version === 1 && Array.isArray(value.undecided)) {
    const message = "is the data of a map; open the files that the map was made of instead";
    return { problems: [{ file: name, path: "", message }] };
  }
  const read = readEnvironmentValue(value, name);
  return {
    ranges: read.value.ranges,
    resources: existingIn(read.value),
    title: name,
    problems: read.problems,
  };
}
