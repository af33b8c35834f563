import {
  type ArmResource,
  type ArmType,
  readStack as readAll,
  readResource as readOne,
  type SeenResource,
  toldNetworks,
  unreadListsOf,
} from "@aks-networking/networking";
import { snapshot } from "./snapshot";

export type { SeenResource };

const snapshotOf = (props: unknown, type?: ArmType) =>
  snapshot(props, type === undefined ? undefined : unreadListsOf(type));

/** Reads one resource; undefined for a type that no rule looks at, whose properties aren't touched. */
export function readResource(seen: SeenResource): ArmResource | undefined {
  return readOne(seen, snapshotOf);
}

/** Reads a stack; `inputs` are its resources as they were read when they were registered, by URN. */
export function readStack(
  stack: readonly SeenResource[],
  inputs: ReadonlyMap<string, ArmResource>,
): readonly ArmResource[] {
  return readAll(stack, inputs, snapshotOf);
}

/** What the components of a stack were told of VNets that exist. */
export function readTold(stack: readonly SeenResource[]): readonly ArmResource[] {
  return toldNetworks(stack, (props) => snapshot(props));
}
