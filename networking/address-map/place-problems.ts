import { type Cidr, parseAddress, parseCidr } from "../cidr";
import { addTo } from "../lists-by-key";
import type { MapPlace, MapProblem } from "./address-map";
import type { DrawnRange } from "./draft-range";
import type { ReportedProblem } from "./number-problems";

/** More places of one problem are not drawn. */
const placesAtMost = 16;

/**
 * Where each problem is on the map: where the range that it is reported on meets the other ranges that its message
 * names; the range itself where it meets none.
 */
export function placeProblems(
  problems: readonly (ReportedProblem & { readonly number: number })[],
  drawn: readonly DrawnRange[],
): readonly MapProblem[] {
  const byResource = new Map<string, { property: string; drawn: DrawnRange }[]>();
  const byCidr = new Map<string, DrawnRange[]>();
  for (const each of drawn) {
    const { resource, property = "", aliases = [] } = each.draft;
    addTo(byCidr, each.range.cidr, each);
    for (const alias of resource === undefined ? aliases : [{ resource, property }, ...aliases]) {
      addTo(byResource, alias.resource, { property: alias.property, drawn: each });
    }
  }
  return problems.map((problem) => {
    const ofResource = byResource.get(problem.resource) ?? [];
    const about = ofResource.filter(({ property }) => isAbout(problem.property, property));
    const own = about.length > 0 ? about.map((each) => each.drawn) : wholeOf(problem, ofResource);
    const named = cidrsIn(statementOf(problem.message), own).flatMap((text) =>
      meantBy(problem, byCidr.get(text) ?? []),
    );
    const { number, level, rule, title, message, name, property, why, url } = problem;
    const use = problem.use ?? valueThatPasses(message);
    return {
      number,
      level,
      rule,
      title,
      message,
      name,
      property,
      ...(why !== undefined && { why }),
      ...(url !== undefined && { url }),
      ...(use !== undefined && { use }),
      places: placesOf(own, named),
    };
  });
}

/**
 * What blocks a subnet or a VNet is shown on its ranges, whatever its property: `subnets[0].name` on those of the first
 * subnet. Advice on a setting isn't.
 */
function wholeOf(
  { level, resource, property }: ReportedProblem,
  ofResource: readonly { readonly property: string; readonly drawn: DrawnRange }[],
): readonly DrawnRange[] {
  const isRange = ofResource.every(
    ({ drawn: { draft } }) => draft.lane === "vnets" && draft.resource === resource,
  );
  const element = /^\w+\[\d+\]\./.exec(property)?.[0];
  const part = ofResource.filter((each) => element && each.property.startsWith(element));
  return level === "problem" && isRange
    ? (part.length > 0 ? part : ofResource).map(({ drawn }) => drawn)
    : [];
}

/** Whether a finding about `property` is about what stands at `path`: it, a part of it, or its list or single form. */
function isAbout(property: string, path: string): boolean {
  const [finding, range] = [property, path].map((each) => each.replace(/s(\[\d+\])?$/, ""));
  return (
    finding === range ||
    property.startsWith(`${path}.`) ||
    (path.endsWith("serviceCidr") && property.endsWith("dnsServiceIP"))
  );
}

function placesOf(own: readonly DrawnRange[], named: readonly DrawnRange[]): readonly MapPlace[] {
  const places = new Map<string, Set<number>>();
  const add = (cidr: Cidr, ...ranges: readonly DrawnRange[]) => {
    const ids = places.get(`${cidr}`) ?? new Set<number>();
    places.set(`${cidr}`, ids);
    for (const { range } of ranges) {
      ids.add(range.id);
    }
  };
  const others = named.filter((each) => !own.includes(each));
  for (const one of own) {
    for (const other of others) {
      if (one.draft.cidr.overlaps(other.draft.cidr)) {
        add(meeting(one.draft.cidr, other.draft.cidr), one, other);
      }
    }
  }
  if (places.size === 0) {
    // A range that nothing meets: too small, malformed for its purpose, or outside its VNet.
    for (const one of own.length > 0 ? own : others) {
      add(one.draft.cidr, one);
    }
  }
  return [...places].slice(0, placesAtMost).map(([cidr, ids]) => ({ cidr, ranges: [...ids] }));
}

/** Of two ranges that overlap one contains the other. */
function meeting(a: Cidr, b: Cidr): Cidr {
  return a.prefixLength >= b.prefixLength ? a : b;
}

/** The part of a message that says what is wrong, without what to do. */
function statementOf(message: string): string {
  const end = message.lastIndexOf(";");
  return end < 0 ? message : message.slice(0, end);
}

const rangeLike = /(?<![\w.:])[\da-fA-F.:]+\/\d{1,3}(?![\d/])/g;

/** The ranges that a statement names besides the one that it is about, which it names once too. */
function cidrsIn(statement: string, own: readonly DrawnRange[]): readonly string[] {
  const found = (statement.match(rangeLike) ?? []).flatMap((token) => {
    const parsed = parseCidr(token);
    return parsed.ok ? [`${parsed.cidr}`] : [];
  });
  const ownCidrs = new Set(own.map(({ range }) => range.cidr));
  const others = found.filter(
    (text, index) => !ownCidrs.has(text) || found.indexOf(text) !== index,
  );
  return [...new Set(others)];
}

/** Of ranges with the same addresses those that a message means: by name, else of the same resource, else all. */
function meantBy(
  { message, resource }: ReportedProblem,
  candidates: readonly DrawnRange[],
): readonly DrawnRange[] {
  const byName = candidates.filter(({ draft }) => message.includes(JSON.stringify(draft.name)));
  const ofResource = candidates.filter(({ draft }) => draft.resource === resource);
  return [byName, ofResource].find(({ length }) => length > 0) ?? candidates;
}

const suggestionLike = /(?:such as|use|to) ([\da-fA-F][\da-fA-F.:]*[\da-fA-F:](?:\/\d{1,3})?)/g;

/** The range or address that the action of a message says to use; undefined where it names none. */
function valueThatPasses(message: string): string | undefined {
  const action = message.slice(statementOf(message).length);
  return [...action.matchAll(suggestionLike)]
    .map(([, token]) => token)
    .find((token) => parseCidr(token).ok || parseAddress(token).ok);
}
