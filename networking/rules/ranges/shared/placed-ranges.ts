import type { RangeKind } from "../../../address-plan/suggest";
import type { Cidr } from "../../../cidr";
import { podRanges, serviceRanges } from "../../../cluster/network-profile";
import { ArmType } from "../../../resources/arm-resource";
import { knownSlots, type RangeSlot, showRange } from "../../../resources/range-slot";
import { type Entity, isRanged, type Topology } from "../../../resources/topology";
import { valueOr } from "../../../resources/value";
import { unknownSlots, unknownValue, violation } from "../../answers";
import { freeRange, type Place } from "../../free-range";
import type { Answer, Rule, RuleContext, Violation } from "../../rule";
import { type About, check, ofSubnets } from "../../subject";
import type { Suggestion } from "../../suggestion";
import { freePrefix } from "./subnet-ranges";

export type ClusterRange = "podCidr" | "serviceCidr";

/** A range that is known, and where it stands. */
export interface PlacedRange {
  readonly kind: RangeKind;
  readonly entity: Entity;
  readonly slot: RangeSlot;
  readonly cidr: Cidr;
}

/** What is wrong with a range. To what to do, as a text such as "use a range outside it", a free range is added. */
export type Wrong = Pick<Violation, "value" | "problem" | "action" | "errorCode">;

interface Owners {
  readonly subjects: readonly ArmType[];
  readonly of: (topology: Topology) => readonly Entity[];
}

const clusters: Owners = {
  subjects: [ArmType.managedCluster],
  of: (topology) => topology.clusters,
};

/** Who has ranges of a kind. */
export const owners: Readonly<Record<RangeKind, Owners>> = {
  podCidr: clusters,
  serviceCidr: clusters,
  vnet: { subjects: [ArmType.virtualNetwork], of: (topology) => topology.virtualNetworks },
  subnet: { subjects: ofSubnets, of: (topology) => topology.subnets },
};

/** The ranges in force: none of pods while it isn't known whether these have ranges of their own. */
export function slotsOf(kind: RangeKind, entity: Entity): readonly RangeSlot[] {
  if (kind === "podCidr") {
    return valueOr(podRanges(entity), []);
  }
  if (kind === "serviceCidr") {
    return serviceRanges(entity);
  }
  return isRanged(entity) ? entity.ranges : [];
}

/** Those of them that are known. */
export function placedRanges(kind: RangeKind, entity: Entity): readonly PlacedRange[] {
  return knownSlots(slotsOf(kind, entity)).map((range) => ({ kind, entity, ...range }));
}

/** Undecided for those that aren't. */
export function* openRanges(kind: RangeKind, entity: Entity): Generator<Answer> {
  if (kind === "podCidr") {
    yield* unknownValue(entity, "networkProfile.podCidr", podRanges(entity));
  }
  yield* unknownSlots(entity, slotsOf(kind, entity));
}

/** A check of each range of a kind. */
export function rangeCheck(
  { kind, ...about }: About & { readonly kind: RangeKind },
  wrongWith: (range: PlacedRange, context: RuleContext) => Iterable<Wrong>,
): Rule {
  const { subjects, of } = owners[kind];
  return check({ subjects, asked: "resource", ...about }, function* (context) {
    for (const entity of of(context.topology)) {
      yield* judgeRanges(kind, entity, context, wrongWith);
    }
  });
}

/** Judges each range of a kind that an entity has. */
export function* judgeRanges(
  kind: RangeKind,
  entity: Entity,
  context: RuleContext,
  wrongWith: (range: PlacedRange, context: RuleContext) => Iterable<Wrong>,
): Generator<Answer> {
  yield* openRanges(kind, entity);
  for (const range of placedRanges(kind, entity)) {
    for (const wrong of wrongWith(range, context)) {
      yield wrongRange(context, range, wrong);
    }
  }
}

export function wrongRange(context: RuleContext, range: PlacedRange, wrong: Wrong): Violation {
  return violation(range.entity, range.slot.path, {
    value: showRange(range.slot, range.cidr),
    ...wrong,
    action: withFree(context, placeOf(range), wrong.action),
  });
}

export function placeOf({ entity, slot, kind, cidr }: PlacedRange): Place {
  return { entity, path: slot.path, kind, like: cidr };
}

/** What to do, with a free range for a place where it doesn't suggest one itself. */
export function withFree(
  context: RuleContext,
  place: Place,
  action: string | Suggestion,
): string | Suggestion {
  if (typeof action !== "string") {
    return action;
  }
  return place.kind === "subnet"
    ? freePrefix(context, place, action)
    : freeRange(context, place, action);
}
