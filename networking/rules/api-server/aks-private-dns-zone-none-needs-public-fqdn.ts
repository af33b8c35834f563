import { isPrivate } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { allOf, is, known, not } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";
import { access, zonePath } from "./shared/private-cluster";

export const rule = clusterCheck(
  {
    id: "aks-private-dns-zone-none-needs-public-fqdn",
    facts: ["x-private-authorized"],
    title: "A private cluster without a private DNS zone must have a public FQDN",
    description:
      "Azure refuses it: neither a private zone nor a public name would resolve the API server.",
    remediation: "Set enablePrivateClusterPublicFQDN to true, or use a private DNS zone.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "Refused: zone none with the public FQDN disabled.",
      sources: [
        "public list of AKS error codes (about 2022)",
        "Azure CLI 2.91.0",
        "docs private-clusters#limitations-for-private-aks-clusters-with-custom-dns (2026-08-05)",
      ],
    },
    url: "aks/private-clusters#limitations-for-private-aks-clusters-with-custom-dns",
  },
  (cluster, { topology }) => {
    const fqdn = `${access}.enablePrivateClusterPublicFQDN`;
    const zone = topology.follow(cluster, zonePath, ArmType.privateDnsZone);
    return forbid(
      cluster,
      allOf(
        isPrivate(cluster),
        zone.state === "known" ? known(false) : is(cluster.properties.text(zonePath), "none"),
        // Left out it is true.
        cluster.properties.given(fqdn),
        not(cluster.properties.boolean(fqdn)),
      ),
      {
        path: zonePath,
        problem: "isn't supported with enablePrivateClusterPublicFQDN false",
        action: `set ${fqdn} to true, or privateDNSZone to system`,
        errorCode: "NonePrivateDNSZonePublicFQDNDisabledError",
      },
    );
  },
);
