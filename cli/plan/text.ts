import {
  type AddressPlan,
  type Cidr,
  capacityOf,
  networkModes,
  type PlannedSlot,
  subtractRanges,
  type Usage,
} from "@aks-networking/networking";
import type { Look } from "../io";
import { count } from "../report/report";
import { bar, table, wrap } from "../report/text-layout";
import type { ClusterRequest } from "./request";

/** What a cluster has in a plan: its ranges, how full each is, and what ends its growth. */
export function clusterLines(
  cluster: ClusterRequest,
  plan: AddressPlan,
  look: Look,
): readonly string[] {
  const slots = plan.slots.filter(
    ({ name, released }) => name.startsWith(`${cluster.name}/`) && !released,
  );
  const size = (name: string) => slots.find((slot) => slot.name === `${cluster.name}/${name}`);
  const [nodes, pods] = [size("nodes"), size("pods")];
  if (nodes === undefined) {
    return [];
  }
  const capacity = capacityOf({
    mode: cluster.mode,
    pools: [cluster.pool],
    nodeSubnets: [{ name: "nodes", prefixLength: nodes.cidr.prefixLength }],
    ...(pods?.kind === "subnet" && {
      podSubnets: [{ name: "pods", prefixLength: pods.cidr.prefixLength }],
    }),
    ...(pods?.kind === "podCidr" && { podCidrPrefixLength: pods.cidr.prefixLength }),
  });
  const usageOf = ({ name, kind }: PlannedSlot): Usage | undefined =>
    name.endsWith("/nodes")
      ? capacity.usage.find((each) => each.kind === "nodeSubnet")
      : name.endsWith("/pods")
        ? capacity.usage.find((each) => each.kind === (kind === "subnet" ? "podSubnet" : "podCidr"))
        : undefined;
  const rows = slots.map((slot) => {
    const usage = usageOf(slot);
    return [
      `  ${slot.name}`,
      String(slot.cidr),
      ...(usage ? usageCells(usage, cluster, look) : []),
    ];
  });
  return [
    `${networkModes[cluster.mode].displayName}: ${count(capacity.nodes, "node")} and ${count(capacity.pods, "pod")} at most`,
    "",
    ...table(rows),
    ...(look.isPlain ? [] : [look.paint("dim", "  █ full scale  ▒ upgrade")]),
    "",
    ...wrap(`Next limit: ${capacity.limitedBy.sentence}`, look.columns - 2).map(
      (line) => `  ${line}`,
    ),
  ];
}

function usageCells(usage: Usage, { pool }: ClusterRequest, look: Look): readonly string[] {
  const { available, neededDuringUpgrade, unit } = usage;
  const nodes = pool.maxCount ?? pool.count;
  const atFullScale =
    unit === "addresses" && neededDuringUpgrade > 0
      ? Math.min(neededDuringUpgrade, Math.max(nodes, 0))
      : nodes;
  const picture = look.isPlain ? [] : [bar(atFullScale, neededDuringUpgrade, available, 24)];
  return [
    ...picture,
    `${neededDuringUpgrade.toLocaleString("en-US")} of ${available.toLocaleString("en-US")} ${unit} in an upgrade`,
  ];
}

/** The slots of a plan, and what is free in each VNet. */
export function planLines(plan: AddressPlan, look: Look): readonly string[] {
  const used = plan.slots.filter(({ released }) => !released);
  const released = plan.slots.length - used.length;
  const rows = used.map(({ name, kind, vnet, cidr, growTo }) => [
    name,
    kind,
    String(cidr),
    growTo === undefined ? "" : `room to /${growTo}`,
    vnet === undefined ? "" : `in ${vnet}`,
  ]);
  const vnets = used.filter(({ kind }) => kind === "vnet");
  return [
    ...table([["name", "kind", "range", "", ""], ...rows]),
    "",
    ...vnets.flatMap((vnet) => vnetLines(vnet, used, look)),
    ...(released > 0
      ? [
          `${count(released, "released slot")}; ${released === 1 ? "its range is" : "their ranges are"} the last to be given again.`,
        ]
      : []),
  ];
}

function vnetLines(
  vnet: PlannedSlot,
  slots: readonly PlannedSlot[],
  look: Look,
): readonly string[] {
  const free = freeIn(vnet, slots);
  const total = Number(vnet.cidr.addressCount);
  const left = free.reduce((sum, { addressCount }) => sum + Number(addressCount), 0);
  const picture = look.isPlain ? "" : `${bar(total - left, total - left, total, 24)}  `;
  const largest = [...free].sort((a, b) => a.prefixLength - b.prefixLength).slice(0, 4);
  return [
    `${vnet.name} ${vnet.cidr}  ${picture}${left.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} addresses are free`,
    ...(largest.length > 0 ? [`  largest free: ${largest.join(", ")}`] : []),
  ];
}

/** What is free of a VNet. */
export function freeIn(vnet: PlannedSlot, slots: readonly PlannedSlot[]): readonly Cidr[] {
  const inside = slots.filter((slot) => slot.vnet === vnet.name && !slot.released);
  return subtractRanges(
    [vnet.cidr],
    inside.map(({ cidr }) => cidr),
  );
}

/** What a new plan changes of the one before: new, moved, grown and released slots. */
export function changeLines(
  before: AddressPlan | undefined,
  after: AddressPlan,
): readonly string[] {
  const old = new Map(before?.slots.map((slot) => [slot.name, slot]));
  return after.slots.flatMap(({ name, cidr, released }) => {
    const was = old.get(name);
    if (was === undefined || was.released) {
      return released ? [] : [`+ ${name} ${cidr}`];
    }
    if (released) {
      return [`- ${name} ${cidr} released`];
    }
    return was.cidr.equals(cidr) ? [] : [`~ ${name} ${was.cidr} → ${cidr}`];
  });
}
