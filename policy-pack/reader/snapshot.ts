import { NotKnown, signatureKey, signatures } from "@aks-networking/networking";

/** Deeper than anything ARM has; a bound against values that never end. */
const maxDepth = 16;
/** Several times the longest list in Azure that a rule looks at, the 3,000 subnets of a VNet, to count what is too long. */
const maxElements = 20_000;
/** More values than so many subnets have, of some 20 values each. */
const maxValues = 500_000;

/**
 * Copies what a policy sees into plain data. The SDK's proxy throws at each value that isn't known yet, and a value
 * may be of any shape: every such place becomes a `NotKnown` with the reason. It never throws. What is called a name of
 * `unread` is left out unread: lists of what uses a network, with an entry for each address.
 */
export function snapshot(value: unknown, unread: ReadonlySet<string> = nothing): unknown {
  // On a preview every unknown value is an exception, and most of its cost is a stack trace that is not read.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return copy(value, 0, { left: maxValues, above: new Set(), unread });
  } catch (error) {
    return new NotKnown(reasonOf(error));
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

const nothing: ReadonlySet<string> = new Set();

interface Bounds {
  left: number;
  readonly above: Set<unknown>;
  readonly unread: ReadonlySet<string>;
}

function copy(value: unknown, depth: number, bounds: Bounds): unknown {
  if (typeof value !== "object" || value === null) {
    return typeof value === "function" || typeof value === "symbol" ? undefined : value;
  }
  bounds.left -= 1;
  if (depth > maxDepth || bounds.left < 0) {
    return new NotKnown("it is larger or deeper than any Azure resource");
  }
  if (bounds.above.has(value)) {
    return new NotKnown("it contains itself");
  }
  bounds.above.add(value);
  const copied = Array.isArray(value)
    ? copyList(value, depth, bounds)
    : copyObject(value, depth, bounds);
  bounds.above.delete(value);
  return copied;
}

function copyList(list: readonly unknown[], depth: number, bounds: Bounds): unknown {
  const { length } = list;
  if (length > Math.min(bounds.left, maxElements)) {
    return new NotKnown("it is larger or deeper than any Azure resource");
  }
  return Array.from({ length }, (_, i) => copyProperty(list, i, depth, bounds));
}

function copyObject(value: object, depth: number, bounds: Bounds): unknown {
  if (value instanceof NotKnown) {
    return value;
  }
  const names = Object.keys(value);
  if (names.includes(signatureKey)) {
    return Reflect.get(value, signatureKey) === signatures.secret
      ? new NotKnown("it is a secret, and messages show what they judge")
      : undefined;
  }
  const entries = names
    .filter((name) => !bounds.unread.has(name))
    .map((name) => [name, copyProperty(value, name, depth, bounds)] as const);
  return Object.fromEntries(entries.filter(([, copied]) => copied !== undefined));
}

function copyProperty(owner: object, name: string | number, depth: number, bounds: Bounds) {
  try {
    bounds.left -= 1;
    return copy(Reflect.get(owner, name), depth + 1, bounds);
  } catch (error) {
    return new NotKnown(reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  return isUnknownValueError(error)
    ? "it is an output of a resource that doesn't exist yet"
    : "it can't be read";
}

/** By its shape, not its class: another pack that uses these rules may load another copy of the SDK. */
function isUnknownValueError(error: unknown): boolean {
  try {
    return typeof error === "object" && error !== null && "unknownTypeSentinel" in error;
  } catch {
    return false;
  }
}
