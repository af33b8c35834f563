import { podCidrNodeBlocks } from "../../capacity/addresses";
import { type Cidr, parseCidr } from "../../cidr";
import { learn } from "../../facts/fact";
import { mostNodes, NetworkMode } from "../../network-modes";
import { podCidrsOf, serviceCidrsOf } from "../address-changes";
import { nodePool } from "../commands";
import { namedAre, windowsPools } from "../conditions";
import { dualStackOptions, untriedDualStack } from "../mode-changes";
import { updatePage } from "../setting-changes";
import { readRanges } from "../settings";
import {
  counted,
  facts,
  largestOf,
  number,
  type PoolNodes,
  poolNodes,
  smallestFor,
  subnetNeeds,
  total,
  withNodes,
} from "./nodes";
import { addStep, addUpdate, type Planning } from "./planning";
import { policyPlan } from "./policy-steps";

const growPage = learn("azure-cni-overlay-pod-expand");

/** A larger pod CIDR, for more nodes or as it is asked for, and dual-stack. */
export function addressSteps(planning: Planning): void {
  const { mode } = planning.from;
  const kept = mode === planning.to.mode;
  const pools = wantedPools(planning);
  if (pools !== undefined) {
    fitsNodeSubnets(planning, pools);
  }
  if (mode === NetworkMode.AzureCniOverlay) {
    growPodCidr(planning, pools ?? []);
  } else if (mode === NetworkMode.ByoCni && kept) {
    changeByoPodCidr(planning);
  } else if (mode === NetworkMode.Kubenet && kept) {
    keepKubenetRange(planning);
  }
  if (pools !== undefined) {
    scaleOut(planning, pools);
  }
  // A dual-stack kubenet cluster keeps both families in the move.
  const families = planning.side.settings.list("networkProfile.ipFamilies");
  if (
    policyPlan(planning).dualStack &&
    !families.some((family) => family.toLowerCase() === "ipv6")
  ) {
    dualStack(planning);
  }
}

/** The pools with the wanted number of nodes: the largest one takes what the others leave. */
function wantedPools({ side, request }: Planning): readonly PoolNodes[] | undefined {
  const { nodes } = request.wanted;
  if (nodes === undefined || !Number.isInteger(nodes) || nodes < 1 || nodes > mostNodes(facts)) {
    return undefined;
  }
  const full = poolNodes(side, (pool) =>
    pool.flag("enableAutoScaling") === true
      ? (pool.number("maxCount") ?? pool.number("count"))
      : pool.number("count"),
  );
  const largest = largestOf(full);
  const others = total(full, (pool) => (pool === largest ? 0 : pool.nodes));
  return full.map((pool) =>
    pool === largest ? withNodes(pool, Math.max(nodes - others, 0)) : pool,
  );
}

function fitsNodeSubnets({ networks, blocks }: Planning, pools: readonly PoolNodes[]): void {
  for (const { has, needed, usable, arithmetic } of subnetNeeds(pools, networks)) {
    if (needed > usable) {
      blocks.push(
        `Subnet ${has}, and ${arithmetic} are needed: add a node pool in another subnet of the VNet.`,
      );
    }
  }
}

function growPodCidr(planning: Planning, pools: readonly PoolNodes[]): void {
  const { side, from, to, networks, blocks, warnings, checks } = planning;
  const parsed = parseCidr(from.podCidr);
  if (!parsed.ok) {
    return;
  }
  const old = parsed.cidr;
  const needed = total(pools, ({ nodes, surge }) => nodes + surge);
  const has = podCidrNodeBlocks(facts, old.prefixLength);
  const asked = parseCidr(to.podCidr);
  const wants = asked.ok && !asked.cidr.equals(old);
  if (!wants && needed <= has) {
    return;
  }
  const taken = takenRanges(planning);
  const smallest = smallestFor(pools) ?? 0;
  const target = wants ? asked.cidr : old.supernet(Math.min(smallest, old.prefixLength));
  if (!target.contains(old)) {
    planning.refusals.push(
      `podCidr can only grow to a range that contains ${old}, and ${target} doesn't: create a new cluster for that range.`,
    );
    return;
  }
  if (needed > has) {
    const arithmetic = pools
      .map(({ name, nodes, surge }) => `${name} ${nodes} + ${surge}`)
      .join(", ");
    blocks.push(
      `podCidr ${old} has ${counted(has, "block")} of /24, and ${number(total(pools, ({ nodes }) => nodes))} nodes with their surge (${arithmetic}) need ${number(needed)}: a /${smallest} at least, which is ${old.supernet(smallest)}.`,
    );
  }
  const inTheWay = taken.filter(({ range }) => range.overlaps(target));
  if (inTheWay.length > 0) {
    const overlapped = inTheWay.map(({ name, range }) => `${name} ${range}`).join(" and ");
    const names = inTheWay.map(({ name }) => name).join(" and ");
    const wayOut = inTheWay.every(({ movable }) => movable)
      ? `Move ${names} out of ${target}, or create a new cluster with a larger podCidr.`
      : "Create a new cluster with a larger podCidr.";
    blocks.push(
      `${target} overlaps ${overlapped}, so podCidr can't grow to it. ${largestClear(old, target, taken, needed)} ${wayOut}`,
    );
  }
  const windows = windowsPools(side);
  if (windows.length > 0) {
    blocks.push(`podCidr can only grow with Linux node pools, and ${namedAre(windows)} Windows.`);
  }
  if (podCidrsOf(side).length > 1) {
    blocks.push("podCidr can't grow with more than one pod range.");
  }
  const space = networks
    .flatMap(({ addressSpace }) => addressSpace)
    .find((each) => each.overlaps(target));
  if (space !== undefined) {
    warnings.push(
      `podCidr ${target} lies in the address space of the VNet, ${space}: no subnet made there later may overlap it.`,
    );
  }
  checks.push(
    `That every node has the new range: kubectl get nnc -A -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.status.networkContainers[0].subnetAddressSpace}{"\\n"}{end}'.`,
  );
  addUpdate(planning, `--pod-cidr ${target}`, {
    title: `Grow podCidr from ${old} to ${target}${inTheWay.length > 0 ? `, once nothing overlaps ${target}` : ""}`,
    program: [`podCidr: "${target}"`, `podCidrs: ["${target}"]`],
    outsidePulumi: true,
    cost: { irreversible: true },
    notes: [
      "A preview by the release note of 2026-01-04. A command that succeeds is no proof: look at the nodes.",
    ],
    page: growPage.page,
  });
}

interface Taken {
  readonly name: string;
  readonly range: Cidr;
  readonly movable: boolean;
}

function takenRanges({ networks, side, request }: Planning): readonly Taken[] {
  const fixed = (texts: readonly string[], name: string): Taken[] =>
    readRanges(texts).map((range) => ({ name, range, movable: false }));
  return [
    ...networks.flatMap(({ subnets }) =>
      subnets.flatMap((subnet) =>
        subnet.ranges.map((range) => ({ name: `subnet ${subnet.name}`, range, movable: true })),
      ),
    ),
    ...fixed(serviceCidrsOf(side), "serviceCidr"),
    ...fixed(request.takenRanges ?? [], "a range in use"),
  ];
}

/** The largest range around `old`, smaller than `target`, that overlaps nothing, as a sentence. */
function largestClear(old: Cidr, target: Cidr, taken: readonly Taken[], needed: number): string {
  for (let length = target.prefixLength + 1; length < old.prefixLength; length++) {
    const range = old.supernet(length);
    if (!taken.some((each) => each.range.overlaps(range))) {
      const has = podCidrNodeBlocks(facts, length);
      return `${range} overlaps nothing that is known, and has ${counted(has, "block")}${needed > has ? `, fewer than ${number(needed)}` : ""}.`;
    }
  }
  return `No larger range that contains ${old} is free.`;
}

function changeByoPodCidr(planning: Planning): void {
  const { podCidr } = planning.to;
  if (podCidr === undefined || podCidr === planning.from.podCidr) {
    return;
  }
  addUpdate(planning, `--pod-cidr ${podCidr}`, {
    title: `Change podCidr to ${podCidr}`,
    program: [`podCidr: "${podCidr}"`],
    outsidePulumi: true,
    notes: [
      "The CNI has to give out the same range: its own documentation says how it moves.",
      "Azure answers podCidr of such a cluster from API version 2026-01-01 on. With an earlier one pulumi refresh keeps the old range, and the next preview replaces the cluster: correct podCidr in the state then, with pulumi stack export and import.",
    ],
    page: learn("use-byo-cni").page,
  });
}

function keepKubenetRange({ from, to, blocks }: Planning): void {
  if (to.podCidr !== undefined && to.podCidr !== from.podCidr) {
    blocks.push(
      "The pod CIDR of a kubenet cluster can't change; it can in the step that moves the cluster to overlay.",
    );
  }
}

function scaleOut(planning: Planning, pools: readonly PoolNodes[]): void {
  const { settings } = planning.side;
  for (const { pool, name, nodes } of pools) {
    const scales = pool.flag("enableAutoScaling") === true;
    const count = scales ? "maxCount" : "count";
    if (nodes > (pool.number(count) ?? 1)) {
      const limits = `--min-count ${pool.number("minCount") ?? "<min-count>"} --max-count ${nodes}`;
      addStep(planning, {
        title: `${scales ? `Let node pool ${name} scale` : `Scale node pool ${name}`} to ${counted(nodes, "node")}`,
        commands: [
          scales
            ? nodePool(settings, "update", name, `--update-cluster-autoscaler ${limits}`)
            : nodePool(settings, "scale", name, `--node-count ${nodes}`),
        ],
        program: [`${count}: ${nodes} of pool ${name}`],
        page: learn("cluster-autoscaler").page,
      });
    }
  }
}

function dualStack(planning: Planning): void {
  planning.warnings.push(untriedDualStack);
  planning.checks.push("An IPv6 range on the VNet and on every node subnet: az network vnet show.");
  addUpdate(planning, dualStackOptions, {
    title: "Switch dual-stack on",
    program: [
      'ipFamilies: ["IPv4", "IPv6"]',
      "podCidrs and serviceCidrs as az aks show prints them",
    ],
    outsidePulumi: true,
    cost: { irreversible: true },
    notes: [
      "azure-native replaces the cluster for serviceCidrs, so run pulumi refresh before the next preview.",
    ],
    page: updatePage.page,
  });
}
