import {
  type ClusterPath,
  changeSentences,
  classifyChange,
  didYouMean,
  harmless,
  isStopped,
  networkModes,
  Outcome,
  outboundTypeChanges,
  pathLines,
  pathTo,
  type Verdict,
  type WantedNetwork,
} from "@aks-networking/networking";
import { clustersOf, type FleetCluster } from "../clusters";
import { ExitCode, UserError } from "../errors";
import { readFleet } from "../fleet";
import type { Look, Run } from "../io";
import { rangeGiven } from "../range-given";
import { jsonText } from "../report/json-text";
import { count } from "../report/report";
import { table, wrap } from "../report/text-layout";

export interface MigrateFlags {
  readonly to?: string;
  readonly podCidr?: string;
  readonly networkPolicy?: string;
  readonly outboundType?: string;
  readonly cluster?: string;
  readonly after?: string;
  readonly json?: boolean;
}

/** Where a cluster may be taken, by short names. */
export const targets: Readonly<Record<string, WantedNetwork>> = {
  overlay: { networkPlugin: "azure", networkPluginMode: "overlay" },
  "overlay-cilium": {
    networkPlugin: "azure",
    networkPluginMode: "overlay",
    networkDataplane: "cilium",
    networkPolicy: "cilium",
  },
  cilium: { networkDataplane: "cilium", networkPolicy: "cilium" },
  "dual-stack": {
    networkPlugin: "azure",
    networkPluginMode: "overlay",
    ipFamilies: ["IPv4", "IPv6"],
  },
};

/** What an outbound type can be changed to. */
export const outboundTypes: readonly string[] = [
  ...new Set(
    Object.values(outboundTypeChanges).flatMap((changes) => Object.values(changes).flat()),
  ),
];

/** The way of one cluster, or the table of a fleet; with `--after` what a change of the program means. */
export async function migrate(
  run: Run,
  inputs: readonly string[],
  flags: MigrateFlags,
): Promise<ExitCode> {
  const { io, look, talk } = run;
  const all = clustersOf(await readFleet(io, inputs, talk));
  const clusters = chosen(all, flags.cluster);
  if (flags.after !== undefined) {
    const after = clustersOf(await readFleet(io, [flags.after], talk));
    const gone = clusters.filter((each) => sameIn(after, each) === undefined);
    const names = gone.map(({ name }) => name).join(", ");
    if (gone.length === clusters.length) {
      throw new UserError(`${flags.after} holds none of these clusters: ${names}.`);
    }
    if (gone.length > 0) {
      talk.say(`Not compared, since ${flags.after} does not hold them: ${names}.`);
    }
    return compare(run, clusters, after, flags);
  }
  const wanted = wantedBy(flags);
  const paths = clusters.map((cluster): Way => {
    const { properties, networks, peerRanges } = cluster;
    const known = { cluster: properties, virtualNetworks: networks, takenRanges: peerRanges };
    return { cluster, path: pathTo({ ...known, wanted }) };
  });
  if (flags.json) {
    const shown = paths.map(({ cluster: { name, origin, id, mode }, path }) => {
      return { name, origin, id, mode, ...path };
    });
    io.stdout(jsonText(shown));
  } else {
    const [only, ...others] = paths;
    const lines =
      only !== undefined && others.length === 0
        ? [
            look.paint(
              "bold",
              `${only.cluster.name}: ${modeText(only.cluster)} to ${flags.to ?? "overlay"}`,
            ),
            "",
            ...pathLines(only.path).flatMap((line) => wrapped(line, look.columns)),
          ]
        : fleetLines(paths, look, flags.to ?? "overlay");
    io.stdout(`${lines.map(harmless).join("\n")}\n`);
  }
  const isPossible = paths.every(({ path }) => path.outcome !== Outcome.NewCluster);
  return isPossible ? ExitCode.clean : ExitCode.problems;
}

function chosen(all: readonly FleetCluster[], name: string | undefined): readonly FleetCluster[] {
  const found =
    name === undefined ? all : all.filter((each) => each.name === name || each.id === name);
  if (found.length === 0) {
    const names = all.map((each) => each.name);
    throw new UserError(
      name === undefined
        ? "The inputs hold no cluster."
        : `The inputs hold no cluster of this name${didYouMean(name, names) || "."}`,
    );
  }
  return found;
}

function wantedBy({
  to = "overlay",
  podCidr,
  networkPolicy,
  outboundType,
}: MigrateFlags): WantedNetwork {
  const target = Object.hasOwn(targets, to) ? targets[to] : undefined;
  if (target === undefined) {
    throw new UserError(`--to must be one of ${Object.keys(targets).join(", ")}.`);
  }
  rangeGiven("--pod-cidr", podCidr, "an IPv4 range such as 10.244.0.0/16", [4]);
  return {
    ...target,
    ...(podCidr !== undefined && { podCidr }),
    ...(networkPolicy !== undefined && { networkPolicy }),
    ...(outboundType !== undefined && { outboundType }),
  };
}

const outcomes: Readonly<Record<string, readonly [symbol: string, word: string, text: string]>> = {
  arrived: ["✓", "done", "there already"],
  ready: ["~", "ready", "can go in place"],
  notNow: ["!", "not now", "can go when something else is done"],
  newCluster: ["✗", "new cluster", "not in place"],
};

interface Way {
  readonly cluster: FleetCluster;
  readonly path: ClusterPath;
}

/** Who can go in place, who can't, and why. */
function fleetLines(ways: readonly Way[], look: Look, to: string): readonly string[] {
  const order = Object.keys(outcomes);
  const sorted = [...ways].sort(
    (a, b) => order.indexOf(b.path.outcome) - order.indexOf(a.path.outcome),
  );
  const rows = sorted.map(({ cluster, path }) => {
    const [symbol, word] = outcomes[path.outcome] ?? ["?", path.outcome];
    const reimages = path.steps.filter(({ cost }) => cost.reimage).length;
    return [
      look.isPlain ? word : symbol,
      cluster.name,
      modeText(cluster),
      path.steps.length === 0 ? "" : count(path.steps.length, "step"),
      reimages === 0 ? "" : count(reimages, "reimage"),
    ];
  });
  const heads = table([["", "cluster", "now", `to ${to}`, ""], ...rows]);
  const lines = heads.flatMap((line, i) => {
    const blocks = sorted[i - 1]?.path.blocks ?? [];
    return [
      line,
      ...blocks.flatMap((block) => wrap(block, look.columns - 6)).map((each) => `      ${each}`),
    ];
  });
  const sums = Object.entries(outcomes).flatMap(([outcome, [, , text]]) =>
    howMany(ways.filter(({ path }) => path.outcome === outcome).length, text),
  );
  return [...lines, "", `${sums.join(", ")}. One path: aks-networking migrate … --cluster NAME`];
}

/** `2 in place`; nothing for none. */
function howMany(n: number, what: string): readonly string[] {
  return n === 0 ? [] : [`${n} ${what}`];
}

/** A line of a path with its indentation kept. A command isn't broken: it is to be copied. */
function wrapped(line: string, width: number): readonly string[] {
  const [indent = "", rest = ""] = [line.match(/^ *(?:- |\d+\. )?/)?.[0], line.trimStart()];
  if (/^az |^kubectl /.test(rest)) {
    return [line];
  }
  return wrap(line.slice(indent.length), width - indent.length).map(
    (part, i) => (i === 0 ? indent : " ".repeat(indent.length)) + part,
  );
}

function modeText({ mode }: FleetCluster): string {
  return mode === undefined ? "not known" : networkModes[mode].displayName;
}

const verdicts: Readonly<Record<Verdict, readonly [symbol: string, word: string]>> = {
  inPlace: ["✓", "in place"],
  azureCli: ["~", "one way"],
  spelling: ["~", "spelling"],
  refused: ["✗", "refused"],
  newPool: ["±", "new pool"],
  newCluster: ["✗", "new cluster"],
  undocumented: ["?", "undocumented"],
};

function sameIn(
  after: readonly FleetCluster[],
  { key, id, name }: FleetCluster,
): FleetCluster | undefined {
  return (
    after.find(
      (each) =>
        each.key === key || (id !== undefined && each.id?.toLowerCase() === id.toLowerCase()),
    ) ?? after.find((each) => each.name === name)
  );
}

/** What the change from one state of a program to the next means for each cluster. */
function compare(
  { io, look }: Run,
  before: readonly FleetCluster[],
  after: readonly FleetCluster[],
  { json }: MigrateFlags,
): ExitCode {
  const changes = before.flatMap((cluster) => {
    const next = sameIn(after, cluster);
    return next === undefined
      ? []
      : classifyChange(cluster.properties, next.properties).map((change) => ({
          cluster: cluster.name,
          ...change,
        }));
  });
  if (json) {
    io.stdout(jsonText(changes));
  } else {
    const width = look.columns - 15;
    const lines = changes.flatMap((change) => {
      const [symbol, word] = verdicts[change.verdict];
      const mark = (look.isPlain ? word : `${symbol} ${word}`).padEnd(14);
      const text = `${change.cluster}  ${change.property}  ${change.from} → ${change.to}`;
      return [
        `${mark} ${text}`,
        ...wrap(changeSentences(change), width).map((line) => `${" ".repeat(15)}${line}`),
      ];
    });
    const counts = Object.entries(verdicts).flatMap(([verdict, [, word]]) =>
      howMany(changes.filter((change) => change.verdict === verdict).length, word),
    );
    io.stdout(
      `${[...lines, ...(lines.length > 0 ? [""] : []), counts.join(", ") || "No change of a network setting."].map(harmless).join("\n")}\n`,
    );
  }
  return changes.some(isStopped) ? ExitCode.problems : ExitCode.clean;
}
