import { poolSubnets } from "../../cluster/cluster-subnets";
import { isAutomatic } from "../../cluster/network-profile";
import { targetsOf } from "../../resources/link";
import type { Entity, Topology } from "../../resources/topology";
import { isTrue } from "../../resources/value";
import { controlPlaneIdentity } from "./shared/control-plane-identity";
import { ownPrivateDnsZone } from "./shared/identity-type";
import { mayHoldRole } from "./shared/role-assignments";
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
    const hasOwnZone = isTrue(ownPrivateDnsZone(topology, cluster));
    if (hasOwnZone || (isTrue(isAutomatic(cluster)) && !isOnSubnets(topology, cluster))) {
      yield { path: "agentPoolProfiles", link: topology.virtualNetworkOf(cluster) };
    }
  },
});

/** AKS Automatic is content with the role on each subnet that it uses. */
function isOnSubnets(topology: Topology, cluster: Entity): boolean {
  const principals = controlPlaneIdentity(topology, cluster)?.principals ?? [];
  return poolSubnets(topology, cluster)
    .flatMap(({ link }) => targetsOf(link))
    .every((subnet) => mayHoldRole(topology, principals, ["networkContributor"], subnet));
}
