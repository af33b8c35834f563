import type { Cidr } from "../cidr";
import { FreeSpace, type Holding } from "./free-space";
import {
  clusterOf,
  type PlannedSlot,
  type RepeatableKind,
  rangeText,
  roomOf,
  slotPath,
} from "./plan";
import type { ReadRequest } from "./request";
import type { RangeKind } from "./suggest";

/** A range that is taken, or held by a slot. */
export interface NamedHolding extends Holding {
  /** How messages call it: `slots["prod/vnet"] 10.1.0.0/16`. */
  readonly label: () => string;
  /** Unset for a taken range. */
  readonly slot?: PlannedSlot;
  /** Unset for a taken range that nothing may repeat. */
  readonly kind?: RangeKind | undefined;
  /** Unset for a taken range: it belongs to a cluster that the plan doesn't know. */
  readonly cluster?: string;
}

/** Who a range is for, as far as it decides what the range may overlap. */
type RangeOwner = Pick<PlannedSlot, "name" | "kind">;

export function holdingOf(slot: PlannedSlot): NamedHolding {
  return {
    room: roomOf(slot),
    released: slot.released === true,
    slot,
    label: () => `${slotPath(slot.name)} ${rangeText(slot)}`,
    kind: slot.kind,
    cluster: clusterOf(slot.name),
  };
}

/**
 * Who holds which addresses, and what a range must keep clear of: a subnet of other subnets (it lies in its
 * VNet), a repeatable range of all but its own kind in other clusters, everything else of everything.
 */
export class Occupancy {
  readonly #subnets = new FreeSpace<NamedHolding>();
  readonly #everything = new FreeSpace<NamedHolding>();
  /** For each repeatable kind: all but that kind, and of that kind the ranges of one cluster, `#focus`. */
  readonly #besides = new Map<RangeKind, FreeSpace<NamedHolding>>();
  readonly #focus = new Map<RangeKind, string>();
  readonly #clusters = new Map<string, Set<NamedHolding>>();

  constructor(mayRepeat: readonly RepeatableKind[]) {
    for (const kind of mayRepeat) {
      this.#besides.set(kind, new FreeSpace());
    }
  }

  occupy(holding: NamedHolding): void {
    for (const space of this.#spacesWith(holding)) {
      space.occupy(holding);
    }
    this.#rangesOf(holding.kind, holding.cluster)?.add(holding);
  }

  vacate(holding: NamedHolding): void {
    for (const space of this.#spacesWith(holding)) {
      space.vacate(holding);
    }
    this.#rangesOf(holding.kind, holding.cluster)?.delete(holding);
  }

  /** What `range` would collide with if `owner` had it; released holdings don't count. */
  blocker(owner: RangeOwner, range: Cidr): NamedHolding | undefined {
    const space = this.#spaceFor(owner);
    for (const holding of space.isFree(range) ? [] : space.holdings(range)) {
      if (!holding.released) {
        return holding;
      }
    }
    return undefined;
  }

  /** The released slots that `range` is put over if `owner` has it. */
  releasedIn(owner: RangeOwner, range: Cidr): PlannedSlot[] {
    return [...this.#spaceFor(owner).holdings(range)]
      .filter(({ released }) => released)
      .flatMap(({ slot }) => slot ?? []);
  }

  /** The best fit in the first of `spaces` that has room; over released ranges when there is no other. */
  bestFit(owner: RangeOwner, prefixLength: number, spaces: readonly Cidr[]): Cidr | undefined {
    const free = this.#spaceFor(owner);
    for (const overReleased of [false, true]) {
      for (const space of spaces) {
        const range = free.bestFit(prefixLength, space, overReleased);
        if (range !== undefined) {
          return range;
        }
      }
    }
    return undefined;
  }

  /** The largest free range in any of `spaces`. */
  largest(owner: RangeOwner, spaces: readonly Cidr[]): Cidr | undefined {
    const free = this.#spaceFor(owner);
    return spaces
      .map((space) => free.largest(space, true))
      .filter((range) => range !== undefined)
      .sort((a, b) => a.prefixLength - b.prefixLength)[0];
  }

  #spaceFor({ kind, name }: RangeOwner): FreeSpace<NamedHolding> {
    const besides = this.#besides.get(kind);
    if (besides === undefined) {
      return kind === "subnet" ? this.#subnets : this.#everything;
    }
    const before = this.#focus.get(kind);
    const cluster = clusterOf(name);
    if (cluster !== before) {
      for (const holding of this.#rangesOf(kind, before) ?? []) {
        besides.vacate(holding);
      }
      for (const holding of this.#rangesOf(kind, cluster) ?? []) {
        besides.occupy(holding);
      }
      this.#focus.set(kind, cluster);
    }
    return besides;
  }

  *#spacesWith({ kind, cluster }: NamedHolding): Generator<FreeSpace<NamedHolding>> {
    if (kind === "subnet") {
      yield this.#subnets;
      return;
    }
    yield this.#everything;
    for (const [repeatable, besides] of this.#besides) {
      const inFocus = cluster !== undefined && this.#focus.get(repeatable) === cluster;
      if (repeatable !== kind || inFocus) {
        yield besides;
      }
    }
  }

  /** What a cluster has of a repeatable kind. */
  #rangesOf(kind?: RangeKind, cluster?: string): Set<NamedHolding> | undefined {
    if (kind === undefined || cluster === undefined || !this.#besides.has(kind)) {
      return undefined;
    }
    const key = `${kind} ${cluster}`;
    const ranges = this.#clusters.get(key) ?? new Set();
    this.#clusters.set(key, ranges);
    return ranges;
  }
}

/** All that is taken before any slot is placed. */
export function occupancyOf(
  { unusable, taken }: ReadRequest,
  mayRepeat: readonly RepeatableKind[],
): Occupancy {
  const occupancy = new Occupancy(mayRepeat);
  for (const cidr of unusable) {
    const label = () => `the reserved range ${cidr}`;
    occupancy.occupy({ room: cidr, released: false, label });
  }
  for (const { cidr, label, kind } of taken) {
    occupancy.occupy({ room: cidr, released: false, label: () => label, kind });
  }
  return occupancy;
}
