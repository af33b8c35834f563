import { suggestRange } from "../../address-plan/suggest";
import { podCidrNodeBlocks } from "../../capacity/addresses";
import { type Cidr, parseCidr } from "../../cidr";
import { NetworkMode } from "../../network-modes";
import { serviceCidrsOf } from "../address-changes";
import { nameIn } from "../commands";
import { hasVirtualNodes, named, scaleSetsOnly, windowsPools } from "../conditions";
import { dcsv2Pools, longNames, mostCharacters, windows2019Pools } from "../overlay-needs";
import { updatePage } from "../setting-changes";
import { readRanges } from "../settings";
import { counted, facts, number, poolNodes, smallestFor, total } from "./nodes";
import { addUpdate, type Planning } from "./planning";
import { movesToOverlay, policyPlan } from "./policy-steps";
import { fitsReimage } from "./reimage";
import { groupIn, subnetsOf } from "./surroundings";

export function overlaySteps(planning: Planning): void {
  if (!movesToOverlay(planning)) {
    return;
  }
  const { from, side, blocks, checks, warnings } = planning;
  const { settings } = side;
  const kubenet = from.mode === NetworkMode.Kubenet;
  const notes: string[] = [];
  const podCidr = overlayPodCidr(planning, notes);
  if (hasVirtualNodes(side)) {
    blocks.push(
      "Virtual nodes (add-on aciConnectorLinux) don't work with overlay: remove them first.",
    );
  }
  for (const { poolName } of windows2019Pools(settings)) {
    blocks.push(`Node pool ${poolName} is Windows2019; overlay has Windows2022 and Windows2025.`);
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
    notes.push(...routeTableNotes(planning));
    if (change !== "") {
      notes.push(
        "If Azure answers UnsupportedNetworkPluginModeWithNetworkPlugin (Azure/AKS#5662), update the CLI and its extensions, and try without --pod-cidr.",
      );
    }
    notes.push(
      "A Windows node pool may fail later on a cluster that was kubenet (Azure/AKS#4489); setting windowsProfile makes azure-native replace the cluster.",
    );
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
  if (scaleSetsOnly(side).holds) {
    notes.push(...fitsReimage(planning, "the move"));
  }
  addUpdate(planning, `--network-plugin azure --network-plugin-mode overlay${change}`, {
    title: "Move to Azure CNI Overlay",
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
  const services = readRanges(serviceCidrsOf(side));
  const subnets = networks.flatMap((network) => network.subnets);
  const spaces = networks.flatMap(({ addressSpace }) => addressSpace);
  const inUse = readRanges(request.takenRanges ?? []);
  const taken = [...services, ...spaces, ...subnets.flatMap(({ ranges }) => ranges), ...inUse];
  const pools = poolNodes(side);
  const [nodes, surge] = [total(pools, (pool) => pool.nodes), total(pools, (pool) => pool.surge)];
  const nodesText = `${counted(nodes, "node")} and ${counted(surge, "surge node")}`;
  const needed = nodes + surge;
  const smallest = smallestFor(pools) ?? 0;
  const propose = () => {
    const wish = { kind: "podCidr", prefixLength: Math.min(16, smallest), taken } as const;
    // The page's own example first; then wherever there is room.
    const within = readRanges(["192.168.0.0/16"]);
    const first = suggestRange({ ...wish, ...(smallest >= 16 && { within }) });
    const found = first.ok ? first : suggestRange(wish);
    return found.ok ? String(found.cidr) : undefined;
  };
  if (!parsed.ok) {
    if (asked !== undefined) {
      blocks.push(`podCidr ${asked} is not a range.`);
    }
    const range = propose();
    if (range === undefined) {
      blocks.push("podCidr is required for this move, and no range is free for it.");
    } else {
      notes.push(`podCidr ${range} overlaps no VNet and no service range that is known.`);
    }
    return range;
  }
  const range = parsed.cidr;
  const overlaps = (other: Cidr) => other.overlaps(range);
  const subnet = subnets.find(({ ranges }) => ranges.some(overlaps));
  const service = services.find(overlaps);
  const space = kubenet && to.podCidr === undefined ? undefined : spaces.find(overlaps);
  const elsewhere = inUse.find(overlaps);
  const problem =
    (service && `overlaps serviceCidr ${service}`) ??
    (subnet && `overlaps subnet ${subnet.name} ${subnet.ranges.join(",")}`) ??
    (space &&
      `lies in the address space of the VNet, ${space}: the documentation forbids it, though AKS compares it with the subnets only`) ??
    (elsewhere && `overlaps ${elsewhere}, which is in use and connected`);
  if (problem !== undefined) {
    const other = propose();
    blocks.push(`podCidr ${asked} ${problem}. Use ${other ?? "another range"}.`);
    return other;
  }
  const available = podCidrNodeBlocks(facts, range.prefixLength);
  if (needed > available) {
    const other = propose();
    blocks.push(
      `podCidr ${asked} has ${counted(available, "block")} of /24, and ${nodesText} need ${number(needed)}. Use ${other ?? `a /${smallest}`}.`,
    );
    return other;
  }
  if (kubenet && asked === from.podCidr) {
    notes.push(
      `podCidr stays ${asked}: ${nodesText} need ${number(needed)} of its ${number(available)} blocks of /24.`,
    );
  }
  return String(range);
}

/** What becomes of the route table of a kubenet cluster. */
function routeTableNotes({ networks, side, from, to }: Planning): string[] {
  const { settings } = side;
  const group = settings.text("nodeResourceGroup")?.toLowerCase();
  const routed = [from.outboundType, to.outboundType].includes("userDefinedRouting");
  return subnetsOf(settings.pools, networks).flatMap(({ name: subnet, routeTableId: id }) => {
    if (id === undefined) {
      return [];
    }
    const table = nameIn(id);
    if (group !== undefined && groupIn(id) === group) {
      return `AKS deletes its route table ${table}.`;
    }
    return routed
      ? `Keep route table ${table} on subnet ${subnet}: outboundType userDefinedRouting needs it. AKS deletes its routes to the nodes; check that yours are still there.`
      : `AKS deletes its routes to the nodes from route table ${table} on subnet ${subnet}; check afterwards whether it is still needed.`;
  });
}

export function dataplaneSteps(planning: Planning): void {
  const { from, side, blocks, checks, ciliumBlocked } = planning;
  const { cilium, ciliumFirst, engine, off } = policyPlan(planning);
  if (ciliumBlocked) {
    blocks.push(
      `Cilium doesn't run with Windows node pools: delete ${named(windowsPools(side))}, or keep networkDataplane azure.`,
    );
  }
  if (!cilium) {
    return;
  }
  const replaced = engine && !off;
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
  addUpdate(planning, "--network-dataplane cilium --network-policy cilium", {
    title: "Switch Cilium on",
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
