import { hasOutboundType } from "../../../cluster/cluster-settings";
import type { Entity } from "../../../resources/topology";
import { allOf, is, type Value } from "../../../resources/value";

/** A network isolated cluster has no way out and takes its images from a cache. */
export function isIsolated(cluster: Entity): Value<boolean> {
  return allOf(
    hasOutboundType(cluster, "none", "block"),
    is(cluster.properties.text("bootstrapProfile.artifactSource"), "Cache"),
  );
}
