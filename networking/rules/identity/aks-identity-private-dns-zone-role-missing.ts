import { ArmType } from "../../resources/arm-resource";
import { isTrue } from "../../resources/value";
import { ownPrivateDnsZone, privateDnsZonePath } from "./shared/identity-type";
import { roleCheck } from "./shared/roles";

/** A private DNS zone of your own is written by the cluster's identity. */
export const rule = roleCheck({
  id: "aks-identity-private-dns-zone-role-missing",
  facts: ["id-private-dns"],
  title:
    "The identity must have Private DNS Zone Contributor on the cluster's own private DNS zone",
  description:
    "AKS writes the name of the API server into the zone, and each create or update is refused without the role.",
  remediation: "Assign Private DNS Zone Contributor to the identity on the zone.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: "checks read/write on the zone before each create or update and blocks the operation",
    sources: [
      'support error-codes/customprivatednszonemissingpermissions-error (2023-11-28: "create or update operation fails … blocks the operation")',
      "GH Azure-Landing-Zones#2892",
      "azure-cli's own test quotes the newer code (date not shown)",
    ],
  },
  url: "aks/private-clusters",
  errorCode: "CustomPrivateDNSZoneMissingPermissionError",
  role: "privateDnsZoneContributor",
  // It allows all of Microsoft.Network.
  orRoles: ["networkContributor"],
  *needsOf(topology, cluster) {
    if (isTrue(ownPrivateDnsZone(topology, cluster))) {
      const path = privateDnsZonePath;
      yield { path, link: topology.follow(cluster, path, ArmType.privateDnsZone) };
    }
  },
});
