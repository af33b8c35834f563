import fs from "node:fs";
import {
  type AddressPlan,
  type Cidr,
  formatAddressPlan,
  parseAddressPlan,
  parseCidr,
  planAddresses,
  plannedRanges,
  type SlotRequest,
  type TakenRange,
} from "@aks-networking/networking";
import type { NetworkDeclaration } from "../network-declaration";
import { type ClusterArgs, TakenRangeKind } from "./cluster-args";
import { defaultMaxNodes, type PlanRequest, type Wish, wishesOf } from "./range-wishes";

/** The ranges of a cluster: yours where you gave them, planned where not. */
export interface ClusterPlan {
  /** Ranges of the cluster's own VNet; empty where it has none. */
  addressSpace: string[];
  /** Range of the node subnet that the cluster makes, and its IPv6 range; empty where it makes none. */
  nodeSubnetPrefixes: string[];
  /** Range of the pod subnet that the cluster makes. */
  podSubnetPrefix?: string | undefined;
  /** Range of the API server's subnet that the cluster makes. */
  apiServerSubnetPrefix?: string | undefined;
  /** The pod range, and the IPv6 one; empty where pods have addresses of the VNet. */
  podCidrs: string[];
  /** The service range, and the IPv6 one. */
  serviceCidrs: string[];
  /** Address of the cluster's DNS. */
  dnsServiceIP?: string | undefined;
}

export interface PlannedCluster {
  readonly plan: ClusterPlan;
  /** What can't be planned. What is wrong with given ranges is the checks' to say. */
  readonly problems: readonly string[];
  /** How large each subnet has to be, for a VNet whose ranges come from an IPAM pool. */
  readonly prefixLengths: { readonly [slot: string]: number };
  /** Writes the plan file, where there is one and it changed. */
  readonly save: () => void;
}

/**
 * Places the ranges that weren't given around those that were. Sizes depend on `maxNodes` and `maxPods` alone, never on
 * the pools of today, so that scaling and new pools move nothing.
 */
export function planCluster(request: PlanRequest): PlannedCluster {
  const { name, args, shared } = request;
  const { wishes, problems } = wishesOf(request);
  const previous = readPlanFile(args.addressPlanFile);
  problems.push(...previous.problems);
  const spaces = virtualNetworkSlots(request);
  const others = shared === undefined ? [] : slotsAround(shared, spaces);
  const own = new Set(wishes.map(({ slot }) => `${name}/${slot}`));
  const inFile = (previous.plan?.slots ?? []).filter(
    (slot) =>
      !slot.released &&
      !own.has(slot.name) &&
      ![...spaces, ...others].some(({ name: other }) => other === slot.name),
  );
  const known = new Set(inFile.map(({ cidr }) => String(cidr)));
  const slots: SlotRequest[] = [
    ...spaces,
    ...others.filter(({ cidr }) => cidr === undefined || !known.has(cidr)),
    ...inFile.map(({ name: slot, kind, vnet, cidr, growTo }) => ({
      name: slot,
      kind,
      ...(vnet !== undefined && { vnet }),
      cidr: String(cidr),
      ...(growTo !== undefined && { growTo }),
    })),
  ];
  const result = place(request, wishes, spaces, slots, previous.plan);
  problems.push(...result.problems);
  const ranges = plannedRanges(result.plan);
  const range = (slot: string): string | undefined => {
    const wish = wishes.find((each) => each.slot === slot);
    return wish && (wish.given ?? ranges.get(`${name}/${slot}`)?.toString());
  };
  const list = (...texts: (string | undefined)[]) => texts.filter((text) => text !== undefined);
  const serviceCidrs = list(range("services"), range("services-ipv6"));
  const ownNetwork = shared === undefined && args.existingNetwork === undefined;
  return {
    plan: {
      addressSpace: ownNetwork
        ? list(...(args.addressSpace ?? [range("vnet")]), range("vnet-ipv6"))
        : [...(args.addressSpace ?? [])],
      nodeSubnetPrefixes: list(range("nodes"), range("nodes-ipv6")),
      podSubnetPrefix: range("pod-subnet"),
      apiServerSubnetPrefix: range("api-server"),
      podCidrs: list(range("pods"), range("pods-ipv6")),
      serviceCidrs,
      dnsServiceIP: args.dnsServiceIP ?? tenthAddress(serviceCidrs[0]),
    },
    problems,
    prefixLengths: Object.fromEntries(wishes.map(({ slot, prefixLength }) => [slot, prefixLength])),
    save: () => savePlanFile(args.addressPlanFile, previous.text, result.plan),
  };
}

/**
 * Plans the wishes among `slots`. A VNet may have several ranges: its first one that has room for all subnets is taken.
 * Problems of given ranges are left to the checks, which judge them as Azure does.
 */
function place(
  { name, args, shared }: PlanRequest,
  wishes: readonly Wish[],
  spaces: readonly VnetSlot[],
  slots: readonly SlotRequest[],
  previous: AddressPlan | undefined,
): { plan: AddressPlan; problems: string[] } {
  const pinned = new Set(slots.map((slot) => slot.name));
  const plans = homesOf(name, wishes, spaces).map((home) => {
    const requested = wishes.flatMap((wish): SlotRequest[] => {
      const { slot, kind, given, prefixLength, family } = wish;
      const cidr = canonical(given);
      const vnet = kind === "subnet" ? home(wish, cidr) : undefined;
      // A range that can't be read, or a subnet without a known VNet: nothing to plan.
      if (
        (given !== undefined && cidr === undefined) ||
        (kind === "subnet" && vnet === undefined)
      ) {
        return [];
      }
      const own = { name: `${name}/${slot}`, kind, ...(vnet !== undefined && { vnet }) };
      if (cidr !== undefined) {
        pinned.add(own.name);
        return [{ ...own, cidr: String(cidr) }];
      }
      return [{ ...own, prefixLength, family }];
    });
    const { plan, problems } = planAddresses(
      {
        slots: [...slots, ...requested],
        taken: takenRanges(args, shared?.foreignRanges),
        mayRepeat: ["podCidr", "serviceCidr"],
      },
      previous,
    );
    const about = (slot: string) =>
      problems.find(({ path }) => path.startsWith(`slots[${JSON.stringify(slot)}]`));
    const unplaced = wishes.filter(
      (wish) => !pinned.has(`${name}/${wish.slot}`) && about(`${name}/${wish.slot}`),
    );
    // Where a given range is wrong, what stands on it can't be placed.
    const blamed = unplaced.length === 0 ? [] : [...pinned].flatMap((slot) => about(slot) ?? []);
    return {
      plan,
      problems:
        blamed.length > 0
          ? blamed.map(({ message }) => `no range can be planned: ${message}`)
          : unplaced.map((wish) => unplacedProblem(wish, args, spaces)),
      complete: unplaced.length === 0,
    };
  });
  const [first] = plans;
  const best = plans.find(({ complete }) => complete) ?? first;
  return best ?? { plan: { mayRepeat: [], slots: [] }, problems: [] };
}

function unplacedProblem(wish: Wish, args: ClusterArgs, spaces: readonly VnetSlot[]): string {
  const { arg, kind, prefixLength } = wish;
  const vnet = spaces.map(({ cidr }) => cidr).join(", ") || "the VNet";
  return kind === "subnet"
    ? `${arg} isn't given, and no /${prefixLength} is free in ${vnet}, which the nodes need at full scale; give the VNet a larger range, lower maxNodes ${args.maxNodes ?? defaultMaxNodes} or maxPods, or give a range that will do.`
    : `${arg} isn't given, and no /${prefixLength} is free beside takenRanges; give a range that will do.`;
}

interface VnetSlot extends SlotRequest {
  readonly kind: "vnet";
  readonly cidr: string;
}

type Home = (wish: Wish, cidr: Cidr | undefined) => string | undefined;

/** The ways to give subnets a VNet range: planned with the cluster, or one range of the VNet after the other. */
function homesOf(name: string, wishes: readonly Wish[], spaces: readonly VnetSlot[]): Home[] {
  const planned = (family: 4 | 6) =>
    wishes.find(({ kind, family: own }) => kind === "vnet" && own === family);
  const ofFamily = (family: 4 | 6) =>
    spaces.filter(({ cidr }) => canonical(cidr)?.family === family);
  const count = Math.max(1, ofFamily(4).length);
  return Array.from({ length: count }, (_, i) => ({ family }: Wish, cidr: Cidr | undefined) => {
    const vnet = planned(family);
    if (vnet !== undefined) {
      return `${name}/${vnet.slot}`;
    }
    const candidates = ofFamily(family);
    const containing = cidr && candidates.find((space) => canonical(space.cidr)?.contains(cidr));
    return (containing ?? candidates[i] ?? candidates[0])?.name;
  });
}

/** The ranges that the VNet has already: given to the cluster for its own one, or those of a VNet of ours. */
function virtualNetworkSlots({ name, args, shared }: PlanRequest): VnetSlot[] {
  return shared === undefined
    ? vnetSlots(`${name}/address-space`, args.addressSpace ?? [])
    : vnetSlots(`${shared.virtualNetwork.name}/vnet`, shared.addressSpace);
}

function vnetSlots(name: string, ranges: readonly string[]): VnetSlot[] {
  return ranges.flatMap((range, i) => {
    const cidr = canonical(range);
    const slot = i === 0 ? name : `${name}-${i + 1}`;
    return cidr === undefined ? [] : { name: slot, kind: "vnet", cidr: String(cidr) };
  });
}

/** The ranges of VNets of ours that are connected to a VNet of ours. */
function connectedSlots(shared: NetworkDeclaration): SlotRequest[] {
  return shared.connected.flatMap(({ virtualNetwork, addressSpace }) =>
    vnetSlots(`${virtualNetwork.name}/vnet`, addressSpace),
  );
}

/** The subnets that a VNet of ours has already, and the VNets that it is connected to. */
function slotsAround(shared: NetworkDeclaration, spaces: readonly VnetSlot[]): SlotRequest[] {
  const subnets = shared.subnetRanges.flatMap(({ name, cidr: text }, i) => {
    const cidr = canonical(text);
    const vnet = cidr && spaces.find((space) => canonical(space.cidr)?.contains(cidr));
    return cidr === undefined || vnet === undefined
      ? []
      : {
          name: `${shared.virtualNetwork.name}/subnets/${i}-${name}`,
          kind: "subnet" as const,
          vnet: vnet.name,
          cidr: String(cidr),
        };
  });
  return [...connectedSlots(shared), ...subnets];
}

function takenRanges(
  { takenRanges: taken = {}, existingNetwork }: ClusterArgs,
  foreign: readonly TakenRange[] = [],
): TakenRange[] {
  const existing = [
    ...(existingNetwork?.addressSpace ?? []),
    ...[existingNetwork?.nodeSubnetPrefix ?? []].flat(),
    ...Object.values(existingNetwork?.otherSubnets ?? {}),
  ];
  const ranges: TakenRange[] = [
    ...foreign,
    ...existing.map((cidr) => ({ name: "the existing network", cidr })),
    ...Object.entries(taken).map(([name, { cidr, kind }]) => ({
      name,
      cidr,
      ...(kind === TakenRangeKind.clusterPods && { kind: "podCidr" as const }),
      ...(kind === TakenRangeKind.clusterServices && { kind: "serviceCidr" as const }),
    })),
  ];
  return ranges.filter(({ cidr }) => canonical(cidr) !== undefined);
}

function canonical(text: string | undefined): Cidr | undefined {
  const parsed = parseCidr(text);
  return parsed.ok && !parsed.hostBits ? parsed.cidr : undefined;
}

/** The tenth address of the service range, as in Azure's default. */
function tenthAddress(serviceCidr: string | undefined): string | undefined {
  const cidr = canonical(serviceCidr);
  return cidr !== undefined && cidr.addressCount > 10n ? cidr.address(10).toString() : undefined;
}

interface PlanFile {
  readonly text: string | undefined;
  readonly plan: AddressPlan | undefined;
  readonly problems: readonly string[];
}

function readPlanFile(file: string | undefined): PlanFile {
  if (file === undefined || !fs.existsSync(file)) {
    return { text: undefined, plan: undefined, problems: [] };
  }
  const text = fs.readFileSync(file, "utf8");
  const parsed = parseAddressPlan(text);
  return parsed.ok
    ? { text, plan: parsed.plan, problems: [] }
    : {
        text,
        plan: undefined,
        problems: parsed.problems.map(({ message }) => `addressPlanFile ${file}: ${message}`),
      };
}

function savePlanFile(file: string | undefined, before: string | undefined, plan: AddressPlan) {
  const text = formatAddressPlan(plan);
  if (file !== undefined && text !== before) {
    fs.writeFileSync(file, text);
  }
}
