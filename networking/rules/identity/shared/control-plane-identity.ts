import { ArmType } from "../../../resources/arm-resource";
import { type Link, targetsOf } from "../../../resources/link";
import type { Entity, Topology } from "../../../resources/topology";
import { isOneOf } from "../../../resources/value";

const listPath = "identity.userAssignedIdentities";

/** What messages call the identity that Azure makes together with the cluster. */
export const systemAssigned = "its system-assigned identity";

/** Who acts for a cluster. A user-assigned identity, or the cluster itself, in whose name the system-assigned one is. */
type ControlPlaneIdentity =
  | { readonly state: "known"; readonly principals: readonly Entity[]; readonly label: string }
  | { readonly state: "notKnown"; readonly path: string; readonly reason: string };

/** The identity that the control plane of a cluster uses to join subnets and write routes. */
export function controlPlaneIdentity(topology: Topology, cluster: Entity): ControlPlaneIdentity {
  const type = cluster.properties.text("identity.type");
  if (isOneOf(type, "SystemAssigned")) {
    return { state: "known", principals: [cluster], label: systemAssigned };
  }
  if (isOneOf(type, "None") || (type.state === "absent" && !cluster.properties.has("identity"))) {
    const reason = "the cluster has no identity, and roles of a service principal aren't seen here";
    return { state: "notKnown", path: "identity", reason };
  }
  const links = userAssignedIdentities(topology, cluster);
  const known = links.flatMap((link) => (link.state === "known" ? [link.target] : []));
  const [first] = known;
  if (first !== undefined && known.length === links.length && !first.resource.existing) {
    return { state: "known", principals: known, label: `identity "${first.resource.name}"` };
  }
  const open = links.find(({ state }) => state !== "known");
  return { state: "notKnown", path: listPath, reason: reasonOf(open) };
}

function reasonOf(link: Link<Entity> | undefined): string {
  if (link === undefined || link.state === "absent" || link.state === "known") {
    return `${listPath} names no identity of the program`;
  }
  return link.state === "outside"
    ? `the roles of ${link.id}, an identity outside the program, aren't known here`
    : link.reason;
}

/** Where the user-assigned identities lead, written as a list of ids or as an object by id. */
function userAssignedIdentities(topology: Topology, cluster: Entity): readonly Link<Entity>[] {
  const type = ArmType.userAssignedIdentity;
  const list = cluster.properties.list(listPath);
  if (list.state === "known") {
    return list.value.map((_, i) => topology.follow(cluster, `${listPath}[${i}]`, type));
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
