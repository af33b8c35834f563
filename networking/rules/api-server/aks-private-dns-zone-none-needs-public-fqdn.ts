import { isPrivate } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { allOf, is, known, not, notKnown, orElse } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";
import { access, zonePath } from "./shared/private-cluster";

export const aksPrivateDnsZoneNoneNeedsPublicFqdn = clusterCheck(
  {
    id: "aks-private-dns-zone-none-needs-public-fqdn",
    facts: ["x-private-authorized"],
    title: "A private cluster without a private DNS zone must have a public FQDN",
    description: "Without zone and public name nobody can resolve the API server.",
    remediation: "Set enablePrivateClusterPublicFQDN to true, or use a private DNS zone.",
    evidence: {
      grade: Grade.refused,
      holds: Holds.always,
      says: "refused: zone none with the public FQDN disabled",
      sources: [
        "apierror (~2022)",
        'CLI ("--disable-public-fqdn cannot be applied for none mode private dns zone cluster", create and update)',
        'docs private-clusters.md#limitations-for-private-aks-clusters-with-custom-dns ("isn\'t supported", 2026-08-05)',
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/private-clusters",
  },
  (cluster, { topology }) => {
    const fqdn = `${access}.enablePrivateClusterPublicFQDN`;
    const notGiven = notKnown(`${fqdn} isn't given`, fqdn);
    const zone = topology.follow(cluster, zonePath, ArmType.privateDnsZone);
    return forbid(
      cluster,
      allOf(
        isPrivate(cluster),
        zone.state === "known" ? known(false) : is(cluster.properties.text(zonePath), "none"),
        not(orElse(cluster.properties.boolean(fqdn), notGiven)),
      ),
      {
        path: zonePath,
        problem: "isn't supported with enablePrivateClusterPublicFQDN false",
        action: `set ${fqdn} to true, or privateDNSZone to system`,
      },
    );
  },
);
