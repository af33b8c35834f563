import { isPrivate } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { allOf, is, isFalse, known, orElse } from "../../resources/value";
import { forbid, throughLink } from "../answers";
import { Grade, Holds } from "../evidence";
import { RuleSeverity } from "../rule";
import { clusterCheck } from "../subject";
import { hasDnsServers, zonePath } from "./shared/private-cluster";

export const aksPrivateDnsZoneCustomDns = clusterCheck(
  {
    id: "aks-private-dns-zone-custom-dns",
    facts: ["x-private-dns-spoke"],
    title:
      "A private cluster in a VNet with own DNS servers should have a private DNS zone of its own",
    description:
      "AKS links the zone that it makes to the cluster's VNet, which can fail there, and own DNS servers don't ask it.",
    remediation:
      "Use your own zone with enablePrivateClusterPublicFQDN false, or privateDNSZone none with a public FQDN.",
    evidence: {
      grade: Grade.breaks,
      holds: Holds.creation,
      says: '"Agents are unable to resolve Kubernetes API server name. It\'s likely custom DNS server is not correctly configured"; "Creating a private cluster that has a custom DNS fails during creation", can be reconciled; works where the servers resolve the zone',
      sources: [
        "support error-codes/vmextensionerror-k8sapiserverdnslookupfail (2025-03-12)",
        "docs private-clusters.md#hub-and-spoke-with-custom-dns-for-private-aks-clusters (2026-08-05)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/private-clusters",
    severity: RuleSeverity.high,
    // It can fail, and does not where the DNS servers resolve the zone.
    asked: "early",
    subjects: [ArmType.managedCluster, ArmType.virtualNetwork, ArmType.subnet],
  },
  function* (cluster, { topology }) {
    const zoneByAks = orElse(is(cluster.properties.text(zonePath), "system", ""), known(true));
    const concerned = allOf(isPrivate(cluster), zoneByAks);
    if (isFalse(concerned)) {
      return;
    }
    yield* throughLink(topology.virtualNetworkOf(cluster), cluster, "agentPoolProfiles", (vnet) =>
      forbid(cluster, allOf(concerned, hasDnsServers(vnet)), {
        path: zonePath,
        problem: `leaves the zone to AKS, but ${labelOf(vnet)} has DNS servers of its own, which don't know it`,
        action: `set ${zonePath} to the id of your own zone, linked to their VNet`,
      }),
    );
  },
);
