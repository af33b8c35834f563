import type { Cidr } from "../cidr";
import type { RangeKind } from "./suggest";

export const repeatableKinds = ["podCidr", "serviceCidr"] as const;

/** Which ranges may be the same in several clusters (aks/concepts-network-azure-cni-overlay#pods). */
export type RepeatableKind = (typeof repeatableKinds)[number];

/** The kinds as plans have them: each once, always in the same order. */
export function inOrder(kinds: readonly RepeatableKind[]): RepeatableKind[] {
  return repeatableKinds.filter((kind) => kinds.includes(kind));
}

/** One named range of a plan. */
export interface PlannedSlot {
  /** Path-like and unique: `prod/cluster-1/nodes`. */
  readonly name: string;
  readonly kind: RangeKind;
  /** Of a subnet: the name of the vnet slot that it lies in. */
  readonly vnet?: string;
  readonly cidr: Cidr;
  /** The prefix length that the range can grow to where it is: `cidr.supernet(growTo)` is kept free for it. */
  readonly growTo?: number;
  /** The slot is no longer asked for; its range is the last to be given away, and its own if it comes back. */
  readonly released?: true;
}

/**
 * What was given to whom: to address ranges what a lockfile is to packages. Slots are sorted by name.
 * Written by `planAddresses`, kept in a file by `formatAddressPlan` and `parseAddressPlan`.
 */
export interface AddressPlan {
  /** Where the JSON schema of the file is, for editors; kept as it was. */
  readonly $schema?: string;
  /** Kinds whose ranges may overlap when they belong to different clusters. */
  readonly mayRepeat: readonly RepeatableKind[];
  readonly slots: readonly PlannedSlot[];
}

/** Something in a request or a plan file that can't be kept to. */
export interface AddressPlanProblem {
  /** Where: `slots["prod/vnet"].prefixLength`, `taken["hub"].cidr`, `spaces.podCidr[0]`. */
  readonly path: string;
  /** One sentence that starts with the path and the value and ends with what to do. */
  readonly message: string;
  /** Of a slot that can't grow or be placed where it was wanted. */
  readonly offers?: RangeOffers;
}

/** What a slot can have instead. Offers of one result don't overlap: all of them can be taken up at once. */
export interface RangeOffers {
  /** The largest range that the slot can grow to where it is. */
  readonly inPlace?: Cidr;
  /** A range of the wanted size somewhere else, to be taken up as the slot's `cidr`. */
  readonly elsewhere?: Cidr;
}

/** The ranges of the slots that are in use, by name. */
export function plannedRanges(plan: AddressPlan): Map<string, Cidr> {
  return new Map(plan.slots.filter((slot) => !slot.released).map(({ name, cidr }) => [name, cidr]));
}

/** The range with its growth room. */
export function roomOf({ cidr, growTo }: { readonly cidr: Cidr; readonly growTo?: number }): Cidr {
  return growTo === undefined ? cidr : cidr.supernet(growTo);
}

/** The range of a slot in a message, with its growth room if it has some. */
export function rangeText(slot: PlannedSlot): string {
  return slot.growTo === undefined ? `${slot.cidr}` : `${slot.cidr} with room to ${roomOf(slot)}`;
}

/**
 * The cluster that a podCidr or serviceCidr slot belongs to: its name up to the last slash, or all of a name
 * without one.
 */
export function clusterOf(name: string): string {
  return name.replace(/\/[^/]*$/, "");
}

/** Orders names by their UTF-16 code units: the same on every machine, whatever its language. */
export function compareNames(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Orders slots, and whatever else has a name, as plans have them. */
export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compareNames(a.name, b.name);
}

export function slotsByName(plan: AddressPlan | undefined): Map<string, PlannedSlot> {
  return new Map(plan?.slots.map((slot) => [slot.name, slot]));
}

export function slotPath(name: string): string {
  return `slots[${JSON.stringify(name)}]`;
}
