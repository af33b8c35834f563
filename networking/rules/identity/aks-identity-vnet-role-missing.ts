import { poolSubnets } from "../../cluster/cluster-subnets";
import { isAutomatic } from "../../cluster/network-profile";
import { targetsOf } from "../../resources/link";
import type { Entity, Topology } from "../../resources/topology";
import { anyOf, isTrue, known } from "../../resources/value";
import { controlPlaneIdentity } from "./shared/control-plane-identity";
import { ownPrivateDnsZone } from "./shared/identity-type";
import { holdsRole } from "./shared/role-assignments";
import { roleCheck } from "./shared/roles";

/** AKS Automatic and private clusters with a DNS zone of your own work on the VNet itself. */
export const rule = roleCheck({
  id: "aks-identity-vnet-role-missing",
  facts: ["id-automatic-vnet", "id-private-dns"],
  title:
    "The identity should have Network Contributor on the VNet where AKS works on the VNet itself",
  description:
    "AKS Automatic places nodes in the VNet, and a private cluster links its DNS zone to it; both need the role.",
  remediation: "Assign Network Contributor to the identity on the VNet.",
  evidence: {
    grade: "documented",
    says: "own zone: page asks for Network Contributor; Automatic: page asks for it on the VNet for node auto-provisioning; no refusal found",
    sources: [
      "docs private-clusters.md:518, :539, :679",
      "automatic/quick-automatic-custom-network.md:35-36",
      "node-auto-provisioning-networking.md#rbac-setup (scoped subnet permissions are an equal way)",
    ],
  },
  url: "aks/private-clusters",
  *needsOf(topology, cluster) {
    const link = topology.virtualNetworkOf(cluster);
    if (link.state === "absent") {
      return;
    }
    const own = ownPrivateDnsZone(topology, cluster);
    const subnets = poolSubnets(topology, cluster).map((each) => each.link);
    const isOnSubnets =
      !isTrue(own) &&
      subnets.every((subnet) => targetsOf(subnet).every(hasRoleItself(topology, cluster)));
    const condition = anyOf(isOnSubnets ? known(false) : isAutomatic(cluster), own);
    yield { role: "networkContributor", path: "agentPoolProfiles", link, condition };
  },
});

/** AKS Automatic is content with the role on each subnet that it uses. */
function hasRoleItself(topology: Topology, cluster: Entity) {
  const identity = controlPlaneIdentity(topology, cluster);
  return (subnet: Entity) =>
    identity.state === "known" &&
    holdsRole(topology, identity.principals, ["networkContributor"], subnet).answer !== "no";
}
