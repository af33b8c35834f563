import {
  type AddressPlan,
  type Cidr,
  canonicalCidr,
  planAddresses,
  plannedRanges,
  type SlotRequest,
  type TakenRange,
} from "@aks-networking/networking";
import type { NetworkDeclaration } from "../network-declaration";
import { openPlanFile } from "../plan-file";
import { type ClusterArgs, TakenRangeKind } from "./cluster-args";
import type { ClusterPlan } from "./mode-settings";
import { defaultMaxNodes, type PlanRequest, promised, type Wish, wishesOf } from "./range-wishes";

export interface PlannedCluster {
  readonly plan: ClusterPlan;
  /** What can't be planned. What is wrong with given ranges is the checks' to say. */
  readonly problems: readonly string[];
  /** How large each subnet has to be, for a VNet whose ranges come from an IPAM pool. */
  readonly prefixLengths: { readonly [slot: string]: number };
  /** Keeps the ranges for the plan file, which is written at the end of a program in which nothing was refused. */
  readonly save: (ok: boolean) => void;
}

/**
 * Places the ranges that weren't given around those that were. Sizes depend on `maxNodes`, `maxPods` and the largest
 * `maxSurge`, never on the nodes of today, so that scaling and new pools move nothing.
 */
export function planCluster(request: PlanRequest): PlannedCluster {
  const { name, args, shared } = request;
  const { wishes, problems } = wishesOf(request);
  const file = openPlanFile(args.addressPlanFile);
  problems.push(...file.problems);
  const placesSubnets =
    args.existingNetwork === undefined || wishes.some(({ kind }) => kind === "subnet");
  const spaces = placesSubnets ? virtualNetworkSlots(request, file.plan) : [];
  const others = shared === undefined ? [] : slotsAround(shared, spaces);
  const own = new Set(wishes.map(({ slot }) => `${name}/${slot}`));
  const inFile = (file.plan?.slots ?? []).filter(
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
  const result = place(request, wishes, spaces, slots, file.plan);
  problems.push(...result.problems);
  const ranges = plannedRanges(result.plan);
  const range = (slot: string): string | undefined => {
    const wish = wishes.find((each) => each.slot === slot);
    return wish && (wish.given ?? ranges.get(`${name}/${slot}`)?.toString());
  };
  const list = (...texts: (string | undefined)[]) => texts.filter((text) => text !== undefined);
  const serviceCidrs = list(range("services"), range("services-ipv6"));
  problems.push(...file.frozenProblems(result.plan, args.addressPlanFrozen));
  const ownNetwork = shared === undefined && args.managedNetwork !== true;
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
      ...promised(request),
    },
    problems,
    prefixLengths: Object.fromEntries(wishes.map(({ slot, prefixLength }) => [slot, prefixLength])),
    save: (ok) => file.save(result.plan, ok),
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
      const cidr = canonicalCidr(given);
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
        taken: takenRanges(args, shared?.foreignRanges, spaces.length > 0),
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
    ? `${arg} is not set, and no /${prefixLength} is free in ${vnet}, which the nodes need at full scale; give the VNet a larger range, lower maxNodes ${args.maxNodes ?? defaultMaxNodes} or maxPods, or give a range that will do.`
    : `${arg} is not set, and no /${prefixLength} is free beside takenRanges; give a range that will do.`;
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
    spaces.filter(({ cidr }) => canonicalCidr(cidr)?.family === family);
  const count = Math.max(1, ofFamily(4).length);
  return Array.from({ length: count }, (_, i) => ({ family }: Wish, cidr: Cidr | undefined) => {
    const vnet = planned(family);
    if (vnet !== undefined) {
      return `${name}/${vnet.slot}`;
    }
    const candidates = ofFamily(family);
    const containing =
      cidr && candidates.find((space) => canonicalCidr(space.cidr)?.contains(cidr));
    return (containing ?? candidates[i] ?? candidates[0])?.name;
  });
}

/** The ranges that the VNet has already: given to the cluster for its own one, or those of a VNet that it is given. */
function virtualNetworkSlots(
  { name, args, shared }: PlanRequest,
  previous: AddressPlan | undefined,
): VnetSlot[] {
  if (shared === undefined) {
    return vnetSlots(`${name}/address-space`, args.addressSpace ?? []);
  }
  const slots = vnetSlots(`${shared.identity.label}/vnet`, shared.addressSpace);
  if (args.existingNetwork === undefined) {
    return slots;
  }
  // Stacks that share a plan file may call one and the same existing VNet differently.
  return slots.map((slot) => {
    const same = previous?.slots.find(
      ({ kind, cidr, released }) => kind === "vnet" && !released && String(cidr) === slot.cidr,
    );
    return { ...slot, name: same?.name ?? slot.name };
  });
}

function vnetSlots(name: string, ranges: readonly string[]): VnetSlot[] {
  return ranges.flatMap((range, i) => {
    const cidr = canonicalCidr(range);
    const slot = i === 0 ? name : `${name}-${i + 1}`;
    return cidr === undefined ? [] : { name: slot, kind: "vnet", cidr: String(cidr) };
  });
}

/** The subnets that a VNet of a component has already, and the VNets that it is connected to. */
function slotsAround(shared: NetworkDeclaration, spaces: readonly VnetSlot[]): SlotRequest[] {
  const subnets = shared.subnetRanges.flatMap(({ name, cidr: text }, i) => {
    const cidr = canonicalCidr(text);
    const vnet = cidr && spaces.find((space) => canonicalCidr(space.cidr)?.contains(cidr));
    return cidr === undefined || vnet === undefined
      ? []
      : {
          name: `${shared.identity.label}/subnets/${i}-${name}`,
          kind: "subnet" as const,
          vnet: vnet.name,
          cidr: String(cidr),
        };
  });
  const connected = shared.connected.flatMap(({ identity, addressSpace }) =>
    vnetSlots(`${identity.label}/vnet`, addressSpace),
  );
  return [...connected, ...subnets];
}

function takenRanges(
  args: ClusterArgs,
  foreign: readonly TakenRange[] = [],
  placesSubnets: boolean,
): TakenRange[] {
  const { takenRanges: taken = {}, existingNetwork } = args;
  // Where subnets are placed in the VNet its ranges are slots of the plan, which nothing else overlaps.
  const existing = placesSubnets
    ? []
    : [
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
  return ranges.filter(({ cidr }) => canonicalCidr(cidr) !== undefined);
}

/** The tenth address of the service range, as in Azure's default. */
function tenthAddress(serviceCidr: string | undefined): string | undefined {
  const cidr = canonicalCidr(serviceCidr);
  return cidr !== undefined && cidr.addressCount > 10n ? cidr.address(10).toString() : undefined;
}
