import {
  type AddressPlan,
  type AddressPlanProblem,
  type AddressPlanResult,
  didYouMean,
  formatAddressPlan,
  harmless,
  isSlotName,
  parseAddress,
  parseCidr,
  parseNodeAmount,
  planAddresses,
  requestProblems,
  textOf,
} from "@aks-networking/networking";
import { ExitCode, mustRead, UserError } from "../errors";
import { fileExists, readInput, writeOutput } from "../files";
import type { Run } from "../io";
import { parsePlan, readPlan, readTaken } from "../plan/files";
import {
  type ClusterRequest,
  modeNamed,
  namePattern,
  readRequestFile,
  requestOf,
  sizeProblems,
  slotsOf,
} from "../plan/request";
import { changeLines, clusterLines, freeIn, planLines } from "../plan/text";
import { count } from "../report/report";

export interface PlanFlags {
  /** The plan file. */
  readonly plan: string;
  readonly dryRun?: boolean;
  /** Fail instead of writing when the file would change. */
  readonly frozen?: boolean;
  readonly name?: string;
  readonly mode?: string;
  readonly nodes?: number;
  readonly maxNodes?: number;
  readonly maxPods?: number;
  readonly surge?: string;
  readonly vnet?: string;
  readonly taken?: readonly string[];
}

const subcommands = ["make", "show", "check", "next", "grow", "explain"];

/** Makes or updates the plan: by a request file, which is all that is wanted, or by flags, which add one cluster. */
export async function makePlan(
  run: Run,
  request: string | undefined,
  flags: PlanFlags,
): Promise<ExitCode> {
  const { io } = run;
  const before = await readPlan(io, flags.plan, false);
  const taken = await readTaken(io, flags.taken);
  if (request !== undefined) {
    const meant = didYouMean(request, subcommands);
    if (request !== "-" && !fileExists(io, request) && meant !== "") {
      throw new UserError(`${request} does not exist, and is not a command of plan${meant}`);
    }
    const file = await readInput(io, request);
    const { request: own, clusters, placed } = readRequestFile(mustRead(textOf(file)), file.name);
    const wanted = { ...own, taken: [...(own.taken ?? []), ...taken] };
    const faults = requestProblems(wanted);
    if (faults.length > 0) {
      throw new UserError(faults.map(placed).join("\n"));
    }
    const result = planAddresses(wanted, before);
    return finish(run, flags, { before, result, clusters, placed });
  }
  const { cluster, vnetSlots } = clusterOf(flags, before);
  const kept = before
    ? requestOf(before)
    : { slots: [], mayRepeat: ["podCidr", "serviceCidr"] as const };
  const added = [...vnetSlots, ...slotsOf(cluster)];
  const names = new Set(added.map(({ name }) => name));
  const slots = [...kept.slots.filter(({ name }) => !names.has(name)), ...added];
  const result = planAddresses({ ...kept, taken, slots }, before);
  return finish(run, flags, { before, result, clusters: [cluster] });
}

/** Shows a plan and what is free. */
export async function showPlan({ io, look }: Run, flags: PlanFlags): Promise<ExitCode> {
  const plan = await readPlan(io, flags.plan, true);
  io.stdout(`${planLines(plan, look).join("\n")}\n`);
  return ExitCode.clean;
}

/** Whether a plan file is right: what can't be read, what overlaps, what is outside its VNet. */
export async function checkPlan({ io }: Run, flags: PlanFlags): Promise<ExitCode> {
  const { problems, plan } = await parsePlan(io, flags.plan);
  for (const message of problems) {
    io.stdout(`${harmless(message)}\n`);
  }
  if (plan === undefined) {
    return ExitCode.problems;
  }
  io.stdout(`${flags.plan} is right: ${count(plan.slots.length, "slot")}.\n`);
  return ExitCode.clean;
}

/** Grows a slot, where it can without moving. */
export async function growPlan(
  run: Run,
  name: string,
  flags: PlanFlags & { readonly to: string },
): Promise<ExitCode> {
  const { io } = run;
  const before = await readPlan(io, flags.plan, true);
  const prefixLength = Number(/^\/?(\d{1,3})$/.exec(flags.to)?.[1] ?? Number.NaN);
  if (!Number.isInteger(prefixLength)) {
    throw new UserError("--to must be a prefix length such as /22.");
  }
  const slot = slotNamed(before, name);
  if (prefixLength > slot.cidr.prefixLength) {
    const has = slot.cidr.prefixLength;
    throw new UserError(
      `--to /${prefixLength} is smaller than the /${has} that ${name} has; use /${has - 1} or less.`,
    );
  }
  const kept = requestOf(before);
  const slots = kept.slots.map((slot) => (slot.name === name ? { ...slot, prefixLength } : slot));
  const taken = await readTaken(io, flags.taken);
  const result = planAddresses({ ...kept, slots, taken }, before);
  return finish(run, flags, { before, result, clusters: [] });
}

/** What a cluster of a size would get, and how many more of it fit. Writes nothing. */
export async function nextInPlan({ io, look }: Run, flags: PlanFlags): Promise<ExitCode> {
  const plan = await readPlan(io, flags.plan, true);
  const { cluster } = clusterOf({ ...flags, name: flags.name ?? "next" }, plan);
  const taken = await readTaken(io, flags.taken);
  const withMore = (n: number) => {
    const kept = requestOf(plan);
    const more = Array.from({ length: n }, (_, i) =>
      slotsOf({ ...cluster, name: `${cluster.name}-${i + 1}` }),
    );
    return planAddresses({ ...kept, taken, slots: [...kept.slots, ...more.flat()] }, plan);
  };
  const one = withMore(1);
  if (one.problems.length > 0) {
    io.stdout(`${one.problems.map(({ message }) => harmless(message)).join("\n")}\n`);
    return ExitCode.problems;
  }
  const fits = mostThatFit((n) => withMore(n).problems.length === 0);
  const named = { ...cluster, name: `${cluster.name}-1` };
  const more = fits >= mostTried ? `${mostTried} or more` : String(fits);
  io.stdout(
    `${[...clusterLines(named, one.plan, look), "", `${more} ${fits === 1 ? "cluster" : "clusters"} of this size fit into ${cluster.vnet}.`].join("\n")}\n`,
  );
  return ExitCode.clean;
}

const mostTried = 1024;

/** The largest n that fits, by doubling and halving. */
function mostThatFit(fits: (n: number) => boolean): number {
  let low = 1;
  let high = 2;
  while (high <= mostTried && fits(high)) {
    low = high;
    high *= 2;
  }
  while (high - low > 1 && high <= mostTried) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Why a slot is where it is, or what an address belongs to. */
export async function explainPlan({ io }: Run, what: string, flags: PlanFlags): Promise<ExitCode> {
  const plan = await readPlan(io, flags.plan, true);
  const used = plan.slots.filter(({ released }) => !released);
  const address = parseAddress(what);
  const range = parseCidr(what);
  const target = address.ok ? address.address : range.ok ? range.cidr : undefined;
  if (target !== undefined) {
    const holders = used.filter(({ cidr }) => cidr.contains(target));
    const lines = holders.map(({ name, kind, cidr }) => harmless(`${name} (${kind}) ${cidr}`));
    io.stdout(`${lines.join("\n") || `${what} is in no slot of the plan.`}\n`);
    return ExitCode.clean;
  }
  const slot = slotNamed(plan, what);
  const home = used.find(({ name, kind }) => kind === "vnet" && name === slot.vnet);
  const around = home ? freeIn(home, used) : [];
  const beside = around.filter((free) => free.isAdjacentTo(slot.cidr));
  const lines = [
    `${slot.name} is the ${slot.kind} ${slot.cidr}${slot.released ? ", released" : ""}.`,
    ...(slot.growTo === undefined
      ? []
      : [`It has room to grow to ${slot.cidr.supernet(slot.growTo)}.`]),
    ...(home ? [`It lies in ${home.name} ${home.cidr}.`] : []),
    ...(home && slot.growTo === undefined
      ? [
          beside.length > 0
            ? `Free beside it: ${beside.join(", ")}.`
            : "Nothing is free beside it: it can't grow where it is.",
        ]
      : []),
    "A slot keeps its range as long as it is in the request; a pin (cidr) moves it.",
  ];
  io.stdout(`${lines.map(harmless).join("\n")}\n`);
  return ExitCode.clean;
}

interface Made {
  readonly before: AddressPlan | undefined;
  readonly result: AddressPlanResult;
  readonly clusters: readonly ClusterRequest[];
  /** A problem with its place in the request file. */
  readonly placed?: (problem: AddressPlanProblem) => string;
}

function finish(
  { io, look, talk }: Run,
  flags: PlanFlags,
  { before, result, clusters, placed = ({ message }) => message }: Made,
): ExitCode {
  const { plan, problems } = result;
  if (problems.length > 0) {
    // Nothing is written: a plan that holds a part of what is wanted is no plan.
    io.stdout(`${problems.map((problem) => harmless(placed(problem))).join("\n")}\n`);
    return ExitCode.problems;
  }
  const changes = changeLines(before, plan);
  const shown = clusters.flatMap((cluster) => [...clusterLines(cluster, plan, look), ""]);
  io.stdout(`${[...shown, ...(changes.length > 0 ? changes : ["No change."])].join("\n")}\n`);
  if (changes.length === 0 && before !== undefined) {
    return ExitCode.clean;
  }
  if (flags.frozen) {
    talk.say(`${flags.plan} would change, and --frozen forbids it.`);
    return ExitCode.problems;
  }
  if (!flags.dryRun) {
    writeOutput(io, flags.plan, formatAddressPlan(plan));
    const moved = changes.filter((line) => line.startsWith("~")).length;
    const fresh = changes.filter((line) => line.startsWith("+")).length;
    talk.say(`Wrote ${flags.plan}: ${fresh} new, ${moved} changed.`);
  }
  return ExitCode.clean;
}

/** The cluster that flags describe, and the slot of its VNet where it is given as a range. */
function clusterOf(flags: PlanFlags, before: AddressPlan | undefined) {
  const { nodes, maxNodes = nodes, maxPods = 110, surge = "10%", mode = "overlay", vnet } = flags;
  const name = flags.name ?? "cluster";
  if (!isSlotName(name)) {
    throw new UserError(`--name ${namePattern}`);
  }
  if (nodes === undefined || maxNodes === undefined) {
    throw new UserError(
      "Nothing says what is wanted: give a request file, or --nodes.",
      "Example: aks-networking plan --nodes 20 --max-nodes 64 --vnet 10.64.48.0/20",
    );
  }
  if (maxNodes < nodes) {
    throw new UserError(`--max-nodes must be ${nodes} or more, as many as --nodes.`);
  }
  if (!parseNodeAmount(/^\d+$/.test(surge) ? Number(surge) : surge).ok) {
    throw new UserError(
      '--surge must be a number of nodes such as 1, or a percentage such as "33%".',
    );
  }
  const range = vnet === undefined ? undefined : parseCidr(vnet);
  if (range?.ok && range.hostBits) {
    throw new UserError(`--vnet ${vnet} has host bits set; write ${range.cidr}.`);
  }
  const vnets = (before?.slots ?? []).filter(({ kind, released }) => kind === "vnet" && !released);
  const names = vnets.map((each) => each.name);
  const named = vnets.find(
    (slot) => slot.name === vnet || (range?.ok && slot.cidr.equals(range.cidr)),
  );
  const only = vnet === undefined && vnets.length === 1 ? vnets[0] : named;
  if (only === undefined && !range?.ok) {
    throw new UserError(
      vnet === undefined
        ? "--vnet is not set: give the range of the VNet, or the name of its slot in the plan."
        : `--vnet must be a range such as 10.64.48.0/20, or the name of a VNet in the plan${didYouMean(vnet, names) || "."}`,
    );
  }
  const slot = only?.name ?? freeName("vnet", names);
  const cluster: ClusterRequest = {
    name,
    mode: modeNamed(mode),
    vnet: slot,
    servicePrefixLength: 20,
    pool: { name: "nodes", count: nodes, maxCount: maxNodes, maxPods, maxSurge: surge },
  };
  const flagOf = { maxNodes: "--max-nodes", maxPods: "--max-pods" };
  const faults = sizeProblems(cluster).map(([property, text]) => `${flagOf[property]} ${text}`);
  if (faults.length > 0) {
    throw new UserError(faults.join("\n"));
  }
  const vnetSlots =
    only === undefined && range?.ok
      ? [{ name: slot, kind: "vnet", cidr: String(range.cidr) } as const]
      : [];
  return { cluster, vnetSlots };
}

function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let i = 2; taken.includes(free); i++) {
    free = `${name}-${i}`;
  }
  return free;
}

function slotNamed(plan: AddressPlan, name: string) {
  const slot = plan.slots.find((each) => each.name === name);
  if (slot === undefined) {
    const names = plan.slots.map((each) => each.name);
    throw new UserError(
      `The plan has no slot of this name${didYouMean(name, names) || "."}`,
      `Its slots are ${names.slice(0, 20).join(", ")}.`,
    );
  }
  return slot;
}
