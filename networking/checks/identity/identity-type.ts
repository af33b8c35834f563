import { ArmType } from "../../topology/arm-resource";
import { hasCustomVirtualNetwork } from "../../topology/cluster-subnets";
import type { Entity, Topology } from "../../topology/topology";
import { allOf, is, isOneOf, known, type Value } from "../../topology/value";
import { onlyIf } from "../answers";
import { type Check, CheckSeverity, Enforcement } from "../check";

export const privateDnsZonePath = "apiServerAccessProfile.privateDNSZone";

/** Whether a private cluster names a DNS zone of its own, not one that AKS makes. */
export function ownPrivateDnsZone(topology: Topology, cluster: Entity): Value<boolean> {
  const zone = cluster.properties.text(privateDnsZonePath);
  if (zone.state === "absent" || isOneOf(zone, "system", "none")) {
    return known(false);
  }
  const link = topology.follow(cluster, privateDnsZonePath, ArmType.privateDnsZone);
  const isZone = zone.state === "known" || link.state === "known" ? known(true) : zone;
  return allOf(cluster.properties.boolean("apiServerAccessProfile.enablePrivateCluster"), isZone);
}

const typePath = "identity.type";

/** kubenet writes routes while the cluster is made, so the role must be there before. */
export const identityNotUserAssigned: Check = {
  id: "aks-identity-not-user-assigned",
  facts: ["id-user-assigned-arm"],
  title: "A kubenet cluster in its own subnet must have a user-assigned identity",
  description:
    "The identity needs its role on the subnet before the cluster exists, and a system-assigned one doesn't exist before.",
  remediation:
    "Make a user-assigned identity, give it its roles, and set identity.type UserAssigned.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/aks/configure-kubenet",
  subjects: [ArmType.managedCluster],
  needs: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const condition = allOf(
        is(cluster.properties.text(typePath), "SystemAssigned"),
        // Whoever wants kubenet names it: nobody is asked where networkPlugin is left out.
        is(cluster.properties.text("networkProfile.networkPlugin"), "kubenet"),
        hasCustomVirtualNetwork(topology, cluster),
      );
      yield* onlyIf(condition, cluster, typePath, () => [
        {
          answer: "violation",
          entity: cluster,
          property: typePath,
          value: "SystemAssigned",
          problem:
            "can't have its role on the node subnet before the cluster exists, and kubenet needs it then",
          action: "use UserAssigned with an identity that has the role",
        },
      ]);
    }
  },
};

/** AKS writes into a DNS zone of yours while the cluster is made. */
export const privateDnsZoneNeedsUserAssigned: Check = {
  id: "aks-private-dns-zone-needs-user-assigned-identity",
  facts: ["id-private-dns"],
  title: "A cluster with its own private DNS zone must have a user-assigned identity",
  description:
    "The identity needs its role on the zone before the cluster exists, so Azure refuses a system-assigned one.",
  remediation:
    "Make a user-assigned identity, give it its roles, and set identity.type UserAssigned.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/aks/private-clusters",
  subjects: [ArmType.managedCluster],
  needs: "stack",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const condition = allOf(
        is(cluster.properties.text(typePath), "SystemAssigned"),
        ownPrivateDnsZone(topology, cluster),
      );
      yield* onlyIf(condition, cluster, typePath, () => [
        {
          answer: "violation",
          entity: cluster,
          property: typePath,
          value: "SystemAssigned",
          problem: `can't write to the DNS zone of ${privateDnsZonePath} before the cluster exists`,
          action: `use UserAssigned, or ${privateDnsZonePath} system`,
        },
      ]);
    }
  },
};
