// What a rule of one sentence asks of a cluster or pool: see `forbidCluster`.
import { networkSetting } from "../cluster/network-profile";
import type { Entity } from "../resources/topology";
import { anyOf, is, not, type Value } from "../resources/value";
import type { RuleContext } from "./rule";

export type Condition = (entity: Entity, context: RuleContext) => Value<boolean>;

/** Whether the text at `path` is one of `values`. */
export function has(path: string, ...values: readonly string[]): Condition {
  return ({ properties }) => is(properties.text(path), ...values);
}

/** The same of a setting of the network, which AKS Automatic has without being told. */
export function hasNetwork(
  setting: Parameters<typeof networkSetting>[1],
  ...values: readonly string[]
): Condition {
  return (cluster) => is(networkSetting(cluster, setting), ...values);
}

/** Whether the switch at `path` is on. */
export function isOn(path: string): Condition {
  return ({ properties }) => properties.boolean(path);
}

/** Whether anything is written at `path`. */
export function isGiven(path: string): Condition {
  return ({ properties }) => properties.given(path);
}

export function no(condition: Condition): Condition {
  return (entity, context) => not(condition(entity, context));
}

export function any(...conditions: readonly Condition[]): Condition {
  return (entity, context) => anyOf(...conditions.map((condition) => condition(entity, context)));
}
