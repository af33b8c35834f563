import {
  type AddressMap,
  cidr,
  compareCidrs,
  type DraftRange,
  drawUpMap,
  type MapProblem,
  type MapRange,
} from "@aks-networking/networking";
import type { ClusterNeeds, TakenLine } from "./needs";
import type { PlannedCluster } from "./plan-cluster";
import { uniqueNames } from "./unique-names";

/**
 * The needs with what a map has as taken: all networks and ranges in use, but of the VNet that the cluster goes into its
 * subnets. Pod and service ranges that may repeat are not taken.
 */
export function besideMap(needs: ClusterNeeds, map: AddressMap): ClusterNeeds {
  const seen = new Set(needs.taken.map((line) => `${line.cidr}`));
  const unique = uniqueNames(needs.taken.map(({ name }) => name));
  const isHome = ({ kind, cidr: text }: MapRange) =>
    kind === "vnet" && cidr(text).contains(needs.vnet);
  const counts = (range: MapRange): boolean => {
    const { kind, lane, parent } = range;
    if (kind === "reserved" || kind === "released" || isHome(range)) {
      return false;
    }
    const vnet = parent === undefined ? undefined : map.ranges[parent];
    return vnet
      ? isHome(vnet) && needs.vnet.overlaps(cidr(range.cidr))
      : !(needs.shared && (lane === "pods" || lane === "services"));
  };
  const taken = map.ranges.filter(counts).flatMap(({ name, cidr: text }): TakenLine[] => {
    if (seen.has(text)) {
      return [];
    }
    seen.add(text);
    return [{ name: unique(name), cidr: cidr(text) }];
  });
  return { ...needs, taken: [...needs.taken, ...taken] };
}

/** A map with a planned cluster among what is there; its problems come after those of the map. */
export function addToMap(map: AddressMap, planned: PlannedCluster): AddressMap {
  const plan = planned.map;
  const homes = plan.ranges.map((range) => homeOf(range, map.ranges));
  const entries = [
    ...map.ranges.map((range) => ({ key: `map ${range.id}`, draft: draftOf(range, "map") })),
    ...plan.ranges
      .filter((_, i) => homes[i] === undefined)
      .map((range) => {
        const home = range.parent === undefined ? undefined : homes[range.parent];
        const draft = {
          ...draftOf(range, "plan"),
          ...(home && { parentKey: `map ${home.id}` }),
          ...(range.kind !== "reserved" && {
            owner: range.owner ?? `cluster "${plan.title}"`,
            note: "planned",
          }),
        };
        return { key: `plan ${range.id}`, draft };
      }),
  ].sort((a, b) => compareCidrs(a.draft.cidr, b.draft.cidr));
  // Drawing sorts the ranges in the same way, and numbers them in this order.
  const ids = new Map(entries.map(({ key }, id) => [key, id]));
  const ofMap = (id: number) => ids.get(`map ${id}`);
  const ofPlan = (id: number) => {
    const home = homes[id];
    return home === undefined ? ids.get(`plan ${id}`) : ofMap(home.id);
  };
  const problems = [
    ...map.problems.map((problem) => moved(problem, problem.number, ofMap)),
    ...plan.problems.map((problem, i) => moved(problem, map.problems.length + i + 1, ofPlan)),
  ];
  const drawn = drawUpMap({
    title: map.title,
    ...(map.today !== undefined && { today: map.today }),
    clusters: map.clusters + plan.clusters,
    ranges: entries.map(({ draft }) => draft),
    unknown: map.unknown,
    undecided: map.undecided,
  });
  const numbers = new Map<number, Set<number>>();
  for (const { number, places } of problems) {
    for (const id of places.flatMap(({ ranges }) => ranges)) {
      numbers.set(id, (numbers.get(id) ?? new Set()).add(number));
    }
  }
  const ranges = drawn.ranges.map(({ times, alsoIn, ...range }): MapRange => {
    const of = numbers.get(range.id);
    // A range that overlaps by a problem isn't one that may repeat.
    return of
      ? { ...range, problems: [...of] }
      : { ...range, ...(times && { times }), ...(alsoIn && { alsoIn }) };
  });
  return { ...drawn, ranges, problems };
}

/** What a planned range is on the map already: the VNet that it lies in, or the very same range of others. */
function homeOf(planned: MapRange, ranges: readonly MapRange[]): MapRange | undefined {
  if (planned.kind === "vnet") {
    const own = cidr(planned.cidr);
    return ranges.find((range) => range.kind === "vnet" && cidr(range.cidr).contains(own));
  }
  const isShared = (kind: MapRange["kind"]) =>
    planned.kind === "reserved" ? kind === "reserved" : kind !== "reserved";
  return ["subnet", "taken", "reserved"].includes(planned.kind)
    ? ranges.find(({ cidr: text, kind }) => text === planned.cidr && isShared(kind))
    : undefined;
}

function draftOf(range: MapRange, from: "map" | "plan"): DraftRange {
  const { id, cidr: text, room, parent, name, kind, lane, ...rest } = range;
  const { owner, resource, property, note, use } = rest;
  return {
    name,
    kind,
    lane,
    cidr: cidr(text),
    ...(kind === "vnet" && { key: `${from} ${id}` }),
    ...(parent !== undefined && { parentKey: `${from} ${parent}` }),
    ...(owner !== undefined && { owner }),
    ...(resource !== undefined && { resource }),
    ...(property !== undefined && { property }),
    ...(note !== undefined && { note }),
    ...(use !== undefined && { use }),
    ...(room !== undefined && { room: cidr(room) }),
  };
}

function moved(
  problem: MapProblem,
  number: number,
  idOf: (id: number) => number | undefined,
): MapProblem {
  const places = problem.places.map(({ cidr: at, ranges }) => ({
    cidr: at,
    ranges: ranges.flatMap((id) => idOf(id) ?? []),
  }));
  return { ...problem, number, places };
}
