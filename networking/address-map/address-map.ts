import type { ReportedProblem } from "./number-problems";

/** What a range on the map is. */
export const MapKind = {
  vnet: "vnet",
  /** A subnet that holds nodes. */
  nodes: "nodes",
  /** A pod CIDR, or a subnet that holds pods. */
  pods: "pods",
  /** A subnet that holds API servers. */
  apiServer: "apiServer",
  /** Any other subnet. */
  subnet: "subnet",
  services: "services",
  /** In use outside the program: on premises, in a peered VNet, by another cluster. */
  taken: "taken",
  /** Reserved by AKS or Azure. */
  reserved: "reserved",
  /** A slot of the address plan that is no longer requested. */
  released: "released",
} as const;
export type MapKind = (typeof MapKind)[keyof typeof MapKind];

/** The lanes of a ruler, from top to bottom. */
export const mapLanes = ["taken", "vnets", "pods", "services"] as const;
export type MapLane = (typeof mapLanes)[number];

/** How full a range is. Counts are in `unit`. */
export interface MapUse {
  readonly unit: string;
  readonly available: number;
  /** Nodes of today. */
  readonly now: number;
  /** The autoscaler's maximum. */
  readonly full: number;
  /** Full scale and the surge of an upgrade. */
  readonly upgrade: number;
  /** "64 nodes + 22 surge = 86 of 123 addresses". */
  readonly arithmetic: string;
  /** Why it may be more, where something isn't known; the counts are the least then. */
  readonly atLeast?: string;
}

/** One range of the map. */
export interface MapRange {
  /** Its place in `ranges`. */
  readonly id: number;
  readonly name: string;
  readonly kind: MapKind;
  readonly lane: MapLane;
  readonly cidr: string;
  /** How many addresses it has, as a decimal number. */
  readonly addresses: string;
  /** Of a subnet: the VNet that it lies in. */
  readonly parent?: number;
  /** Who has it: `cluster "shop"`, "on premises". */
  readonly owner?: string;
  /** The resource that declares it, and the ARM path in it. */
  readonly resource?: string;
  readonly property?: string;
  /** "Azure's default", "exists outside the program". */
  readonly note?: string;
  /** Of an IPv4 subnet: the addresses without those that Azure reserves. */
  readonly usable?: number;
  readonly use?: MapUse;
  /** The range that it can grow to, which the plan keeps free. */
  readonly room?: string;
  /** How many ranges of its kind have these addresses, itself counted, where that is allowed. */
  readonly times?: number;
  /** Names of the others, the first few. */
  readonly alsoIn?: readonly string[];
  /** The problems that it has a part in, by number. */
  readonly problems?: readonly number[];
}

/** Addresses of a VNet that nothing has, from one range to the next. */
export interface MapFree {
  /** The VNet. */
  readonly parent: number;
  /** As few ranges as can be, in order. */
  readonly blocks: readonly string[];
  readonly addresses: string;
}

/** A place on the map that a problem is about. */
export interface MapPlace {
  /** Where the ranges meet; the whole range where only one is concerned. */
  readonly cidr: string;
  readonly ranges: readonly number[];
}

/** A violation, with the number that it has everywhere: map, terminal and comment. */
export interface MapProblem extends Omit<ReportedProblem, "resource"> {
  readonly number: number;
  /** Where it is on the map; empty where it isn't about a range. */
  readonly places: readonly MapPlace[];
}

/** A range whose addresses aren't known before deployment. */
export interface MapUnknown {
  readonly name: string;
  readonly property: string;
  readonly reason: string;
}

/** What rules can't decide, and why. */
export interface MapUndecided {
  readonly name: string;
  readonly reason: string;
  readonly rules: readonly string[];
}

/** All that the map shows, as plain data: it goes through JSON unchanged. */
export interface AddressMap {
  readonly version: 1;
  /** What the map is of: the name of a stack. */
  readonly title: string;
  /** The day that retirements were judged by, YYYY-MM-DD. */
  readonly today?: string;
  readonly clusters: number;
  readonly ranges: readonly MapRange[];
  readonly free: readonly MapFree[];
  readonly problems: readonly MapProblem[];
  readonly unknown: readonly MapUnknown[];
  readonly undecided: readonly MapUndecided[];
}
