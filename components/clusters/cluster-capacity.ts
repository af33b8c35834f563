import {
  type Capacity,
  capacityDesign,
  capacityOf,
  needsOf,
  type PoolNeed,
  type ViewContext,
} from "@aks-networking/networking";
import type { ClusterArgs } from "./cluster-args";
import type { ModeSettings } from "./mode-settings";

/** The nodes of a cluster's pools; none where an arg that decides them can't be read. */
export function needsOfCluster(context: ViewContext, key: string): readonly PoolNeed[] {
  const cluster = clusterIn(context, key);
  const needs = cluster === undefined ? [] : needsOf(context, cluster);
  return needs.every(({ most }) => most !== undefined) ? needs : [];
}

/** What fits into the ranges of a cluster; undefined where a range that it depends on isn't known. */
export function capacityOfCluster(
  context: ViewContext,
  key: string,
  { nodeSubnet }: ClusterArgs,
  { nodeBlocks }: ModeSettings,
): Capacity | undefined {
  const cluster = clusterIn(context, key);
  const design = cluster && capacityDesign(context, cluster);
  const customRoutes = Object.keys(nodeSubnet?.routes ?? {}).length;
  return (
    design &&
    capacityOf(
      { ...design, ...(nodeBlocks !== undefined && { nodeBlocks }), customRoutes },
      context.facts,
    )
  );
}

function clusterIn({ topology }: ViewContext, key: string) {
  return topology.clusters.find(({ resource }) => resource.key === key);
}
