import {
  type AddressMap,
  compareCidrs,
  type MapKind,
  type MapRange,
} from "@aks-networking/networking";
import { cidrOf } from "./spaces";

/** One row of the table below the rulers. */
export type Row = {
  /** What tells it from all others, for links and for keeping the place. */
  readonly key: string;
  readonly level: 1 | 2;
  readonly parent?: string;
} & (
  | {
      readonly type: "group";
      readonly name: string;
      readonly count: number;
      readonly range?: MapRange;
    }
  | { readonly type: "range"; readonly range: MapRange }
  | { readonly type: "free"; readonly free: number }
  | { readonly type: "unknown"; readonly unknown: number }
);

export const kindNames: Readonly<Record<MapKind, string>> = {
  vnet: "VNet",
  nodes: "nodes",
  pods: "pods",
  apiServer: "API server",
  subnet: "subnet",
  services: "services",
  taken: "taken elsewhere",
  reserved: "reserved",
  released: "released",
};

/** All rows, groups with what is in them: a VNet with its subnets and free addresses, then pods, services, the rest. */
export function rowsOf(map: AddressMap): readonly Row[] {
  const inside = new Map<number, Row[]>();
  const add = (parent: number, row: Row) => {
    const list = inside.get(parent) ?? [];
    inside.set(parent, list);
    list.push(row);
  };
  const homeless: MapRange[] = [];
  for (const range of map.ranges) {
    if (range.parent !== undefined) {
      const parent = keyOf(map, range.parent);
      add(range.parent, { type: "range", key: keyOf(map, range.id), level: 2, parent, range });
    } else if (range.lane === "vnets" && range.kind !== "vnet") {
      homeless.push(range);
    }
  }
  for (const [free, { parent }] of map.free.entries()) {
    const owner = keyOf(map, parent);
    add(parent, { type: "free", key: `free ${free}`, level: 2, parent: owner, free });
  }
  const vnets = map.ranges.filter(({ kind }) => kind === "vnet");
  return [
    ...vnets.flatMap((vnet) => {
      const rows = (inside.get(vnet.id) ?? []).sort(byStart(map));
      const group: Row = {
        type: "group",
        key: keyOf(map, vnet.id),
        level: 1,
        name: vnet.name,
        count: rows.length,
        range: vnet,
      };
      return [group, ...rows];
    }),
    ...group(map, "Subnets of other VNets", homeless),
    ...group(
      map,
      "Pod ranges",
      map.ranges.filter(({ lane }) => lane === "pods"),
    ),
    ...group(
      map,
      "Service ranges",
      map.ranges.filter(({ lane }) => lane === "services"),
    ),
    ...group(
      map,
      "Taken elsewhere",
      map.ranges.filter(({ lane, kind }) => lane === "taken" && kind !== "reserved"),
    ),
    ...group(
      map,
      "Reserved",
      map.ranges.filter(({ kind }) => kind === "reserved"),
    ),
    ...unknownGroup(map),
  ];
}

const keys = new WeakMap<readonly MapRange[], readonly string[]>();

/**
 * "vnet shop-prod 10.64.16.0/20": the same in the next file of the same program. Of ranges that are alike in all of
 * this, as subnets of VNets that aren't connected may be, the later ones have a number.
 */
export function keyOf({ ranges }: AddressMap, id: number | undefined): string {
  const known = keys.get(ranges) ?? numbered(ranges);
  keys.set(ranges, known);
  return known[id ?? -1] ?? "";
}

function numbered(ranges: readonly MapRange[]): readonly string[] {
  const times = new Map<string, number>();
  return ranges.map(({ kind, name, cidr }) => {
    const key = `${kind} ${name} ${cidr}`;
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    return count === 1 ? key : `${key} ${count}`;
  });
}

function group(map: AddressMap, name: string, ranges: readonly MapRange[]): readonly Row[] {
  if (ranges.length === 0) {
    return [];
  }
  const key = `group ${name}`;
  return [
    { type: "group", key, level: 1, name, count: ranges.length },
    ...ranges.map(
      (range): Row => ({ type: "range", key: keyOf(map, range.id), level: 2, parent: key, range }),
    ),
  ];
}

function unknownGroup({ unknown }: AddressMap): readonly Row[] {
  if (unknown.length === 0) {
    return [];
  }
  const key = "group Not known yet";
  return [
    { type: "group", key, level: 1, name: "Not known yet", count: unknown.length },
    ...unknown.map(
      (_, index): Row => ({
        type: "unknown",
        key: `unknown ${index}`,
        level: 2,
        parent: key,
        unknown: index,
      }),
    ),
  ];
}

function byStart(map: AddressMap) {
  const startOf = (row: Row) => {
    const text =
      row.type === "range"
        ? row.range.cidr
        : row.type === "free"
          ? map.free[row.free]?.blocks[0]
          : undefined;
    return text === undefined ? undefined : cidrOf(text);
  };
  return (a: Row, b: Row): number => {
    const [one, other] = [startOf(a), startOf(b)];
    return one && other ? compareCidrs(one, other) : 0;
  };
}

/** The rows that are seen: without what lies in closed groups. */
export function openRows(rows: readonly Row[], closed: ReadonlySet<string>): readonly Row[] {
  return closed.size === 0
    ? rows
    : rows.filter(({ parent }) => parent === undefined || !closed.has(parent));
}
