import { addressBits, type Cidr, parseCidr } from "../../../cidr";
import { type Entity, labelOf } from "../../../resources/topology";
import { isFalse, isFilled, isOneOf, type Value, valueOr } from "../../../resources/value";

/** Numbers from `first` to `last`, both included: addresses or ports. */
export interface Span {
  readonly first: bigint;
  readonly last: bigint;
}

/** One rule of a network security group, read. */
export interface SecurityRule {
  readonly entity: Entity;
  readonly name: string;
  readonly priority: number;
  readonly direction: string;
  readonly deny: boolean;
  readonly protocol: string;
  readonly source: Endpoint;
  readonly destination: Endpoint;
  readonly sourcePorts: readonly Span[];
  readonly destinationPorts: readonly Span[];
}

export interface Endpoint {
  readonly ranges: readonly Cidr[];
  /** Service tags, "*" included. */
  readonly tags: readonly string[];
  /** Why it isn't known what else it matches. */
  readonly unknown?: string;
}

export const allPorts: Span = { first: 0n, last: 65535n };

/**
 * Reads the rules of a group by priority. A text says why they can't be put in order or told apart.
 */
export function readRules(rules: readonly Entity[]): readonly SecurityRule[] | string {
  const read: SecurityRule[] = [];
  for (const entity of rules) {
    const { properties } = entity;
    const priority = properties.number("priority");
    const direction = properties.text("direction");
    const access = properties.text("access");
    const protocol = properties.text("protocol");
    if (
      priority.state !== "known" ||
      direction.state !== "known" ||
      access.state !== "known" ||
      protocol.state !== "known"
    ) {
      const values: readonly Value<unknown>[] = [priority, direction, access, protocol];
      const open = values.find((value) => value.state === "notKnown");
      return open?.state === "notKnown"
        ? `${open.reason} (${labelOf(entity)})`
        : `${labelOf(entity)} lacks its priority, direction, access or protocol`;
    }
    const sourcePorts = portsOf(entity, "sourcePortRange");
    const destinationPorts = portsOf(entity, "destinationPortRange");
    if (typeof sourcePorts === "string" || typeof destinationPorts === "string") {
      return `${typeof sourcePorts === "string" ? sourcePorts : destinationPorts} (${labelOf(entity)})`;
    }
    read.push({
      entity,
      name: entity.name.state === "known" ? entity.name.value : entity.resource.name,
      priority: priority.value,
      direction: direction.value.toLowerCase(),
      deny: isOneOf(access, "Deny"),
      protocol: protocol.value.toLowerCase(),
      source: endpointOf(entity, "source"),
      destination: endpointOf(entity, "destination"),
      sourcePorts,
      destinationPorts,
    });
  }
  // Azure refuses two rules of one priority; whichever is listed first, the one that allows is read first.
  return read.sort((a, b) => a.priority - b.priority || Number(a.deny) - Number(b.deny));
}

function portsOf(entity: Entity, path: string): readonly Span[] | string {
  const texts = textsOf(entity, path);
  const spans: Span[] = [];
  for (const { text } of texts) {
    if (text.state === "notKnown") {
      return text.reason;
    }
    const [, first, last] = portText.exec(valueOr(text, "")) ?? [];
    if (isOneOf(text, "*")) {
      spans.push(allPorts);
    } else if (first !== undefined) {
      spans.push({ first: BigInt(first), last: BigInt(last ?? first) });
    }
  }
  // What can't be read is refused by a rule of its own; for all others it matches nothing.
  return texts.length === 0 ? `${path} is not set` : spans;
}

const portText = /^(\d{1,5})(?:-(\d{1,5}))?$/;

/** Whether a text has the form of a service tag, which starts with a letter; which ones there are isn't known here. */
export function isServiceTag(text: string): boolean {
  return /^[a-z][\w.-]*$/i.test(text);
}

/** Whether a text is a port, a range of ports, or * for all. */
export function isPorts(text: string): boolean {
  const [, first, last = first] = portText.exec(text) ?? [];
  return text === "*" || (Number(first) <= Number(last) && Number(last) <= Number(allPorts.last));
}

/** A property that Azure has as one text and as a list, of which each text has its path. */
export function textsOf({ properties }: Entity, path: string) {
  const one = properties.text(path);
  const plural = path.endsWith("Prefix") ? `${path}es` : `${path}s`;
  const list = properties.texts(plural);
  const listed =
    list.state === "notKnown"
      ? [{ path: properties.pathOf(plural), text: list }]
      : valueOr(list, []);
  return [
    ...(one.state === "absent"
      ? []
      : [{ path: properties.pathOf(path), text: one, isListed: false }]),
    ...listed.map((each) => ({ ...each, isListed: true })),
  ];
}

function endpointOf(entity: Entity, side: "source" | "destination"): Endpoint {
  const ranges: Cidr[] = [];
  const tags: string[] = [];
  let unknown: string | undefined;
  for (const { text } of textsOf(entity, `${side}AddressPrefix`)) {
    if (text.state !== "known") {
      unknown = text.state === "notKnown" ? text.reason : undefined;
      continue;
    }
    // A single address is a range of its own in a security rule.
    const hostBits = addressBits[text.value.includes(":") ? 6 : 4];
    const parsed = parseCidr(text.value.includes("/") ? text.value : `${text.value}/${hostBits}`);
    if (parsed.ok) {
      ranges.push(parsed.cidr);
    } else {
      tags.push(text.value.toLowerCase());
    }
  }
  const groups = entity.properties.list(`${side}ApplicationSecurityGroups`);
  if (!isFalse(isFilled(groups))) {
    unknown = `the members of its ${side}ApplicationSecurityGroups aren't known before deployment`;
  }
  if (ranges.length === 0 && tags.length === 0) {
    unknown ??= `its ${side}AddressPrefix is not set`;
  }
  return { ranges, tags, ...(unknown !== undefined && { unknown }) };
}

/** Whether a rule leaves no port out. */
export function isForAllPorts(rule: SecurityRule): boolean {
  const all = (spans: readonly Span[]) =>
    spans.some(({ first, last }) => first <= 1n && last >= allPorts.last);
  return all(rule.sourcePorts) && all(rule.destinationPorts);
}

/** The destination ports of a rule as people write them: "port 22", "ports 80, 1000-2000". */
export function showPorts({ destinationPorts }: SecurityRule): string {
  const shown = destinationPorts.map(({ first, last }) =>
    first === last ? String(first) : `${first}-${last}`,
  );
  return `port${shown.length === 1 && !shown[0]?.includes("-") ? "" : "s"} ${shown.join(", ")}`;
}

/**
 * A priority that puts a rule before another one of its direction; undefined when all are taken. `used`: those that were
 * suggested for other rules already.
 */
export function priorityBefore(
  rules: readonly SecurityRule[],
  { priority, direction }: SecurityRule,
  used: ReadonlySet<number>,
): number | undefined {
  const own = rules.filter((rule) => rule.direction === direction);
  return freeBefore(priority, new Set([...used, ...own.map((rule) => rule.priority)]));
}

/** The next priority that no rule has, or else the one before; undefined when all are taken. */
export function freePriority(priority: number, taken: ReadonlySet<number>): number | undefined {
  for (let free = Math.max(priority, 99) + 1; free <= 4096; free++) {
    if (!taken.has(free)) {
      return free;
    }
  }
  return freeBefore(Math.min(priority, 4097), taken);
}

function freeBefore(priority: number, taken: ReadonlySet<number>): number | undefined {
  for (let free = priority - 1; free >= 100; free--) {
    if (!taken.has(free)) {
      return free;
    }
  }
  return undefined;
}
