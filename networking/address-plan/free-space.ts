import { type AddressFamily, addressBits, Cidr } from "../cidr";

/** Something that holds a range. */
export interface Holding {
  /** All that it holds, growth room included. */
  readonly room: Cidr;
  /** A released holding gives way when no other space is left. */
  readonly released: boolean;
}

/**
 * What is free among held ranges, as a binary tree: the root is the whole family, a child is one half of its
 * parent. Each node knows the sizes of the free blocks below it, so every question takes as many steps as an
 * address has bits, however many ranges are held.
 *
 *   /0 ── /1 ── /2 held          sizes free below /0: one /1, one /2
 *      │     └─ (absent: free)
 *      └─ (absent: free)
 */
export class FreeSpace<H extends Holding> {
  #roots: Record<AddressFamily, Node<H> | undefined> = { 4: undefined, 6: undefined };

  /** Ranges may be held more than once, and inside one another. */
  occupy(holding: H): void {
    this.#change(holding, true);
  }

  /** Undoes `occupy` of the same object. */
  vacate(holding: H): void {
    this.#change(holding, false);
  }

  /** Whether nothing but released holdings overlaps `range`. */
  isFree(range: Cidr): boolean {
    return this.#sizes(range, true) === sizeBit(range.prefixLength);
  }

  /** The holdings that overlap `range`: those around it from the outside in, then those inside by address. */
  *holdings(range: Cidr): Generator<H> {
    const path = pathOf(range);
    let node = this.#roots[range.family];
    for (let depth = 0; node !== undefined && depth < range.prefixLength; depth++) {
      yield* node.holdings ?? [];
      node = path[depth] === "0" ? node.lower : node.upper;
    }
    yield* allHoldings(node);
  }

  /**
   * The start of the smallest free block inside `space` that holds a range of `prefixLength`, the lowest of
   * equals. `overReleased` counts what released holdings hold as free.
   */
  bestFit(prefixLength: number, space: Cidr, overReleased: boolean): Cidr | undefined {
    const sizes = this.#sizes(space, overReleased) & (sizeBit(prefixLength + 1) - 1n);
    if (sizes === 0n) {
      return undefined;
    }
    const block = this.#lowestBlock(sizes.toString(2).length - 1, space, overReleased);
    return new Cidr(space.family, block.first, prefixLength);
  }

  /** The largest free block inside `space`, the lowest of equals. */
  largest(space: Cidr, overReleased: boolean): Cidr | undefined {
    const sizes = this.#sizes(space, overReleased);
    return sizes === 0n
      ? undefined
      : this.#lowestBlock((sizes & -sizes).toString(2).length - 1, space, overReleased);
  }

  /** The sizes of the free blocks inside `space`: bit n is set when there is a /n. */
  #sizes(space: Cidr, overReleased: boolean): bigint {
    const found = this.#find(space, overReleased);
    return found === "held" ? 0n : sizesOf(found, space.prefixLength, overReleased);
  }

  #lowestBlock(prefixLength: number, space: Cidr, overReleased: boolean): Cidr {
    const found = this.#find(space, overReleased);
    let node = found === "held" ? undefined : found;
    let { first } = space;
    const wanted = sizeBit(prefixLength);
    for (let depth = space.prefixLength; depth < prefixLength; depth++) {
      if ((sizesOf(node?.lower, depth + 1, overReleased) & wanted) !== 0n) {
        node = node?.lower;
      } else {
        node = node?.upper;
        first += 1n << BigInt(addressBits[space.family] - depth - 1);
      }
    }
    return new Cidr(space.family, first, prefixLength);
  }

  /** The node of `range`; "held" when something around it holds all of it, nothing when all of it is free. */
  #find(range: Cidr, overReleased: boolean): Node<H> | "held" | undefined {
    const path = pathOf(range);
    let node = this.#roots[range.family];
    for (let depth = 0; node !== undefined && depth < range.prefixLength; depth++) {
      if (isHeld(node, overReleased)) {
        return "held";
      }
      node = path[depth] === "0" ? node.lower : node.upper;
    }
    return node;
  }

  #change(holding: H, add: boolean): void {
    const { room } = holding;
    this.#roots[room.family] = changed(this.#roots[room.family], 0, pathOf(room), holding, add);
  }
}

interface Node<H> {
  lower: Node<H> | undefined;
  upper: Node<H> | undefined;
  /** What holds exactly this range. */
  holdings: Set<H> | undefined;
  /** How many of them are not released. */
  settledCount: number;
  /** Sizes of the blocks below that nothing holds; see `sizeBit`. */
  unclaimed: bigint;
  /** The same when released holdings don't count. */
  reclaimable: bigint;
}

const sizeBits = Array.from(
  { length: addressBits[6] + 2 },
  (_, prefixLength) => 1n << BigInt(prefixLength),
);

/** A set of block sizes is a number in which bit n stands for /n. */
function sizeBit(prefixLength: number): bigint {
  return sizeBits[prefixLength] ?? 0n;
}

/** The address bits of a range as text: "0" is the lower half. */
function pathOf({ family, first }: Cidr): string {
  return first.toString(2).padStart(addressBits[family], "0");
}

function isHeld(node: Node<unknown>, overReleased: boolean): boolean {
  return overReleased ? node.settledCount > 0 : (node.holdings?.size ?? 0) > 0;
}

function sizesOf(node: Node<unknown> | undefined, depth: number, overReleased: boolean): bigint {
  if (node === undefined) {
    return sizeBit(depth);
  }
  return overReleased ? node.reclaimable : node.unclaimed;
}

function changed<H extends Holding>(
  node: Node<H> | undefined,
  depth: number,
  path: string,
  holding: H,
  add: boolean,
): Node<H> | undefined {
  const at: Node<H> = node ?? {
    lower: undefined,
    upper: undefined,
    holdings: undefined,
    settledCount: 0,
    unclaimed: 0n,
    reclaimable: 0n,
  };
  if (depth === holding.room.prefixLength) {
    at.holdings ??= new Set();
    if (add) {
      at.holdings.add(holding);
    } else {
      at.holdings.delete(holding);
    }
    at.settledCount += holding.released ? 0 : add ? 1 : -1;
  } else if (path[depth] === "0") {
    at.lower = changed(at.lower, depth + 1, path, holding, add);
  } else {
    at.upper = changed(at.upper, depth + 1, path, holding, add);
  }
  if (!at.lower && !at.upper && !at.holdings?.size) {
    return undefined;
  }
  at.unclaimed = freeSizes(at, depth, false);
  at.reclaimable = freeSizes(at, depth, true);
  return at;
}

function freeSizes(node: Node<unknown>, depth: number, overReleased: boolean): bigint {
  if (isHeld(node, overReleased)) {
    return 0n;
  }
  const half = sizeBit(depth + 1);
  const lower = sizesOf(node.lower, depth + 1, overReleased);
  const upper = sizesOf(node.upper, depth + 1, overReleased);
  // Two free halves are one free block.
  return lower === half && upper === half ? sizeBit(depth) : lower | upper;
}

function* allHoldings<H>(node: Node<H> | undefined): Generator<H> {
  if (node !== undefined) {
    yield* node.holdings ?? [];
    yield* allHoldings(node.lower);
    yield* allHoldings(node.upper);
  }
}
