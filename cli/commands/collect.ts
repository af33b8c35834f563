import {
  type ArmResource,
  ArmType,
  addTo,
  csvOf,
  harmless,
  type InputProblem,
  isAzureOutput,
  isBag,
  jsonOf,
  type NamedRange,
  problemText,
  readAzure,
  withoutWholeQueries,
} from "@aks-networking/networking";
import { ExitCode, mustRead, UserError } from "../errors";
import { readInput, writeOutput } from "../files";
import { type Io, quoted, type Ran, type Run, type Talk } from "../io";
import { safeJson } from "../report/json-text";
import { count } from "../report/report";

export interface CollectFlags {
  readonly run?: boolean;
  readonly subscription?: readonly string[];
  readonly output?: string;
  readonly from?: readonly string[];
  readonly complete?: boolean;
}

/**
 * The lists that hold all that rules read, and where the printed commands write them: peerings and subnets are inside
 * VNets, pools inside clusters.
 */
const lists = [
  { list: "network vnet list", file: "vnets", type: ArmType.virtualNetwork },
  { list: "aks list", file: "clusters", type: ArmType.managedCluster },
  { list: "network route-table list", file: "route-tables", type: ArmType.routeTable },
  { list: "network nat gateway list", file: "nat-gateways", type: ArmType.natGateway },
  { list: "network nsg list", file: "nsgs", type: ArmType.networkSecurityGroup },
];

/** Subscriptions asked at the same time. */
const atOnce = 4;

/** Gathers what Azure has, or prints the commands that do. It needs no right but reading, and asks for no credential. */
export async function collect({ io, talk }: Run, flags: CollectFlags): Promise<ExitCode> {
  const subscriptions = (flags.subscription ?? []).map(checkSubscription);
  if (flags.from === undefined && flags.run !== true) {
    io.stdout(commandsToRun(subscriptions));
    talk.say(
      "Run these where az is logged in, or let --run do it. Then: aks-networking check FILES, or collect --from FILE for one file of all.",
    );
    return ExitCode.clean;
  }
  const found: Found = { resources: [], ranges: [] };
  const problems: InputProblem[] = [];
  for (const name of flags.from ?? []) {
    const read = await readFrom(io, name);
    found.resources.push(...read.resources);
    found.ranges.push(...read.ranges);
    problems.push(...read.problems);
  }
  const faults = withoutWholeQueries(problems);
  if (faults.length > 0) {
    throw new UserError(faults.map(problemText).join("\n"));
  }
  const missing: Missing[] = [];
  if (flags.run === true) {
    const asked = await runLists(io, talk, subscriptions);
    found.resources.push(...asked.resources);
    missing.push(...asked.missing);
  }
  if (missing.length > 0 && flags.complete === true) {
    throw new UserError(
      "With --complete every list must be read, and nothing was written.",
      ...missingLines(missing),
    );
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
  if (missing.length > 0) {
    talk.say(["Not read, and not in the file:", ...missingLines(missing)].join("\n"));
  }
  return missing.length > 0 ? ExitCode.cannotJudge : ExitCode.clean;
}

/** What was gathered. */
interface Found {
  readonly resources: ArmResource[];
  readonly ranges: NamedRange[];
}

/** A list that az didn't give, and what it said. */
interface Missing {
  readonly subscription: string;
  readonly list: string;
  readonly said: readonly string[];
}

/** One entry for a subscription and a reason: where it may not be read, none of its lists may. */
function missingLines(missing: readonly Missing[]): readonly string[] {
  const groups = new Map<string, Missing[]>();
  for (const each of missing) {
    const key = [each.subscription, ...each.said].join("\n").replace(/'[^']*'/g, "…");
    addTo(groups, key, each);
  }
  const lines = [...groups.values()].flatMap((group) => {
    const [{ subscription, said } = { subscription: "", said: [] }] = group;
    const names = group.map(({ list }) => list).join(", ");
    return [
      `  subscription ${subscription}: ${names}`,
      ...said.slice(0, 3).map((line) => `    ${line}`),
    ];
  });
  return lines.length > mostLines
    ? [...lines.slice(0, mostLines), `  and ${lines.length - mostLines} more lines`]
    : lines;
}

const mostLines = 40;

/** What to type, in a shell of any system. */
function commandsToRun(subscriptions: readonly string[]): string {
  const query = `resources | where type in~ (${lists.map(({ type }) => `'${type.toLowerCase()}'`).join(", ")}) | project id, name, type, location, resourceGroup, subscriptionId, identity, sku, properties`;
  // Resource Graph takes ids only.
  const areIds = subscriptions.every((each) =>
    /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(each),
  );
  const ofGraph = subscriptions.length === 0 ? "" : ` --subscriptions ${subscriptions.join(" ")}`;
  const graph = [
    `# ${subscriptions.length === 0 ? "All" : "These"} subscriptions at once, with Azure Resource Graph (az extension add --name resource-graph).`,
    "# For more than 1,000 resources repeat it with --skip-token and the skip_token of graph.json, into graph-2.json and so on.",
    `az graph query${ofGraph} --first 1000 -o json -q "${query}" > graph.json`,
    "",
    "# Or by subscription, without an extension:",
  ];
  const scopes =
    subscriptions.length === 0 ? [""] : subscriptions.map((id) => ` --subscription ${quoted(id)}`);
  return [
    ...(areIds ? graph : []),
    ...scopes.flatMap((scope, i) =>
      lists.map(
        ({ list, file }) =>
          `az ${list}${scope} -o json > ${file}${scopes.length > 1 ? `-${i + 1}` : ""}.json`,
      ),
    ),
    "",
  ].join("\n");
}

/** The id or name of a subscription, which goes onto a command line. */
function checkSubscription(text: string): string {
  if (!/^[\p{L}\p{N} ._()-]{1,64}$/u.test(text)) {
    throw new UserError("--subscription must be the id or the name of a subscription.");
  }
  return text;
}

async function runLists(io: Io, talk: Talk, wanted: readonly string[]) {
  const subscriptions = wanted.length > 0 ? wanted : await subscriptionsOf(io);
  const queries = subscriptions.flatMap((subscription) =>
    lists.map(({ list }) => ({
      subscription,
      list: `az ${list}`,
      args: [...list.split(" "), "--subscription", subscription, ...asJson],
    })),
  );
  const resources: ArmResource[] = [];
  const missing: Missing[] = [];
  let done = 0;
  const waiting = [...queries];
  const worker = async () => {
    for (let query = waiting.shift(); query !== undefined; query = waiting.shift()) {
      const { subscription, list, args } = query;
      const ran = await az(io, args);
      if (ran.code === 0) {
        const name = `az ${args.join(" ")}`;
        resources.push(...mustRead(readAzure(jsonIn(ran.stdout, name), name)));
      } else {
        missing.push({ subscription, list, said: saidBy(ran) });
      }
      done += 1;
      talk.progress(`Asked ${done} of ${queries.length}: az ${args.join(" ")}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  talk.progress("");
  if (missing.length === queries.length) {
    throw new UserError(
      "az gave none of the lists; nothing was written.",
      ...missingLines(inOrder(missing)),
    );
  }
  talk.say(`Asked ${count(subscriptions.length, "subscription")}.`);
  return { resources, missing: inOrder(missing) };
}

/** As they were to be asked, not as they were answered. */
function inOrder(missing: readonly Missing[]): readonly Missing[] {
  const names = lists.map(({ list }) => `az ${list}`);
  return [...missing].sort(
    (a, b) =>
      (a.subscription < b.subscription ? -1 : Number(a.subscription > b.subscription)) ||
      names.indexOf(a.list) - names.indexOf(b.list),
  );
}

async function subscriptionsOf(io: Io): Promise<readonly string[]> {
  const ran = await az(io, ["account", "list", ...asJson]);
  if (ran.code !== 0) {
    throw new UserError(
      `az account list ended with ${ran.code}.`,
      ...saidBy(ran).map((line) => `  ${line}`),
    );
  }
  const printed = jsonIn(ran.stdout, "az account list");
  const ids = (Array.isArray(printed) ? printed : []).flatMap((each) =>
    isBag(each) && each.state === "Enabled" && typeof each.id === "string" ? [each.id] : [],
  );
  if (ids.length === 0) {
    throw new UserError("az knows no subscription that is enabled.", "Log in with az login.");
  }
  return [...new Set(ids)];
}

/** Runs az, again after a while where Azure has had too many requests. */
async function az(io: Io, args: readonly string[]): Promise<Ran> {
  for (let attempt = 0; ; attempt++) {
    const ran = await io.run("az", args);
    if (ran.code === undefined) {
      throw new UserError(
        "az is not installed, or not on the PATH.",
        "Without --run the commands are printed, to be run where az is.",
      );
    }
    const isThrottled = ran.code !== 0 && /\b429\b|TooManyRequests|throttled/i.test(ran.stderr);
    if (!isThrottled || attempt === mostRetries) {
      return ran;
    }
    const [, seconds] = /(?:after|in) '?(\d{1,3})'? ?s/i.exec(ran.stderr) ?? [];
    await io.wait(Math.min(60, Number(seconds ?? 5 * 2 ** attempt)) * 1000);
  }
}

/** How often a throttled query is asked again. */
const mostRetries = 4;
const asJson = ["-o", "json", "--only-show-errors"];

/** The first lines of what a program said on standard error. */
function saidBy({ code, stderr }: Ran): readonly string[] {
  const lines = harmless(stderr)
    .split("\n")
    .filter((line) => line.trim() !== "");
  return lines.length > 0 ? lines.slice(0, 5) : [`ended with ${code} and said nothing`];
}

function jsonIn(content: string, name: string): unknown {
  return mustRead(jsonOf({ name, content }));
}

async function readFrom(io: Io, name: string) {
  const file = await readInput(io, name);
  const nothing: Found = { resources: [], ranges: [] };
  const csv = csvOf(file);
  if (csv !== undefined) {
    return { ...nothing, ranges: csv.value, problems: csv.problems };
  }
  const { value, problems } = jsonOf(file);
  if (problems.length > 0) {
    return { ...nothing, problems };
  }
  if (!isAzureOutput(value)) {
    const message = "is not what az prints, and not CSV";
    return { ...nothing, problems: [{ file: file.name, path: "", message }] };
  }
  const read = readAzure(value, file.name);
  return { ...nothing, resources: read.value, problems: read.problems };
}

/** The same resources are the same text: sorted by id, each once, without what no rule reads. */
function environmentText({ resources, ranges }: Found, asOf: string, complete: boolean): string {
  const byId = new Map(resources.map((each) => [each.key.toLowerCase(), each]));
  const sorted = [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => printed(each));
  const lines = [
    `  "asOf": ${JSON.stringify(asOf)},`,
    ...(complete ? ['  "complete": true,'] : []),
    `  "ranges": [${ranges.map(({ name, kind, cidr }) => `\n    ${JSON.stringify({ name, kind, cidr: String(cidr) })}`).join(",")}${ranges.length > 0 ? "\n  " : ""}],`,
    `  "resources": [${sorted.map((each) => `\n    ${JSON.stringify(each)}`).join(",")}${sorted.length > 0 ? "\n  " : ""}]`,
  ];
  return safeJson(`{\n${lines.join("\n")}\n}\n`);
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
