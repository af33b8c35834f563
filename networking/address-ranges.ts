import { type AddressFamily, addressBits, Cidr, compareCidrs, type IpAddress } from "./cidr";

/** Something that has a range: a subnet, a named range of the network environment, a slot of a plan. */
export interface Ranged {
  readonly cidr: Cidr;
}

/**
 * Every pair of items whose ranges overlap, each pair once: O(n log n + pairs), one pair at a time.
 * Pairs come by their first range, then by their second, both in the order of `compareCidrs`; items with
 * equal ranges keep the order that they were given in. IPv4 never overlaps IPv6.
 */
export function* overlappingPairs<T extends Ranged>(items: Iterable<T>): Generator<[T, T]> {
  const sorted = sortedByRange(items);
  for (const [index, first] of sorted.entries()) {
    // Sorted by first address: whatever overlaps and comes later starts inside `first`, without a gap.
    let next = index + 1;
    for (let other = sorted[next]; other && first.cidr.overlaps(other.cidr); ) {
      yield [first, other];
      other = sorted[++next];
    }
  }
}

/**
 * Every pair of a left and a right item whose ranges overlap: O(n log n + pairs), however much the left
 * ones overlap each other. Pairs come by their left range, then by their right one.
 */
export function* overlapsBetween<L extends Ranged, R extends Ranged>(
  left: Iterable<L>,
  right: Iterable<R>,
): Generator<[L, R]> {
  const rights = sortedByRange(right);
  //   enclosing  |----------------------|       rights that start before the left one and hold it,
  //                 |------------|              each inside the one below
  //   left             |-----|
  //   inside            |-| |-|  |-|            from `next` on, until one starts behind it
  const enclosing: R[] = [];
  let next = 0;
  for (const item of sortedByRange(left)) {
    for (let other = rights[next]; other && startsBefore(other.cidr, item.cidr); ) {
      dropEnded(enclosing, other.cidr);
      enclosing.push(other);
      other = rights[++next];
    }
    dropEnded(enclosing, item.cidr);
    for (const other of enclosing) {
      yield [item, other];
    }
    let inside = next;
    for (let other = rights[inside]; other && item.cidr.overlaps(other.cidr); ) {
      yield [item, other];
      other = rights[++inside];
    }
  }
}

/** The shortest list of ranges with the same addresses, sorted; overlapping and adjacent ones become one. */
export function mergeRanges(ranges: Iterable<Cidr>): Cidr[] {
  return intervalsOf(ranges).flatMap(blocksOf);
}

/** What is left of `space` without `taken`: the shortest list of ranges, sorted, each as large as can be. */
export function subtractRanges(space: Iterable<Cidr>, taken: Iterable<Cidr>): Cidr[] {
  const holes = intervalsOf(taken);
  let next = 0;
  const left: Interval[] = [];
  for (const { family, first, last } of intervalsOf(space)) {
    let start = first;
    for (let hole = holes[next]; hole; hole = holes[++next]) {
      if (hole.family > family || (hole.family === family && hole.first > last)) {
        break;
      }
      if (hole.family < family || hole.last < start) {
        continue;
      }
      // Nothing is left before a hole that starts here or earlier: an empty interval has no blocks.
      left.push({ family, first: start, last: hole.first - 1n });
      start = hole.last + 1n;
      // A hole that reaches behind this piece of space may also cut into the next piece.
      if (hole.last >= last) {
        break;
      }
    }
    left.push({ family, first: start, last });
  }
  return left.flatMap(blocksOf);
}

/**
 * A free range of `prefixLength` inside `within`, by best fit: it starts the smallest free block that holds
 * it, the lowest of equals, so that large blocks stay whole. Undefined when no free block is large enough.
 */
export function freeRange(
  prefixLength: number,
  within: Iterable<Cidr>,
  taken: Iterable<Cidr>,
): Cidr | undefined {
  const fitting = subtractRanges(within, taken).filter(
    (block) => block.prefixLength <= prefixLength && prefixLength <= addressBits[block.family],
  );
  const best = smallestOf(fitting);
  return best && new Cidr(best.family, best.first, prefixLength);
}

/** Whether every address of `range` is in one or another of `ranges`. */
export function coveredBy(range: Cidr, ranges: Iterable<Cidr>): boolean {
  return subtractRanges([range], ranges).length === 0;
}

/** The smallest of `ranges` that holds all of `range` by itself; undefined when none does. */
export function coveringRange(range: Cidr | IpAddress, ranges: Iterable<Cidr>): Cidr | undefined {
  return smallestOf([...ranges].filter((candidate) => candidate.contains(range)));
}

/** The first of equals. */
function smallestOf([first, ...others]: readonly Cidr[]): Cidr | undefined {
  return (
    first &&
    others.reduce((best, other) => (other.prefixLength > best.prefixLength ? other : best), first)
  );
}

/** Consecutive addresses, both ends included. */
interface Interval {
  readonly family: AddressFamily;
  readonly first: bigint;
  readonly last: bigint;
}

function sortedByRange<T extends Ranged>(items: Iterable<T>): T[] {
  return [...items].sort((a, b) => compareCidrs(a.cidr, b.cidr));
}

function startsBefore(a: Cidr, b: Cidr): boolean {
  return a.family < b.family || (a.family === b.family && a.first < b.first);
}

function dropEnded(enclosing: Ranged[], at: Cidr): void {
  for (let top = enclosing.at(-1); top && !top.cidr.overlaps(at); top = enclosing.at(-1)) {
    enclosing.pop();
  }
}

/** The addresses of `ranges` as disjoint intervals with a gap between any two. */
function intervalsOf(ranges: Iterable<Cidr>): Interval[] {
  const intervals: Interval[] = [];
  for (const { family, first, last } of [...ranges].sort(compareCidrs)) {
    const previous = intervals.at(-1);
    if (previous === undefined || previous.family !== family || first > previous.last + 1n) {
      intervals.push({ family, first, last });
    } else if (last > previous.last) {
      intervals[intervals.length - 1] = { family, first: previous.first, last };
    }
  }
  return intervals;
}

/** The fewest ranges that make up an interval: from the left, each as large as alignment and end allow. */
function blocksOf({ family, first, last }: Interval): Cidr[] {
  const bits = addressBits[family];
  const blocks: Cidr[] = [];
  for (let start = first; start <= last; ) {
    let addressCount = start === 0n ? 1n << BigInt(bits) : start & -start;
    while (start + addressCount - 1n > last) {
      addressCount >>= 1n;
    }
    blocks.push(new Cidr(family, start, bits - (addressCount.toString(2).length - 1)));
    start += addressCount;
  }
  return blocks;
}
