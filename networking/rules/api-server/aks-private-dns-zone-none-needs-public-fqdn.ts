import { isPrivate } from "../../cluster/cluster-settings";
import { isGiven, isOn, no } from "../conditions";
import { forbidCluster } from "../forbid";
import { hasZone, publicFqdnPath, zonePath } from "./shared/private-cluster";

export const rule = forbidCluster({
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
  // Left out it is true.
  when: [isPrivate, hasZone("none"), isGiven(publicFqdnPath), no(isOn(publicFqdnPath))],
  path: zonePath,
  problem: "isn't supported with enablePrivateClusterPublicFQDN false",
  action: `set ${publicFqdnPath} to true, or privateDNSZone to system`,
  errorCode: "NonePrivateDNSZonePublicFQDNDisabledError",
});
