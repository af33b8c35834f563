import { ArmType } from "../../resources/arm-resource";
import { parseArmId } from "../../resources/link";
import { known, mapValue } from "../../resources/value";
import { forbidCluster } from "../forbid";
import { zonePath } from "./shared/private-cluster";

export const rule = forbidCluster({
  id: "aks-private-dns-zone-malformed",
  facts: ["x-private-dns-spoke"],
  title: "privateDNSZone must be system, none or the id of a private DNS zone",
  description: "Azure refuses another value as an invalid zone mode or resource id.",
  remediation: "Use system, none, or the resource id of a Microsoft.Network/privateDnsZones.",
  evidence: {
    grade: "refused",
    says: 'Azure answers "Invalid private dns zone resource id"; the API allows system, none and a resource id.',
    sources: [
      "GitHub MicrosoftDocs/azure-docs#106092 (2023, quotes Azure)",
      "API ManagedClusterAPIServerAccessProfile.privateDNSZone",
      "docs private-clusters#configuration-options-for-private-dns (2026-08-05)",
    ],
  },
  url: "aks/private-clusters#configuration-options-for-private-dns",
  when: [
    // The id of a zone of the program is one, though it isn't known yet.
    (cluster, { topology }) =>
      topology.follow(cluster, zonePath, ArmType.privateDnsZone).state === "known"
        ? known(false)
        : mapValue(
            cluster.properties.text(zonePath),
            (text) =>
              !["system", "none", ""].includes(text.toLowerCase()) &&
              parseArmId(text)?.type !== ArmType.privateDnsZone.toLowerCase(),
          ),
  ],
  path: zonePath,
  problem: "is not system, none or the id of a private DNS zone",
  action:
    "use system, or an id such as /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.Network/privateDnsZones/<name>",
});
