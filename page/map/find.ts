import {
  type AddressMap,
  Cidr,
  compareCidrs,
  freeRange,
  parseAddress,
  parseCidr,
} from "@aks-networking/networking";
import { amount } from "./scene";
import { cidrOf } from "./spaces";

/** Something that was found. */
export interface Found {
  readonly title: string;
  readonly detail: string;
  /** Where to go. */
  readonly cidr?: Cidr;
  readonly range?: number;
  readonly problem?: number;
}

const foundAtMost = 12;

/**
 * Finds a name, an address ("10.64.18.7": the ranges that hold it, the smallest first), a range, a problem ("#3"), or
 * free space of a size ("/26 free"). Never throws.
 */
export function find(map: AddressMap, query: string): readonly Found[] {
  const text = query.trim();
  if (text === "") {
    return [];
  }
  const size = /^(?:free\s*)?\/(\d{1,3})(?:\s*free)?$/i.exec(text);
  if (size) {
    return freeOfSize(map, Number(size[1]));
  }
  const number = /^#(\d{1,6})$/.exec(text);
  if (number) {
    return map.problems
      .filter((problem) => problem.number === Number(number[1]))
      .map((problem) => ({
        title: `${problem.number}: ${problem.title}`,
        detail: problem.name,
        problem: problem.number,
      }));
  }
  const address = parseAddress(text);
  if (address.ok) {
    return around(
      map,
      new Cidr(
        address.address.family,
        address.address.value,
        address.address.family === 4 ? 32 : 128,
      ),
      text,
    );
  }
  const range = parseCidr(text);
  return range.ok ? around(map, range.cidr, `${range.cidr}`) : named(map, text);
}

function around(map: AddressMap, wanted: Cidr, text: string): readonly Found[] {
  const hits = map.ranges.flatMap((range) => {
    const cidr = cidrOf(range.cidr);
    return cidr?.overlaps(wanted) ? [{ range, cidr }] : [];
  });
  const found = hits
    .sort((a, b) => b.cidr.prefixLength - a.cidr.prefixLength || compareCidrs(a.cidr, b.cidr))
    .slice(0, foundAtMost)
    .map(({ range, cidr }) => ({
      title: titleOf(map, range.id),
      detail: range.cidr,
      cidr,
      range: range.id,
    }));
  const gap = map.free.find(({ blocks }) =>
    blocks.some((block) => cidrOf(block)?.contains(wanted)),
  );
  const isFree: Found[] =
    gap === undefined
      ? []
      : [
          {
            title: `${text} is free`,
            detail: `in VNet ${map.ranges[gap.parent]?.name}`,
            cidr: wanted,
          },
        ];
  return found.length > 0
    ? [...isFree, ...found]
    : [{ title: `${text} is in no range of this map`, detail: "", cidr: wanted }];
}

function titleOf({ ranges }: AddressMap, id: number): string {
  const range = ranges[id];
  const parent = range?.parent === undefined ? undefined : ranges[range.parent];
  return parent === undefined ? (range?.name ?? "") : `${parent.name} / ${range?.name}`;
}

function named(map: AddressMap, text: string): readonly Found[] {
  const wanted = text.toLowerCase();
  const rank = (name: string) => {
    const lower = name.toLowerCase();
    return lower === wanted ? 0 : lower.startsWith(wanted) ? 1 : lower.includes(wanted) ? 2 : 3;
  };
  return map.ranges
    .map((range) => ({ range, rank: Math.min(rank(range.name), rank(range.owner ?? "") + 1) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, foundAtMost)
    .map(({ range }) => {
      const cidr = cidrOf(range.cidr);
      return {
        title: titleOf(map, range.id),
        detail: range.cidr,
        ...(cidr && { cidr }),
        range: range.id,
      };
    });
}

const privateSpaces = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].flatMap(
  (each) => cidrOf(each) ?? [],
);

/** Free space of a size: in each VNet that has some, the best fit first, then outside all ranges. */
function freeOfSize(map: AddressMap, prefixLength: number): readonly Found[] {
  const inVnets = map.free.flatMap(({ parent, blocks }) =>
    blocks.flatMap((text) => {
      const block = cidrOf(text);
      const isFit =
        block &&
        block.prefixLength <= prefixLength &&
        prefixLength <= (block.family === 4 ? 32 : 128);
      return isFit
        ? [{ parent, block, cidr: new Cidr(block.family, block.first, prefixLength) }]
        : [];
    }),
  );
  const best = new Map<number, (typeof inVnets)[number]>();
  for (const each of inVnets) {
    const before = best.get(each.parent);
    if (before === undefined || each.block.prefixLength > before.block.prefixLength) {
      best.set(each.parent, each);
    }
  }
  const found = [...best.values()].slice(0, foundAtMost - 1).map(({ parent, cidr }) => ({
    title: `${cidr} is free`,
    detail: `in VNet ${map.ranges[parent]?.name}`,
    cidr,
  }));
  const taken = map.ranges.flatMap(({ cidr }) => cidrOf(cidr) ?? []);
  const outside = prefixLength <= 32 ? freeRange(prefixLength, privateSpaces, taken) : undefined;
  const all = outside
    ? [...found, { title: `${outside} is free`, detail: "outside all ranges", cidr: outside }]
    : found;
  return all.length > 0 ? all : [{ title: `no /${prefixLength} is free`, detail: largestOf(map) }];
}

function largestOf(map: AddressMap): string {
  const blocks = map.free.flatMap(({ blocks: each }) => each.flatMap((text) => cidrOf(text) ?? []));
  const [largest] = blocks.sort((a, b) => a.prefixLength - b.prefixLength);
  return largest === undefined
    ? ""
    : `the largest free range of a VNet is ${largest}, ${amount(`${largest.addressCount}`)} addresses`;
}
