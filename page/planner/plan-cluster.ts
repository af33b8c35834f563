import {
  type AddressMap,
  type AddressPlan,
  type AddressPlanRequest,
  addressMapOf,
  adviseNetworkMode,
  allModes,
  type Capacity,
  capacityOf,
  Feature,
  factsOf,
  hasNodeBlocks,
  judge,
  LimitKind,
  type MapProblem,
  type ModeAdvice,
  NetworkMode,
  type NetworkModeAdvice,
  networkModes,
  planAddresses,
  resourcesOf,
  rules,
  type SlotRequest,
  Topology,
} from "@aks-networking/networking";
import type { ClusterNeeds } from "./needs";
import { draftOf } from "./planned-resources";
import { insideVnet, outside, poolsOf, slotNames } from "./slots";
import { uniqueNames } from "./unique-names";

/** A cluster as it is planned in one mode. */
export interface PlannedCluster {
  readonly mode: NetworkMode;
  readonly advice: NetworkModeAdvice;
  readonly chosen: ModeAdvice;
  readonly request: AddressPlanRequest;
  readonly plan: AddressPlan;
  /** Why not all ranges have a place. */
  readonly planProblems: readonly string[];
  /** What the rules say about the planned cluster. */
  readonly problems: readonly MapProblem[];
  readonly map: AddressMap;
  /** Undefined where the mode has no ranges that are large enough. */
  readonly capacity: Capacity | undefined;
  readonly uses: readonly PlannedUse[];
  readonly sizes: SizeTable | undefined;
}

/** Whether the nodes have a place in the VNet. */
export function isPlaced({ map, plan }: PlannedCluster): boolean {
  return plan.slots.some(({ name }) => name === slotNames({ name: map.title }).nodes);
}

/** How full a range or a count is: today, at full scale, and in an upgrade. */
export interface PlannedUse {
  readonly name: string;
  readonly unit: string;
  readonly available: number;
  readonly now: number;
  readonly full: number;
  readonly upgrade: number;
}

/** How many nodes fit with node subnets and pod ranges one or two steps smaller and larger. */
export interface SizeTable {
  readonly nodeSubnets: readonly number[];
  /** The pod range that is varied, if the mode has one. */
  readonly pods: "pod CIDR" | "pod subnet" | undefined;
  readonly rows: readonly {
    readonly podPrefixLength: number | undefined;
    readonly cells: readonly SizeCell[];
  }[];
}

export interface SizeCell {
  readonly nodes: number;
  readonly fits: boolean;
  readonly isPlanned: boolean;
  /** What the next node lacks first, in a word; "" for addresses of the node subnet. */
  readonly limit: string;
  readonly limitedBy: string;
}

const limitWords: Partial<Record<LimitKind, string>> = {
  [LimitKind.PodSubnet]: "pods",
  [LimitKind.PodCidr]: "pods",
  [LimitKind.PodCidrIpv6]: "pods",
  [LimitKind.RouteTable]: "routes",
  [LimitKind.VnetAddresses]: "VNet",
  [LimitKind.PoolNodes]: "pool",
  [LimitKind.ClusterNodes]: "cluster",
};

/** Where service ranges are looked for: away from 10.0.0.0/8, which VNets and datacentres are mostly in. */
const serviceSpaces = [
  "172.16.0.0/12",
  "192.168.0.0/16",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "fd12:3456::/32",
];
/** What services get: 4,096 addresses, which few clusters use up. */
const servicePrefixLength = 20;

/** Plans the cluster in the mode that is asked for, else in the recommended one. What `previous` gave it, it keeps. */
export function planCluster(
  needs: ClusterNeeds,
  today: string,
  previous?: AddressPlan,
): PlannedCluster {
  const advice = adviseNetworkMode({
    nodes: needs.nodes,
    maxNodes: needs.maxNodes,
    podsPerNode: needs.maxPods,
    maxSurge: needs.maxSurge,
    freeAddressCount: freeAddresses(needs),
    features: [
      ...(needs.windows ? [Feature.WindowsPools] : []),
      ...(needs.reachable ? [Feature.PodsReachable] : []),
      ...(needs.cilium ? [Feature.CiliumDataplane] : []),
      ...(needs.ipv6 ? [Feature.DualStack] : []),
    ],
    today,
  });
  const mode = needs.mode ?? advice.recommendation?.mode ?? NetworkMode.AzureCniOverlay;
  const chosen = advice.modes[mode];
  const request = requestFor(needs, mode, chosen);
  const { plan, problems } = planAddresses(request, previous);
  const topology = new Topology(resourcesOf(draftOf(needs, mode, plan)));
  const environment = outside(needs).map(({ name, cidr }) => ({
    name,
    cidr,
    kind: "onPremises" as const,
  }));
  const context = { topology, facts: factsOf(), today, environment };
  const map = addressMapOf({
    title: needs.name,
    ...context,
    findings: judge(context, rules),
    plan,
  });
  const design = designFor(needs, mode, chosen, plan);
  const capacity = design && capacityOf(design);
  return {
    mode,
    advice,
    chosen,
    request,
    plan,
    planProblems: [...problems.map(({ message }) => message), ...shortages(capacity)],
    problems: map.problems,
    map,
    capacity,
    uses: design ? usesOf(design) : [],
    sizes: design && sizesAround(design),
  };
}

function freeAddresses(needs: ClusterNeeds): number {
  const used = insideVnet(needs).reduce((total, { cidr }) => total + cidr.addressCount, 0n);
  return Math.max(Number(needs.vnet.addressCount - used), 0);
}

function requestFor(
  needs: ClusterNeeds,
  mode: NetworkMode,
  { spends }: ModeAdvice,
): AddressPlanRequest {
  const names = slotNames(needs);
  const { nodeSubnet, podSubnet, podCidr } = spends.smallestPrefixLengths;
  const shortest = needs.vnet.prefixLength;
  const slots: SlotRequest[] = [{ name: names.vnet, kind: "vnet", cidr: `${needs.vnet}` }];
  const inVnet = { kind: "subnet", vnet: names.vnet } as const;
  if (nodeSubnet !== undefined && nodeSubnet >= shortest) {
    // Room for twice the nodes, where it takes no more than an eighth of the VNet.
    const growTo = nodeSubnet - 1 >= shortest + 3 ? nodeSubnet - 1 : undefined;
    slots.push({
      name: names.nodes,
      ...inVnet,
      prefixLength: nodeSubnet,
      ...(growTo && { growTo }),
    });
  }
  if (podSubnet !== undefined && podSubnet >= shortest) {
    slots.push({ name: names.pods, ...inVnet, prefixLength: podSubnet });
  }
  if (networkModes[mode].arm.podCidrCount > 0) {
    slots.push({ name: names.pods, kind: "podCidr", prefixLength: podCidr ?? 16 });
  }
  slots.push({ name: names.services, kind: "serviceCidr", prefixLength: servicePrefixLength });
  if (mode === NetworkMode.AzureCniOverlayDualStack) {
    slots.push(
      { name: names.vnetIpv6, kind: "vnet", prefixLength: 56, family: 6 },
      { name: names.nodesIpv6, kind: "subnet", vnet: names.vnetIpv6, prefixLength: 64 },
      { name: names.podsIpv6, kind: "podCidr", prefixLength: 64, family: 6 },
      { name: names.servicesIpv6, kind: "serviceCidr", prefixLength: 108, family: 6 },
    );
  }
  // The planned subnets have these two names.
  const unique = uniqueNames(["nodes", "pods"]);
  for (const { name, cidr } of insideVnet(needs)) {
    const plain = name.replace(/[^\w.]+/g, "-").replace(/^-|-$/g, "") || "subnet";
    slots.push({ name: `${needs.name}/others/${unique(plain)}`, ...inVnet, cidr: `${cidr}` });
  }
  return {
    slots,
    spaces: { serviceCidr: serviceSpaces },
    taken: outside(needs).map(({ name, cidr }) => ({ name, cidr: `${cidr}` })),
    ...(needs.shared && { mayRepeat: ["podCidr", "serviceCidr"] as const }),
  };
}

type Design = Parameters<typeof capacityOf>[0];

function designFor(
  needs: ClusterNeeds,
  mode: NetworkMode,
  { spends }: ModeAdvice,
  plan: AddressPlan,
): Design | undefined {
  const names = slotNames(needs);
  const lengthOf = (name: string) =>
    plan.slots.find((slot) => slot.name === name)?.cidr.prefixLength;
  const nodeSubnet = lengthOf(names.nodes) ?? spends.smallestPrefixLengths.nodeSubnet;
  const pods = lengthOf(names.pods) ?? spends.smallestPrefixLengths.podSubnet;
  const { podSubnetID } = networkModes[mode].arm;
  if (nodeSubnet === undefined || (podSubnetID && pods === undefined)) {
    return undefined;
  }
  return {
    mode,
    pools: poolsOf(needs),
    nodeSubnets: [{ name: "nodes", prefixLength: nodeSubnet }],
    ...(podSubnetID &&
      pods !== undefined && { podSubnets: [{ name: "pods", prefixLength: pods }] }),
    ...(hasNodeBlocks(mode) && pods !== undefined && { podCidrPrefixLength: pods }),
  };
}

/** What the nodes need more of than there is. */
function shortages(capacity: Capacity | undefined): readonly string[] {
  return (capacity?.usage ?? [])
    .filter(({ headroomDuringUpgrade }) => headroomDuringUpgrade < 0)
    .map(
      ({ kind, neededDuringUpgrade, available, unit }) =>
        `${useNames[kind] ?? "The VNet"}: an upgrade needs ${neededDuringUpgrade} ${unit}, and ${available} are available.`,
    );
}

const useNames: Readonly<Record<string, string>> = {
  nodeSubnet: "Node subnet",
  podSubnet: "Pod subnet",
  podCidr: "Pod CIDR",
  routeTable: "Route table",
  clusterNodes: "Nodes of the cluster",
};

function usesOf(design: Design): readonly PlannedUse[] {
  const still = { ...design, pools: design.pools.map((pool) => ({ ...pool, maxSurge: 0 })) };
  const full = capacityOf(still).usage;
  return capacityOf(design).usage.flatMap((use, i) => {
    const name = useNames[use.kind];
    return name === undefined
      ? []
      : [
          {
            name: use.prefixLength === undefined ? name : `${name} /${use.prefixLength}`,
            unit: use.unit,
            available: use.available,
            now: use.neededNow,
            full: full[i]?.neededDuringUpgrade ?? 0,
            upgrade: use.neededDuringUpgrade,
          },
        ];
  });
}

function sizesAround(design: Design): SizeTable | undefined {
  const planned = design.nodeSubnets[0]?.prefixLength;
  if (planned === undefined) {
    return undefined;
  }
  const nodeSubnets = [2, 1, 0, -1, -2]
    .map((step) => planned + step)
    .filter((length) => length >= 8 && length <= 29);
  const podLength = design.podSubnets?.[0]?.prefixLength ?? design.podCidrPrefixLength;
  const pods = design.podSubnets ? "pod subnet" : podLength === undefined ? undefined : "pod CIDR";
  const podLengths =
    podLength === undefined
      ? [undefined]
      : [podLength + 1, podLength, podLength - 1].filter((length) => length >= 9 && length <= 28);
  return {
    nodeSubnets,
    pods,
    rows: podLengths.map((podPrefixLength) => ({
      podPrefixLength,
      cells: nodeSubnets.map((prefixLength) => {
        const capacity = capacityOf({
          ...design,
          nodeSubnets: [{ name: "nodes", prefixLength }],
          ...(podPrefixLength !== undefined &&
            (design.podSubnets
              ? { podSubnets: [{ name: "pods", prefixLength: podPrefixLength }] }
              : { podCidrPrefixLength: podPrefixLength })),
        });
        return {
          nodes: capacity.nodes,
          fits: capacity.fits,
          isPlanned: prefixLength === planned && podPrefixLength === podLength,
          limit: limitWords[capacity.limitedBy.kind] ?? "",
          limitedBy: capacity.limitedBy.sentence,
        };
      }),
    })),
  };
}

/** The modes in the order in which they are shown: the recommended one, those that do, with advice, the others. */
export function modesInOrder(advice: NetworkModeAdvice): readonly NetworkMode[] {
  const rank = (mode: NetworkMode) => {
    const { allowed, warnings } = advice.modes[mode];
    return mode === advice.recommendation?.mode ? 0 : !allowed ? 3 : warnings.length > 0 ? 2 : 1;
  };
  return [...allModes].sort((a, b) => rank(a) - rank(b));
}
