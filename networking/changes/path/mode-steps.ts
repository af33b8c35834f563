import { suggestRange } from "../../address-plan";
import { podCidrNodeBlocks } from "../../capacity";
import { type Cidr, parseCidr } from "../../cidr";
import { learn } from "../../facts/fact";
import { NetworkMode } from "../../network-modes";
import { serviceCidrsOf } from "../address-changes";
import { nameIn, namesOf, update } from "../commands";
import { dcsv2Pools, longNames, mostCharacters, windows2019Pools } from "../overlay-needs";
import { updatePage } from "../setting-changes";
import {
  counted,
  facts,
  number,
  poolNodes,
  scaledToFit,
  smallestFor,
  subnetNeeds,
  total,
} from "./nodes";
import { type Planning, windowsPools } from "./planning";
import { groupIn, subnetsOf } from "./surroundings";

const policyPage = learn("use-network-policies");

/** Whether the cluster moves to overlay, and what becomes of its policy engine on the way. */
export function policyPlan({ from, to, ciliumBlocked }: Planning) {
  const moves = movesToOverlay({ from, to });
  const cilium = to.dataplane === "cilium" && from.dataplane !== "cilium" && !ciliumBlocked;
  const engine = from.policy === "azure" || from.policy === "calico";
  // Node subnet with a policy engine: Cilium takes its place first, so that no step without policies is needed.
  const ciliumFirst = cilium && engine && moves && from.mode === NetworkMode.AzureCniNodeSubnet;
  const dualStack =
    to.mode === NetworkMode.AzureCniOverlayDualStack &&
    from.mode !== NetworkMode.AzureCniOverlayDualStack;
  // Dual-stack has no other policy engine than Cilium.
  const wanted =
    ciliumBlocked || (dualStack && (to.policy === "azure" || to.policy === "calico"))
      ? "none"
      : to.policy;
  const off =
    engine && ((moves && !ciliumFirst) || (!cilium && (dualStack || wanted !== from.policy)));
  const now = off ? "none" : from.policy;
  const on =
    !cilium && wanted !== now && (wanted === "azure" || wanted === "calico") ? wanted : undefined;
  return { moves, dualStack, cilium, ciliumFirst, off, on };
}

export function movesToOverlay({ from, to }: Pick<Planning, "from" | "to">): boolean {
  const movable: readonly (NetworkMode | undefined)[] = [
    NetworkMode.Kubenet,
    NetworkMode.AzureCniNodeSubnet,
  ];
  return movable.includes(from.mode) && from.mode !== to.mode;
}

export const policySteps = {
  off(planning: Planning): void {
    const { from, steps, blocks, warnings, side, ciliumBlocked } = planning;
    const { off, moves, dualStack, on, cilium } = policyPlan(planning);
    if (!off) {
      return;
    }
    if (moves || dualStack) {
      const what = moves
        ? "a cluster with a network policy engine can't move to overlay"
        : "dual-stack has no other engine than Cilium";
      blocks.push(`networkPolicy is ${from.policy}, and ${what}: it is removed first.`);
    }
    fitsReimage(planning, "the reimage");
    steps.push({
      title: `Remove the network policy engine ${from.policy}`,
      commands: [update(namesOf(side.settings), "--network-policy none")],
      program: ['networkPolicy: "none"'],
      outsidePulumi: true,
      cost: { reimage: true },
      notes: [
        "Policies stay as objects, and nothing enforces them until an engine is installed again.",
        ...(from.policy === "calico" ? ["Calico's custom resource definitions stay."] : []),
      ],
      page: policyPage.page,
    });
    const until = cilium ? "Cilium is on" : on === undefined ? undefined : `${on} is installed`;
    warnings.push(
      until === undefined
        ? "No network policy is enforced afterwards."
        : `No network policy is enforced from the removal of ${from.policy} until ${until} on all nodes.`,
    );
    if (ciliumBlocked) {
      const windows = windowsPools(side).map(({ poolName }) => poolName);
      warnings.push(
        `After the overlay step, install calico or leave networkPolicy none: ${windows.join(" and ")} ${windows.length > 1 ? "are" : "is"} Windows, and networkPolicy azure ends there on 2026-09-30.`,
      );
    }
  },
  on(planning: Planning): void {
    const { steps, side, blocks, to, request } = planning;
    const { on, dualStack } = policyPlan(planning);
    const asked = request.wanted.networkPolicy !== undefined;
    if (asked && dualStack && (to.policy === "azure" || to.policy === "calico")) {
      blocks.push(
        `networkPolicy ${to.policy} isn't available with dual-stack: choose cilium with networkDataplane cilium, or none.`,
      );
    }
    if (on === undefined) {
      return;
    }
    if (on === "azure" && windowsPools(side).length > 0) {
      blocks.push(
        "networkPolicy azure ends on Windows nodes on 2026-09-30: choose calico or none.",
      );
      return;
    }
    steps.push({
      title: `Install the network policy engine ${on}`,
      commands: [update(namesOf(side.settings), `--network-policy ${on}`)],
      program: [`networkPolicy: "${on}"`],
      outsidePulumi: true,
      cost: { reimage: true },
      notes: on === "azure" ? ["networkPolicy azure ends on Linux nodes on 2028-09-30."] : [],
      page: policyPage.page,
    });
  },
};

export function overlaySteps(planning: Planning): void {
  if (!movesToOverlay(planning)) {
    return;
  }
  const { from, side, steps, blocks, checks, warnings } = planning;
  const { settings } = side;
  const kubenet = from.mode === NetworkMode.Kubenet;
  const notes: string[] = [];
  const podCidr = overlayPodCidr(planning, notes);
  const sets = settings.pools.filter((pool) => pool.is("type", "AvailabilitySet"));
  if (settings.flag("addonProfiles.aciConnectorLinux.enabled") === true) {
    blocks.push(
      "Virtual nodes (add-on aciConnectorLinux) don't work with overlay: remove them first.",
    );
  }
  for (const pool of windows2019Pools(settings)) {
    blocks.push(
      `Node pool ${pool.poolName} is Windows2019; overlay has Windows2022 and Windows2025.`,
    );
  }
  for (const name of longNames(settings)) {
    blocks.push(
      `The name of ${name} becomes a label of the nodes with overlay, and the limit is ${mostCharacters}: move the nodes to pools in a subnet with shorter names.`,
    );
  }
  for (const pool of dcsv2Pools(settings)) {
    blocks.push(
      `Node pool ${pool.poolName} has ${pool.text("vmSize")}; overlay has no machines of the DCsv2 series: replace it with a node pool of another size.`,
    );
  }
  if (settings.flag("apiServerAccessProfile.enablePrivateCluster") === true) {
    warnings.push(
      "The documentation doesn't say how a private cluster moves. Try it on another cluster first.",
    );
  }
  if (from.policy === "cilium" && !kubenet) {
    notes.push(
      "networkPolicy cilium stays on, by the AKS release note of 2025-05-19; the page says no policies.",
    );
  }
  checks.push(
    "A network security group on the node subnet has to allow all ports between nodes, from nodes to the pod CIDR and between pods: az network nsg show.",
    "A custom ip-masq-agent configuration: kubectl -n kube-system get configmap azure-ip-masq-agent-config. If it exists and isn't wanted, delete it; if it is wanted, its targets can't be reached from pods afterwards.",
    "Pod disruption budgets that allow no disruption stop the drain: kubectl get pdb -A.",
  );
  if (windowsPools(side).length > 0) {
    checks.push(
      "Windows nodes need build 20348.1668 or later and containerd: kubectl get nodes -o wide.",
    );
  }
  const change =
    podCidr === undefined || (kubenet && podCidr === from.podCidr) ? "" : ` --pod-cidr ${podCidr}`;
  if (kubenet) {
    notes.push(...routeTableNotes(planning), ...kubenetNotes(change !== ""));
    if (settings.list("networkProfile.ipFamilies").some((family) => /ipv6/i.test(family))) {
      warnings.push("IPv6 breaks during the move, and works again at its end (Azure/AKS#5120).");
    }
    checks.push(
      "Whether subnets that share the route table call pods by address: they can't afterwards.",
    );
  } else {
    warnings.push(
      "Pods get new addresses, can't be reached from the VNet, and leave the cluster with the address of their node.",
    );
  }
  if (sets.length === 0) {
    notes.push(...fitsReimage(planning, "the move"));
  }
  steps.push({
    title: "Move to Azure CNI Overlay",
    commands: [
      update(namesOf(settings), `--network-plugin azure --network-plugin-mode overlay${change}`),
    ],
    program: [
      'networkPlugin: "azure"',
      'networkPluginMode: "overlay"',
      ...(podCidr === undefined ? [] : [`podCidr: "${podCidr}"`]),
      // Azure answers a new range in the list too, and the refresh takes it over.
      ...(change === "" ? [] : [`podCidrs: ["${podCidr}"]`]),
    ],
    outsidePulumi: true,
    cost: { reimage: true, irreversible: true },
    notes,
    page: updatePage.page,
  });
}

/** The pod CIDR for overlay: as wanted, kept, or proposed where that can't be. */
function overlayPodCidr(planning: Planning, notes: string[]): string | undefined {
  const { from, to, networks, blocks, side, request } = planning;
  const kubenet = from.mode === NetworkMode.Kubenet;
  const asked = to.podCidr ?? (kubenet ? from.podCidr : undefined);
  const parsed = parseCidr(asked);
  const services = serviceCidrsOf(side).flatMap(read);
  const subnets = networks.flatMap((network) => network.subnets);
  const spaces = networks.flatMap(({ addressSpace }) => addressSpace);
  const taken = [
    ...services,
    ...spaces,
    ...subnets.flatMap(({ ranges }) => ranges),
    ...(request.takenRanges ?? []).flatMap(read),
  ];
  const pools = poolNodes(planning.side);
  const needed = total(pools, ({ nodes, surge }) => nodes + surge);
  const smallest = smallestFor(pools) ?? 0;
  const propose = (prefixLength: number) => {
    // The page's own example first; then wherever there is room.
    const within = parseCidr("192.168.0.0/16");
    const first = suggestRange({
      kind: "podCidr",
      prefixLength,
      taken,
      ...(within.ok && prefixLength >= 16 && { within: [within.cidr] }),
    });
    const found = first.ok ? first : suggestRange({ kind: "podCidr", prefixLength, taken });
    return found.ok ? String(found.cidr) : undefined;
  };
  const wish = Math.min(16, smallest);
  if (!parsed.ok) {
    if (asked !== undefined) {
      blocks.push(`podCidr ${asked} is not a range.`);
    }
    const range = propose(wish);
    if (range === undefined) {
      blocks.push("podCidr is required for this move, and no range is free for it.");
    } else {
      notes.push(`podCidr ${range} overlaps no VNet and no service range that is known.`);
    }
    return range;
  }
  const range = parsed.cidr;
  const subnet = subnets.find((each) => each.ranges.some((other) => other.overlaps(range)));
  const service = services.find((other) => other.overlaps(range));
  const space = spaces.find((other) => other.overlaps(range));
  const elsewhere = (request.takenRanges ?? [])
    .flatMap(read)
    .find((other) => other.overlaps(range));
  const problem =
    service !== undefined
      ? `overlaps serviceCidr ${service}`
      : subnet !== undefined
        ? `overlaps subnet ${subnet.name} ${subnet.ranges.join(",")}`
        : space !== undefined && !(kubenet && to.podCidr === undefined)
          ? `lies in the address space of the VNet, ${space}: the documentation forbids it, though AKS compares it with the subnets only`
          : elsewhere !== undefined
            ? `overlaps ${elsewhere}, which is in use and connected`
            : undefined;
  if (problem !== undefined) {
    const other = propose(Math.min(16, smallest));
    blocks.push(`podCidr ${asked} ${problem}. Use ${other ?? "another range"}.`);
    return other;
  }
  const available = podCidrNodeBlocks(facts, range.prefixLength);
  if (needed > available) {
    const other = propose(wish);
    blocks.push(
      `podCidr ${asked} has ${counted(available, "block")} of /24, and ${nodesText(planning)} need ${number(needed)}. Use ${other ?? `a /${smallest}`}.`,
    );
    return other;
  }
  if (kubenet && asked === from.podCidr) {
    notes.push(
      `podCidr stays ${asked}: ${nodesText(planning)} need ${number(needed)} of its ${number(available)} blocks of /24.`,
    );
  }
  return String(range);
}

function read(text: string): readonly Cidr[] {
  const parsed = parseCidr(text);
  return parsed.ok ? [parsed.cidr] : [];
}

function nodesText(planning: Planning): string {
  const pools = poolNodes(planning.side);
  return `${counted(
    total(pools, ({ nodes }) => nodes),
    "node",
  )} and ${counted(
    total(pools, ({ surge }) => surge),
    "surge node",
  )}`;
}

/** Says whether the node subnets have the addresses that a reimage of all pools takes, and what to scale where not. */
function fitsReimage(planning: Planning, what: string): string[] {
  const { side, networks, steps, warnings } = planning;
  if (steps.some(({ title }) => title.startsWith("Scale node pool"))) {
    return [];
  }
  const fits: string[] = [];
  const names = namesOf(side.settings);
  for (const need of subnetNeeds(poolNodes(side), networks)) {
    if (need.needed <= need.usable) {
      fits.push(
        `Subnet ${need.subnet.name} ${need.subnet.ranges.join(",")} has ${number(need.usable)} usable addresses, and ${need.arithmetic} are needed.`,
      );
      continue;
    }
    const where = `subnet ${need.subnet.name} ${need.subnet.ranges.join(",")} has ${number(need.usable)} usable addresses`;
    const smaller = scaledToFit(need);
    warnings.push(
      `${need.arithmetic} addresses are needed while all node pools are reimaged at once, and ${where}: ${what} may stop with SubnetIsFull.`,
    );
    if (smaller !== undefined) {
      steps.push({
        title: `Scale node pool ${smaller.name} from ${smaller.from} to ${counted(smaller.to, "node")}`,
        commands: [
          `az aks nodepool scale -g ${names.group} --cluster-name ${names.cluster} -n ${smaller.name} --node-count ${smaller.to}`,
        ],
        program: [`count: ${smaller.to} of pool ${smaller.name}`],
        outsidePulumi: false,
        cost: {},
        notes: [`Then ${smaller.need} addresses are needed. Scale back when the reimage is done.`],
        page: learn("upgrade-aks-node-pools-rolling").page,
      });
    }
  }
  return fits;
}

function kubenetNotes(newRange: boolean): string[] {
  return [
    ...(newRange
      ? [
          "If Azure answers UnsupportedNetworkPluginModeWithNetworkPlugin (Azure/AKS#5662), update the CLI and its extensions, and try without --pod-cidr.",
        ]
      : []),
    "A Windows node pool may fail later on a cluster that was kubenet (Azure/AKS#4489); setting windowsProfile makes azure-native replace the cluster.",
  ];
}

/** What becomes of the route table of a kubenet cluster. */
function routeTableNotes({ networks, side, from, to }: Planning): string[] {
  const { settings } = side;
  const group = settings.text("nodeResourceGroup")?.toLowerCase();
  const tables = subnetsOf(settings.pools, networks).flatMap((subnet) =>
    subnet.routeTableId === undefined ? [] : { subnet: subnet.name, id: subnet.routeTableId },
  );
  return tables.map(({ subnet, id }) => {
    const table = nameIn(id);
    if (group !== undefined && groupIn(id) === group) {
      return `AKS deletes its route table ${table}.`;
    }
    const routed = [from.outboundType, to.outboundType].includes("userDefinedRouting");
    return routed
      ? `Keep route table ${table} on subnet ${subnet}: outboundType userDefinedRouting needs it. AKS deletes its routes to the nodes; check that yours are still there.`
      : `AKS deletes its routes to the nodes from route table ${table} on subnet ${subnet}; check afterwards whether it is still needed.`;
  });
}

export function dataplaneSteps(planning: Planning): void {
  const { from, to, side, steps, blocks, checks, ciliumBlocked } = planning;
  if (to.dataplane !== "cilium" || from.dataplane === "cilium") {
    return;
  }
  if (ciliumBlocked) {
    const windows = windowsPools(side).map(({ poolName }) => poolName);
    blocks.push(
      `Cilium doesn't run with Windows node pools: delete ${windows.join(" and ")}, or keep networkDataplane azure.`,
    );
    return;
  }
  const { ciliumFirst } = policyPlan(planning);
  const replaced =
    (from.policy === "azure" || from.policy === "calico") && !policyPlan(planning).off;
  if (replaced) {
    checks.push(
      from.policy === "azure"
        ? "Policies that Cilium reads differently: endPort, ipBlock for pods or nodes, named ports, egress to the own node, ingress with externalTrafficPolicy Cluster: kubectl get networkpolicy -A -o yaml."
        : "The disruption budget of calico-typha can stop the drain: kubectl get pdb -A.",
    );
  }
  if (ciliumFirst) {
    fitsReimage(planning, "the reimage");
  }
  steps.push({
    title: "Switch Cilium on",
    commands: [
      update(namesOf(side.settings), "--network-dataplane cilium --network-policy cilium"),
    ],
    program: ['networkDataplane: "cilium"', 'networkPolicy: "cilium"'],
    outsidePulumi: true,
    cost: { reimage: true, irreversible: true },
    notes: [
      "Set both options: with the dataplane alone the CLI sends the old policy back, and Azure refuses it (CiliumDataplaneRequiresNetworkPolicyCilium).",
      ...(replaced ? [`Cilium replaces ${from.policy} in the same step.`] : []),
      "Policies are enforced when all nodes are reimaged.",
      ...(from.mode === NetworkMode.AzureCniPodSubnetStatic
        ? ["The page says any IPAM mode, and doesn't list static block allocation."]
        : []),
    ],
    page: updatePage.page,
  });
}
