import {
  type ArmResource,
  ArmType,
  harmless,
  isAzureOutput,
  isBag,
  jsonOf,
  type NamedRange,
  problemText,
  readAzure,
  readCsv,
  textOf,
} from "@aks-networking/networking";
import { ExitCode, UserError } from "../errors";
import { readInput, writeOutput } from "../files";
import type { Talk } from "../fleet";
import type { Io } from "../io";
import { count } from "../report/report";

export interface CollectFlags {
  readonly run?: boolean;
  readonly subscription?: readonly string[];
  readonly output?: string;
  readonly from?: readonly string[];
  readonly complete?: boolean;
}

/** The lists that hold all that rules read: peerings and subnets are inside VNets, pools inside clusters. */
const lists: readonly (readonly string[])[] = [
  ["network", "vnet", "list"],
  ["aks", "list"],
  ["network", "route-table", "list"],
  ["network", "nat", "gateway", "list"],
  ["network", "nsg", "list"],
];

const graphTypes = [
  ArmType.virtualNetwork,
  ArmType.managedCluster,
  ArmType.routeTable,
  ArmType.natGateway,
  ArmType.networkSecurityGroup,
];

/** Subscriptions asked at the same time. */
const atOnce = 4;

/** Gathers what Azure has, or prints the commands that do. It needs no right but reading, and asks for no credential. */
export async function collect(io: Io, talk: Talk, flags: CollectFlags): Promise<ExitCode> {
  const subscriptions = (flags.subscription ?? []).map(checkSubscription);
  if (flags.from === undefined && flags.run !== true) {
    io.stdout(commandsToRun(subscriptions));
    talk.say(
      "Run these where az is logged in, or let --run do it. Then: aks-networking collect --from FILE …",
    );
    return ExitCode.clean;
  }
  const found = { resources: [] as ArmResource[], ranges: [] as NamedRange[] };
  for (const name of flags.from ?? []) {
    const read = await readFrom(io, name);
    found.resources.push(...read.resources);
    found.ranges.push(...read.ranges);
  }
  if (flags.run === true) {
    found.resources.push(...(await runLists(io, talk, subscriptions)));
  }
  const text = environmentText(found, io.today, flags.complete === true);
  const clusters = found.resources.filter(({ type }) => type === ArmType.managedCluster).length;
  const networks = found.resources.filter(({ type }) => type === ArmType.virtualNetwork).length;
  if (flags.output === undefined || flags.output === "-") {
    io.stdout(text);
  } else {
    writeOutput(io, flags.output, text);
    talk.say(
      `Wrote ${flags.output}: ${count(clusters, "cluster")}, ${count(networks, "VNet")}, ${count(found.resources.length, "resource")}, ${count(found.ranges.length, "range")}.`,
    );
    talk.say(`Next: aks-networking check ${flags.output}`);
  }
  return ExitCode.clean;
}

/** What to type, in a shell of any system. */
function commandsToRun(subscriptions: readonly string[]): string {
  const query = `resources | where type in~ (${graphTypes.map((type) => `'${type.toLowerCase()}'`).join(", ")}) | project id, name, type, location, resourceGroup, subscriptionId, identity, sku, properties`;
  const scopes =
    subscriptions.length === 0 ? [""] : subscriptions.map((id) => ` --subscription ${quoted(id)}`);
  return [
    "# All subscriptions at once, with Azure Resource Graph (az extension add --name resource-graph).",
    "# For more than 1,000 resources repeat it with --skip-token and the skip_token that it prints.",
    `az graph query --first 1000 -o json -q "${query}" > graph.json`,
    "",
    "# Or by subscription, without an extension:",
    ...scopes.flatMap((scope, i) =>
      lists.map(
        (list) =>
          `az ${list.join(" ")}${scope} -o json > ${list.at(-2)}${scopes.length > 1 ? `-${i + 1}` : ""}.json`,
      ),
    ),
    "",
  ].join("\n");
}

function quoted(text: string): string {
  return /^[\w-]+$/.test(text) ? text : `"${text}"`;
}

/** The id or name of a subscription, which goes onto a command line. */
function checkSubscription(text: string): string {
  if (!/^[\p{L}\p{N} ._()-]{1,64}$/u.test(text)) {
    throw new UserError("--subscription must be the id or the name of a subscription.");
  }
  return text;
}

async function runLists(
  io: Io,
  talk: Talk,
  wanted: readonly string[],
): Promise<readonly ArmResource[]> {
  const subscriptions = wanted.length > 0 ? wanted : await subscriptionsOf(io);
  const queries = subscriptions.flatMap((id) =>
    lists.map((list) => [...list, "--subscription", id, "-o", "json", "--only-show-errors"]),
  );
  const resources: ArmResource[] = [];
  let done = 0;
  const waiting = [...queries];
  const worker = async () => {
    for (let query = waiting.shift(); query !== undefined; query = waiting.shift()) {
      resources.push(...resourcesIn(await az(io, query), `az ${query.join(" ")}`));
      done += 1;
      talk.progress(`Asked ${done} of ${queries.length}: az ${query.join(" ")}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  talk.progress("");
  talk.say(`Asked ${count(subscriptions.length, "subscription")}.`);
  return resources;
}

async function subscriptionsOf(io: Io): Promise<readonly string[]> {
  const printed = jsonIn(
    await az(io, ["account", "list", "-o", "json", "--only-show-errors"]),
    "az account list",
  );
  const ids = (Array.isArray(printed) ? printed : []).flatMap((each) =>
    isBag(each) && each.state === "Enabled" && typeof each.id === "string" ? [each.id] : [],
  );
  if (ids.length === 0) {
    throw new UserError("az knows no subscription that is enabled.", "Log in with az login.");
  }
  return [...new Set(ids)];
}

async function az(io: Io, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await io.run("az", args);
  if (code === undefined) {
    throw new UserError(
      "az is not installed, or not on the PATH.",
      "Without --run the commands are printed, to be run where az is.",
    );
  }
  if (code !== 0) {
    const said = harmless(stderr)
      .split("\n")
      .filter((line) => line.trim() !== "")
      .slice(0, 5);
    throw new UserError(
      `az ${args.join(" ")} ended with ${code}.`,
      ...said.map((line) => `  ${line}`),
    );
  }
  return stdout;
}

function jsonIn(text: string, name: string): unknown {
  const { value, problems } = jsonOf({ name, content: text });
  if (problems.length > 0) {
    throw new UserError(problems.map(problemText).join("\n"));
  }
  return value;
}

function resourcesIn(text: string, name: string): readonly ArmResource[] {
  const { value, problems } = readAzure(jsonIn(text, name), name);
  if (problems.length > 0) {
    throw new UserError(problems.map(problemText).join("\n"));
  }
  return value;
}

async function readFrom(io: Io, name: string) {
  const file = await readInput(io, name);
  if (/\.csv$/i.test(name)) {
    const { value: text, problems } = textOf(file);
    const csv = readCsv(text ?? "", file.name);
    const all = text === undefined ? problems : csv.problems;
    if (all.length > 0) {
      throw new UserError(all.map(problemText).join("\n"));
    }
    return { resources: [], ranges: csv.value };
  }
  const { value, problems } = jsonOf(file);
  if (problems.length > 0) {
    throw new UserError(problems.map(problemText).join("\n"));
  }
  if (!isAzureOutput(value)) {
    throw new UserError(`${file.name} is not what az prints, and not CSV.`);
  }
  const read = readAzure(value, file.name);
  if (read.problems.length > 0) {
    throw new UserError(read.problems.map(problemText).join("\n"));
  }
  return { resources: read.value, ranges: [] };
}

/** The same resources are the same text: sorted by id, each once, without what no rule reads. */
function environmentText(
  {
    resources,
    ranges,
  }: { readonly resources: readonly ArmResource[]; readonly ranges: readonly NamedRange[] },
  asOf: string,
  complete: boolean,
): string {
  const byId = new Map(resources.map((each) => [each.key.toLowerCase(), each]));
  const sorted = [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => printed(each));
  const lines = [
    `  "asOf": ${JSON.stringify(asOf)},`,
    ...(complete ? ['  "complete": true,'] : []),
    `  "ranges": [${ranges.map(({ name, kind, cidr }) => `\n    ${JSON.stringify({ name, kind, cidr: String(cidr) })}`).join(",")}${ranges.length > 0 ? "\n  " : ""}],`,
    `  "resources": [${sorted.map((each) => `\n    ${JSON.stringify(each)}`).join(",")}${sorted.length > 0 ? "\n  " : ""}]`,
  ];
  return `{\n${lines.join("\n")}\n}\n`;
}

/** A resource in the form that `readAzure` reads back. */
function printed({ key, type, name, properties }: ArmResource): object {
  const bag = isBag(properties) ? properties : {};
  const { type: poolType, ...rest } = bag;
  return {
    ...rest,
    id: key,
    type,
    name,
    ...(type === ArmType.agentPool && poolType !== undefined && { typePropertiesType: poolType }),
  };
}
