import type { ArmResource } from "../resources/arm-resource";
import { ArmType } from "../resources/arm-types";
import type { NamedRange } from "./named-range";

/** The network around a program. */
export interface Environment {
  /** Ranges in use, each with a name. */
  readonly ranges: readonly NamedRange[];
  /** The pod and service ranges of clusters that exist, each with the id of its cluster. */
  readonly clusterRanges: readonly ClusterRange[];
  /** Resources that exist, as far as they are given. */
  readonly existing: readonly ArmResource[];
  /** Clusters and pools that exist, as far as they are given whole. */
  readonly clusters: readonly DeployedCluster[];
  /** What is deployed, when the input says so. */
  readonly deployed?: Deployed;
}

/** A range of a cluster that exists, by the id of the cluster. */
export interface ClusterRange {
  readonly cluster: string;
  readonly range: NamedRange;
}

/** A cluster or a pool that exists. */
export interface DeployedCluster extends ArmResource {
  /** The day it was read, YYYY-MM-DD, where that is known. */
  readonly asOf?: string | undefined;
  /** What the state of a stack has of it beside what Azure answered. */
  readonly state?: { readonly urn: string; readonly inputs: unknown };
}

/** The state of the deployed resources at one time. */
export interface Deployed {
  /** The day it was read, YYYY-MM-DD. */
  readonly asOf: string;
  /** Whether a resource that isn't listed doesn't exist. */
  readonly complete: boolean;
}

export const nothing: Environment = {
  ranges: [],
  clusterRanges: [],
  existing: [],
  clusters: [],
};

/** Whether a resource is a cluster or a pool: what an environment gives whole. */
export function isCluster({ type }: Pick<ArmResource, "type">): boolean {
  return type === ArmType.managedCluster || type === ArmType.agentPool;
}

/** A resource outside the program, found by its id. */
export function existing(type: ArmType, id: string, properties: object): ArmResource {
  const name = id.split("/").at(-1) ?? id;
  return { key: id, type, name, properties: { ...properties, id, name }, existing: true };
}
