import { subtractRanges } from "../address-ranges";
import { usableAddressCount } from "../capacity/addresses";
import { type Cidr, compareCidrs } from "../cidr";
import { type Facts, factsOf } from "../facts/editions";
import { addTo } from "../lists-by-key";
import type { AddressMap, MapFree, MapKind, MapRange } from "./address-map";
import type { DraftRange, DrawnRange } from "./draft-range";
import { numberProblems, type ReportedProblem } from "./number-problems";
import { placeProblems } from "./place-problems";

export interface MapDraft
  extends Pick<AddressMap, "title" | "today" | "clusters">,
    Partial<Pick<AddressMap, "unknown" | "undecided">> {
  /** Default: today's. */
  readonly facts?: Facts;
  readonly ranges: readonly DraftRange[];
  /** Numbered by `numberProblems`. Default: none. */
  readonly problems?: Iterable<ReportedProblem>;
  /** The problems in the order of the numbers that a report gave them, instead. */
  readonly reported?: readonly ReportedProblem[];
}

/** Draws up the map: sorts the ranges, finds what is free and what repeats, and puts the problems in their places. */
export function drawUpMap(draft: MapDraft): AddressMap {
  const { facts = factsOf() } = draft;
  const sorted = draft.ranges.toSorted((a, b) => compareCidrs(a.cidr, b.cidr));
  const vnets = new Map<unknown, number[]>();
  for (const [id, { kind, key }] of sorted.entries()) {
    if (kind === "vnet" && key !== undefined) {
      addTo(vnets, key, id);
    }
  }
  const parents = sorted.map(({ parentKey, cidr }) => parentOf(vnets.get(parentKey), cidr, sorted));
  const plain = sorted.map(
    (each, id): DrawnRange => ({ draft: each, range: plainRange(facts, each, id, parents[id]) }),
  );
  const numbered =
    draft.reported?.map((problem, index) => ({ ...problem, number: index + 1 })) ??
    numberProblems(draft.problems ?? []);
  const problems = placeProblems(numbered, plain);
  const numbers = numbersByRange(problems);
  const repeats = repeatsOf(sorted, numbers);
  return {
    version: 1,
    title: draft.title,
    ...(draft.today !== undefined && { today: draft.today }),
    clusters: draft.clusters,
    ranges: plain.map(({ range }) => {
      const of = numbers.get(range.id);
      const repeat = repeats.get(range.id);
      return { ...range, ...repeat, ...(of && { problems: [...of] }) };
    }),
    free: freeOf(sorted, parents),
    problems,
    unknown: draft.unknown ?? [],
    undecided: draft.undecided ?? [],
  };
}

function plainRange(
  facts: Facts,
  draft: DraftRange,
  id: number,
  parent: number | undefined,
): MapRange {
  const { name, kind, lane, cidr, owner, resource, property, note, use, room } = draft;
  const isSubnet = lane === "vnets" && kind !== "vnet" && cidr.family === 4;
  return {
    id,
    name,
    kind,
    lane,
    cidr: `${cidr}`,
    addresses: `${cidr.addressCount}`,
    ...(parent !== undefined && { parent }),
    ...(owner !== undefined && { owner }),
    ...(resource !== undefined && { resource }),
    ...(property !== undefined && { property }),
    ...(note !== undefined && { note }),
    ...(isSubnet && { usable: usableAddressCount(facts, cidr.prefixLength) }),
    ...(use !== undefined && { use }),
    ...(room !== undefined && { room: `${room}` }),
  };
}

/** The range of its VNet that a subnet lies in; the first one where it lies in none. */
function parentOf(
  ids: readonly number[] | undefined,
  cidr: Cidr,
  sorted: readonly DraftRange[],
): number | undefined {
  return ids?.find((id) => sorted[id]?.cidr.contains(cidr)) ?? ids?.[0];
}

function numbersByRange(problems: AddressMap["problems"]): ReadonlyMap<number, Set<number>> {
  const numbers = new Map<number, Set<number>>();
  for (const { number, places } of problems) {
    for (const id of places.flatMap(({ ranges }) => ranges)) {
      numbers.set(id, (numbers.get(id) ?? new Set()).add(number));
    }
  }
  return numbers;
}

/** Kinds whose ranges may be the same in several clusters, or in VNets that aren't connected. */
const repeatable: ReadonlySet<MapKind> = new Set(["pods", "services", "vnet"]);
/** More than these aren't compared with one range: the count is what matters. */
const comparedAtMost = 1000;
const namedAtMost = 3;

/** The ranges that others of their kind overlap without a problem. */
function repeatsOf(
  sorted: readonly DraftRange[],
  numbers: ReadonlyMap<number, ReadonlySet<number>>,
): ReadonlyMap<number, Pick<MapRange, "times" | "alsoIn">> {
  const found = new Map<number, { times: number; alsoIn: string[] }>();
  const note = (id: number, other: DraftRange | undefined) => {
    const repeat = found.get(id) ?? { times: 1, alsoIn: [] };
    found.set(id, repeat);
    repeat.times++;
    const name =
      other && (other.owner === undefined ? other.name : `${other.name} of ${other.owner}`);
    if (name !== undefined && repeat.alsoIn.length < namedAtMost) {
      repeat.alsoIn.push(name);
    }
  };
  const open = new Map<string, number[]>();
  for (const [id, { kind, lane, cidr, key }] of sorted.entries()) {
    const group = `${kind} ${lane}`;
    if (!repeatable.has(kind) || (kind === "pods" && lane === "vnets")) {
      continue;
    }
    const before = (open.get(group) ?? []).filter((other) => sorted[other]?.cidr.overlaps(cidr));
    const own = [...(numbers.get(id) ?? [])];
    for (const other of before.slice(0, comparedAtMost)) {
      const sameVnet = key !== undefined && sorted[other]?.key === key;
      if (!sameVnet && !own.some((number) => numbers.get(other)?.has(number))) {
        note(id, sorted[other]);
        note(other, sorted[id]);
      }
    }
    open.set(group, [...before, id]);
  }
  return found;
}

/** What is free in each range of each VNet, without the room that subnets may grow into. */
function freeOf(
  sorted: readonly DraftRange[],
  parents: readonly (number | undefined)[],
): readonly MapFree[] {
  const inside = new Map<number, Cidr[]>();
  for (const [id, parent] of parents.entries()) {
    const draft = sorted[id];
    if (parent !== undefined && draft !== undefined && draft.kind !== "released") {
      addTo(inside, parent, draft.room ?? draft.cidr);
    }
  }
  return sorted.flatMap(({ kind, cidr }, id) =>
    kind === "vnet" ? gapsOf(id, subtractRanges([cidr], inside.get(id) ?? [])) : [],
  );
}

/** Blocks that follow each other without a gap are one piece. */
function gapsOf(parent: number, blocks: readonly Cidr[]): readonly MapFree[] {
  const pieces: Cidr[][] = [];
  for (const block of blocks) {
    const piece = pieces.at(-1);
    if (piece?.at(-1)?.isAdjacentTo(block)) {
      piece.push(block);
    } else {
      pieces.push([block]);
    }
  }
  return pieces.map((piece) => ({
    parent,
    blocks: piece.map(String),
    addresses: `${piece.reduce((total, { addressCount }) => total + addressCount, 0n)}`,
  }));
}
