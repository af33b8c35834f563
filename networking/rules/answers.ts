import { missingPools } from "../cluster/cluster-subnets";
import { once } from "../once";
import { type ArmType, childTypes } from "../resources/arm-types";
import type { Link } from "../resources/link";
import type { Properties } from "../resources/properties";
import { type RangeSlot, unknownBecause } from "../resources/range-slot";
import type { Entity, Topology } from "../resources/topology";
import { isFalse, isTrue, known, type Value } from "../resources/value";
import type { Answer, Undecided, Violation } from "./rule";

export function undecided(entity: Entity, property: string, reason: string): Undecided {
  return { answer: "undecided", entity, property, reason };
}

export function violation(
  entity: Entity,
  property: string,
  rest: Omit<Violation, "answer" | "entity" | "property">,
): Violation {
  return { answer: "violation", entity, property, ...rest };
}

/** Undecided while it isn't known where a link leads. */
export function* openLink(
  entity: Entity,
  property: string,
  link: Link<unknown>,
): Generator<Answer> {
  if (link.state === "notKnown" || link.state === "candidates") {
    yield undecided(entity, property, link.reason);
  }
}

/** Of each entity what is said first: several pools may lead to one subnet. */
export function* firstOfEach(answers: Iterable<Answer>): Generator<Answer> {
  const said = new Set<Entity>();
  for (const answer of answers) {
    if (!said.has(answer.entity)) {
      said.add(answer.entity);
      yield answer;
    }
  }
}

/** Undecided while a value isn't known. */
export function* unknownValue(
  entity: Entity,
  property: string,
  value: Value<unknown> | Link<unknown>,
): Generator<Answer> {
  if (value.state === "notKnown") {
    yield undecided(entity, property, value.reason);
  }
}

/** One `undecided` for each slot whose range isn't known. */
export function* unknownSlots(entity: Entity, slots: readonly RangeSlot[]): Generator<Answer> {
  for (const slot of slots) {
    if (slot.cidr.state !== "known") {
      yield undecided(entity, slot.path, unknownBecause(slot));
    }
  }
}

/** One `undecided` for each cluster that may have pools which aren't known. */
export const unknownPools = once((topology: Topology): readonly Answer[] =>
  topology.clusters.flatMap((cluster) => [...openPools(topology, cluster)]),
);

/** One `undecided` for each list of parts of one of these types, such as the routes of a table, that isn't known. */
export function* unknownLists(topology: Topology, ...types: readonly ArmType[]): Generator<Answer> {
  for (const { parent, list } of childTypes.filter(({ type }) => types.includes(type))) {
    for (const owner of topology.of(parent)) {
      yield* openQuestion(owner, owner.properties.list(list), list);
    }
  }
}

/** Undecided when a cluster may have pools that aren't known. */
export function* openPools(topology: Topology, cluster: Entity): Generator<Answer> {
  const reason = missingPools(topology, cluster);
  if (reason !== undefined) {
    yield undecided(cluster, "agentPoolProfiles", reason);
  }
}

/** The one clause for a resource that nothing is known of. */
export function outsideReason(property: string, id: string): string {
  return `${property} refers to ${id}, which is neither in the program nor in the network environment`;
}

/**
 * Judges what a link refers to. Where it may lead to several, a violation is one only if it holds for each of them;
 * if it holds for some, the answer is undecided. A violation by what is seen of a target holds whatever the rest is.
 */
export function* throughLink<T>(
  link: Link<T>,
  entity: Entity,
  property: string,
  judgeTarget: (target: T) => Iterable<Answer>,
): Generator<Answer> {
  if (link.state === "known") {
    yield* judgeTarget(link.target);
    return;
  }
  if (link.state === "absent") {
    return;
  }
  const certain = (link.seen === undefined ? [] : [...judgeTarget(link.seen)]).filter(
    ({ answer }) => answer === "violation",
  );
  if (certain.length > 0) {
    yield* certain;
    return;
  }
  if (link.state === "outside") {
    yield undecided(entity, property, outsideReason(property, link.id));
    return;
  }
  if (link.state === "notKnown" || link.orOutside) {
    yield undecided(entity, property, link.reason);
    return;
  }
  const answers = link.targets.map((target) => [...judgeTarget(target)]);
  const violated = answers.filter((list) => list.some(({ answer }) => answer === "violation"));
  if (violated.length > 0 && violated.length < answers.length) {
    const reason = `${link.reason}, and it is a violation for some of these`;
    yield undecided(entity, property, reason);
    return;
  }
  // Where one of several can't be judged, none of them passes.
  yield* answers.find((list) => list.length > 0) ?? [];
}

/** `throughLink` for what must be seen to be judged: undecided where it is outside the program. */
export function* throughLinkInside<T>(
  link: Link<T>,
  entity: Entity,
  property: string,
  judgeTarget: (target: T) => Iterable<Answer>,
): Generator<Answer> {
  if (link.state === "outside") {
    yield undecided(entity, property, `${property} ${link.id} isn't part of the program`);
  } else {
    yield* throughLink(link, entity, property, judgeTarget);
  }
}

/**
 * The answers where `condition` holds, none where it doesn't. While it isn't known, what would be answered is
 * undecided, and what would be fine anyway stays so.
 */
export function* onlyIf(
  condition: Value<boolean>,
  entity: Entity,
  property: string,
  answers: () => Iterable<Answer>,
): Generator<Answer> {
  if (isTrue(condition)) {
    yield* answers();
  } else if (condition.state === "notKnown") {
    for (const _answer of answers()) {
      yield undecided(entity, property, condition.reason);
      return;
    }
  }
}

/** A violation where `condition` holds, undecided while it isn't known; both of the property itself. */
export function forbidAt(
  entity: Entity,
  property: string,
  condition: Value<boolean>,
  rest: Parameters<typeof violation>[2],
): Iterable<Answer> {
  return onlyIf(condition, entity, property, () => [violation(entity, property, rest)]);
}

/** What breaks a rule: the path in the entity, and the rest of the sentence about what stands there. */
export interface Breach extends Pick<Violation, "problem" | "action" | "errorCode"> {
  readonly path: string;
  /**
   * The value as messages show it, empty to show none. Default: what is written there, if it is a text, number or
   * switch.
   */
  readonly value?: string;
}

/** Undecided when it isn't known yet whether `condition` holds. */
export function* openQuestion(
  entity: Entity,
  condition: Value<unknown>,
  property = "",
): Generator<Answer> {
  if (condition.state === "notKnown") {
    yield undecided(entity, condition.property ?? property, condition.reason);
  }
}

/** A violation when `condition` holds, undecided when that isn't known yet. What it says is made where it is said. */
export function forbid(
  entity: Entity,
  condition: Value<boolean>,
  breach: Breach | (() => Breach),
): Iterable<Answer> {
  if (isFalse(condition)) {
    return [];
  }
  const { path, value: shown, ...rest } = typeof breach === "function" ? breach() : breach;
  const property = entity.properties.pathOf(path);
  if (condition.state === "notKnown") {
    return openQuestion(entity, condition, property);
  }
  const value = (shown ?? written(entity.properties, path)) || undefined;
  return [violation(entity, property, { ...rest, ...(value !== undefined && { value }) })];
}

/**
 * What is wrong with the value at `path`, where `condition` holds: nothing where it is not set, undecided while it
 * isn't known.
 */
export function* judgeValue<T>(
  entity: Entity,
  path: string,
  value: Value<T>,
  breachOf: (value: T) => Omit<Breach, "path"> | undefined,
  condition: Value<boolean> = known(true),
): Generator<Answer> {
  if (isFalse(condition)) {
    return;
  }
  yield* openQuestion(entity, value, entity.properties.pathOf(path));
  const breach = value.state === "known" ? breachOf(value.value) : undefined;
  if (breach !== undefined) {
    yield* forbid(entity, condition, { path, ...breach });
  }
}

function written(properties: Properties, path: string): string | undefined {
  for (const value of [
    properties.written(path),
    properties.number(path),
    properties.writtenSwitch(path),
  ]) {
    if (value.state === "known" && value.value !== "") {
      return String(value.value);
    }
  }
  return undefined;
}
