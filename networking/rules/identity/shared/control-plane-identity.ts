import { ArmType } from "../../../resources/arm-resource";
import { type Link, targetsOf } from "../../../resources/link";
import type { Entity, Topology } from "../../../resources/topology";
import { isOneOf } from "../../../resources/value";

const listPath = "identity.userAssignedIdentities";

/** Who acts for a cluster, and what messages call it. */
export interface Holder {
  readonly principals: readonly Entity[];
  readonly label: string;
}

/**
 * The identity that the control plane of a cluster uses to join subnets and write routes, where it is one that the
 * program makes. A system-assigned one gets its roles after the cluster is made, often by other hands.
 */
export function controlPlaneIdentity(topology: Topology, cluster: Entity): Holder | undefined {
  if (isOneOf(cluster.properties.text("identity.type"), "SystemAssigned", "None")) {
    return undefined;
  }
  const links = userAssignedIdentities(topology, cluster);
  const principals = links.flatMap((link) => (link.state === "known" ? [link.target] : []));
  const [first] = principals;
  return first === undefined || principals.length < links.length || first.resource.existing
    ? undefined
    : { principals, label: `identity "${first.resource.name}"` };
}

/** Where the user-assigned identities lead, written as a list of ids or as an object by id. */
function userAssignedIdentities(topology: Topology, cluster: Entity): readonly Link<Entity>[] {
  const type = ArmType.userAssignedIdentity;
  const list = cluster.properties.list(listPath);
  if (list.state === "known") {
    return list.value.map(({ path }) => topology.follow(cluster, path, type));
  }
  const ids = cluster.properties.keys(listPath);
  if (ids.state === "known") {
    return ids.value.map((id) => topology.byId(id, type) ?? { state: "outside", id });
  }
  const link = topology.follow(cluster, listPath, type);
  // One unknown value that comes from several identities is a list of them all.
  return link.state === "candidates"
    ? targetsOf(link).map((target) => ({ state: "known", target }))
    : [link];
}
