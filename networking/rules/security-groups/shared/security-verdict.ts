import { type AddressFamily, addressBits, type Cidr, IpAddress, parseCidr } from "../../../cidr";
import { loadBalancerProbe, supportedPodRanges } from "../../../facts/ranges";
import { labelOf } from "../../../resources/topology";
import { allPorts, type Endpoint, type SecurityRule, type Span } from "./security-rules";

/** Traffic as a security rule sees it: source, destination, source port, destination port. */
type Region = readonly [Span, Span, Span, Span];

export type Protocol = "Tcp" | "Udp" | "Icmp";

/** Who sends or receives, for service tags: those that a range can be told to be in or outside of. */
export interface Party {
  readonly range: Cidr;
  /** Whether the range is a part of the VNet's own address space. */
  readonly inVnet: boolean;
}

/** Traffic that must get through. */
interface Traffic {
  readonly source: Party;
  readonly destination: Party;
  readonly protocol: Protocol;
  /** Default: all. */
  readonly port?: number;
}

export type Direction = "inbound" | "outbound";

/** What becomes of some traffic. */
export type Verdict =
  | { readonly state: "allowed" }
  | {
      readonly state: "denied";
      readonly rule: SecurityRule;
      readonly source: string;
      readonly destination: string;
    }
  | { readonly state: "notKnown"; readonly reason: string };

/** Whether a service tag has all addresses of a party, none of them, or it is not known here. */
function tagHas(tag: string, { range, inVnet }: Party): boolean | undefined {
  if (tag === "*" || tag === "any") {
    return true;
  }
  if (tag === "virtualnetwork") {
    // It also has peered and connected ranges, and prefixes of routes, which may or may not be pods' ranges.
    return inVnet ? true : undefined;
  }
  if (tag === "azureloadbalancer" && loadBalancerProbe.value.equals(range)) {
    return true;
  }
  const isOutside = tag === "internet" || tag === "azureloadbalancer";
  return isOutside && (inVnet || isPrivate(range)) ? false : undefined;
}

function isPrivate(range: Cidr): boolean {
  return supportedPodRanges.some(({ value }) => value.contains(range));
}

interface Match {
  /** What the rule certainly matches. */
  readonly certain: readonly Span[];
  /** What it may match beside that, and why that isn't known. */
  readonly possible: readonly Span[];
  readonly unknown?: string;
}

function matchOf(endpoint: Endpoint, party: Party): Match {
  const { range } = party;
  let { unknown } = endpoint;
  for (const tag of endpoint.tags) {
    const has = tagHas(tag, party);
    if (has === true) {
      return { certain: [range], possible: [range] };
    }
    if (has === undefined) {
      unknown = `whether the service tag ${tag} has ${range} isn't known before deployment`;
    }
  }
  const certain = endpoint.ranges
    .filter((own) => own.overlaps(range))
    .map((own) => (own.contains(range) ? range : own));
  return unknown === undefined
    ? { certain, possible: certain }
    : { certain, possible: [range], unknown };
}

/** A region that no rule has decided yet, and why an earlier rule may have let it through. */
interface Open {
  readonly region: Region;
  readonly doubt?: string;
}

/** More pieces than a group that people write leaves; beyond it the answer is that it is not known. */
const mostPieces = 2000;

/**
 * What the rules of one direction do to some traffic: the first rule that matches decides. What none of them matches
 * is let through, as Azure's own rules do. Deny rules that don't `count` decide too, but aren't reported.
 */
export function verdictOn(
  rules: readonly SecurityRule[],
  direction: Direction,
  traffic: Traffic,
  counts: (rule: SecurityRule) => boolean,
): Verdict {
  const { source, destination, protocol, port } = traffic;
  const { family } = source.range;
  const target = port === undefined ? allPorts : { first: BigInt(port), last: BigInt(port) };
  let open: readonly Open[] =
    family === destination.range.family
      ? [{ region: [source.range, destination.range, allPorts, target] }]
      : [];
  let doubtful: string | undefined;
  for (const rule of rules) {
    if (rule.direction !== direction || !isProtocol(rule, protocol)) {
      continue;
    }
    const reported = rule.deny && counts(rule);
    const from = matchOf(rule.source, source);
    const to = matchOf(rule.destination, destination);
    const unknown = from.unknown ?? to.unknown;
    const certain = regionsOf(from.certain, to.certain, rule);
    const possible = unknown === undefined ? [] : regionsOf(from.possible, to.possible, rule);
    const next: Open[] = [];
    for (const { region, doubt } of open) {
      const hit = firstMeet(region, certain);
      if (hit !== undefined && reported) {
        if (doubt === undefined) {
          const [sources, destinations] = hit;
          return {
            state: "denied",
            rule,
            source: show(sources, family),
            destination: show(destinations, family),
          };
        }
        doubtful ??= doubt;
      }
      for (const rest of certain.reduce(withoutRegion, [region])) {
        const maybe = firstMeet(rest, possible) && `${unknown} (${labelOf(rule.entity)})`;
        if (reported) {
          doubtful ??= maybe;
        }
        const kept = doubt ?? (rule.deny ? undefined : maybe);
        next.push({ region: rest, ...(kept !== undefined && { doubt: kept }) });
      }
    }
    open = next;
    if (open.length > mostPieces) {
      return { state: "notKnown", reason: "the group has more rules than can be followed here" };
    }
  }
  return doubtful === undefined ? { state: "allowed" } : { state: "notKnown", reason: doubtful };
}

function firstMeet(one: Region, others: readonly Region[]): Region | undefined {
  for (const other of others) {
    const both = meet(one, other);
    if (both !== undefined) {
      return both;
    }
  }
  return undefined;
}

function withoutRegion(regions: Region[], other: Region): Region[] {
  return regions.flatMap((one) => without(one, other));
}

/** A span of addresses as people write it: 10.0.0.0/16 where it is a range, else first to last. */
function show({ first, last }: Span, family: AddressFamily): string {
  const [start, end] = [new IpAddress(family, first), new IpAddress(family, last)];
  const length = addressBits[family] - (last - first + 1n).toString(2).length + 1;
  const range = parseCidr(`${start}/${length}`);
  return range.ok && range.cidr.first === first && range.cidr.last === last
    ? String(range.cidr)
    : `${start} to ${end}`;
}

function isProtocol({ protocol }: SecurityRule, wanted: Protocol): boolean {
  return protocol === "*" || protocol === wanted.toLowerCase();
}

function regionsOf(
  sources: readonly Span[],
  destinations: readonly Span[],
  rule: SecurityRule,
): readonly Region[] {
  return sources.flatMap((source) =>
    destinations.flatMap((destination) =>
      rule.sourcePorts.flatMap((from) =>
        rule.destinationPorts.map((to): Region => [source, destination, from, to]),
      ),
    ),
  );
}

function meet(one: Region, other: Region): Region | undefined {
  const spans = one.map((span, i) => {
    const against = other[i] ?? span;
    return {
      first: span.first > against.first ? span.first : against.first,
      last: span.last < against.last ? span.last : against.last,
    };
  });
  const [a, b, c, d] = spans;
  return a && b && c && d && spans.every(({ first, last }) => first <= last)
    ? [a, b, c, d]
    : undefined;
}

/** What is left of a region without another: at most two pieces for each of its four spans. */
function without(one: Region, other: Region): Region[] {
  const hit = meet(one, other);
  if (hit === undefined) {
    return [one];
  }
  const [source, destination, from, to] = one;
  const [sourceHit, destinationHit, fromHit, toHit] = hit;
  return [
    ...beside(source, sourceHit).map((rest): Region => [rest, destination, from, to]),
    ...beside(destination, destinationHit).map((rest): Region => [sourceHit, rest, from, to]),
    ...beside(from, fromHit).map((rest): Region => [sourceHit, destinationHit, rest, to]),
    ...beside(to, toHit).map((rest): Region => [sourceHit, destinationHit, fromHit, rest]),
  ];
}

function beside(whole: Span, part: Span): Span[] {
  return [
    ...(whole.first < part.first ? [{ first: whole.first, last: part.first - 1n }] : []),
    ...(part.last < whole.last ? [{ first: part.last + 1n, last: whole.last }] : []),
  ];
}

/** Tags of addresses that aren't on the internet. */
const insideTags = ["virtualnetwork", "azureloadbalancer"];

/**
 * The rule that denies nodes HTTPS to every public address, if none before it lets some of it through: which
 * address the API server will have isn't known, so whatever may allow it counts.
 */
export function deniesInternet(
  rules: readonly SecurityRule[],
  nodes: Cidr,
): SecurityRule | undefined {
  const party = { range: nodes, inVnet: true };
  for (const rule of rules) {
    const { destination } = rule;
    const hasPort = rule.destinationPorts.some(({ first, last }) => first <= 443n && last >= 443n);
    const isFromNodes = matchOf(rule.source, party).possible.length > 0;
    if (rule.direction !== "outbound" || !isProtocol(rule, "Tcp") || !hasPort || !isFromNodes) {
      continue;
    }
    const isToAll =
      destination.tags.some((tag) => ["*", "any", "internet"].includes(tag)) ||
      destination.ranges.some(({ prefixLength }) => prefixLength === 0);
    const mayReach =
      isToAll ||
      destination.unknown !== undefined ||
      destination.tags.some((tag) => !insideTags.includes(tag)) ||
      !destination.ranges.every(isPrivate);
    if (!rule.deny && mayReach) {
      return undefined;
    }
    if (rule.deny && isToAll) {
      return rule;
    }
  }
  return undefined;
}
