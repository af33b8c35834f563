import type { ArmType } from "./arm-resource";

/**
 * Where a property leads: a pool to its subnet, a subnet to its VNet. `seen` is what is certain although the target
 * isn't: a VNet of which some subnets are in the program. What holds for `seen` holds for the target.
 */
export type Link<T> =
  | { readonly state: "known"; readonly target: T }
  /** Nothing is named. */
  | { readonly state: "absent" }
  /** A resource outside the topology, by its id or name. */
  | { readonly state: "outside"; readonly id: string; readonly seen?: T }
  | Candidates<T>
  | { readonly state: "notKnown"; readonly reason: string; readonly seen?: T };

/** One of several: the graph of dependencies or a name leaves them, and doesn't say which. */
export interface Candidates<T> {
  readonly state: "candidates";
  readonly targets: readonly T[];
  readonly reason: string;
  /** It may also be a resource outside the topology, which has the same name. */
  readonly orOutside?: true;
  readonly seen?: T;
}

/** All resources of the topology that a link can lead to. */
export function targetsOf<T>(link: Link<T>): readonly T[] {
  if (link.state === "known") {
    return [link.target];
  }
  return link.state === "candidates" ? link.targets : [];
}

/** The target of a link, or what is certain of it. */
export function seenOf<T>(link: Link<T>): T | undefined {
  if (link.state === "known") {
    return link.target;
  }
  return link.state === "absent" ? undefined : link.seen;
}

/** One target is known, several are candidates, none leaves the link undecided. */
export function linkTo<T>(targets: readonly T[], reason: string): Link<T> {
  const distinct = [...new Set(targets)];
  const [first] = distinct;
  if (first === undefined) {
    return { state: "notKnown", reason };
  }
  return distinct.length === 1
    ? { state: "known", target: first }
    : { state: "candidates", targets: distinct, reason };
}

/** An ARM resource id, taken apart. Names compare in any case, as Azure does. */
export interface ArmId {
  readonly type: string;
  readonly subscription: string;
  readonly resourceGroup: string;
  /** The names along the path, outermost first: [VNet, subnet]. */
  readonly names: readonly string[];
}

const idText =
  /^\/subscriptions\/([^/]+)\/resourcegroups\/([^/]+)\/providers\/([^/]+)((?:\/[^/]+\/[^/]+)+)\/?$/;

/** Takes an id apart; undefined for a text that is no ARM id of a resource in a group. */
export function parseArmId(id: string): ArmId | undefined {
  const match = idText.exec(id.toLowerCase());
  if (match === null) {
    return undefined;
  }
  const [, subscription = "", resourceGroup = "", namespace = "", path = ""] = match;
  const segments = path.slice(1).split("/");
  const types = segments.filter((_, i) => i % 2 === 0);
  return {
    type: [namespace, ...types].join("/"),
    subscription,
    resourceGroup,
    names: segments.filter((_, i) => i % 2 === 1),
  };
}

/** The id of the resource that `id` is a child of, when `id` is one of `type`. */
export function parentId(id: string, type: ArmType): string | undefined {
  const parsed = parseArmId(id);
  return parsed?.type === type.toLowerCase() ? id.replace(/\/[^/]+\/[^/]+\/?$/, "") : undefined;
}
