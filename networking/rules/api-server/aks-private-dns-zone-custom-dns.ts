import { isPrivate } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { allOf, is, isFalse, known, orElse } from "../../resources/value";
import { forbid, throughLink } from "../answers";
import { clusterCheck } from "../subject";
import { hasDnsServers, zonePath } from "./shared/private-cluster";

export const rule = clusterCheck(
  {
    id: "aks-private-dns-zone-custom-dns",
    facts: ["x-private-dns-spoke"],
    title:
      "A private cluster in a VNet with own DNS servers should have a private DNS zone of its own",
    description:
      "Own DNS servers have to resolve the zone that AKS makes, for example by forwarding to 168.63.129.16 in the cluster's VNet; otherwise nodes don't find the API server.",
    remediation:
      "Use your own zone with enablePrivateClusterPublicFQDN false, or privateDNSZone none with a public FQDN.",
    evidence: {
      grade: "documented",
      says: "Creation fails where the DNS servers don't resolve the zone that AKS makes (VMExtensionError_K8SAPIServerDNSLookupFail), and works where they do.",
      sources: [
        "support error code VMExtensionError_K8SAPIServerDNSLookupFail (2025-03-12)",
        "docs private-clusters#hub-and-spoke-with-custom-dns-for-private-aks-clusters (2026-08-05)",
      ],
    },
    url: "aks/private-clusters#hub-and-spoke-with-custom-dns-for-private-aks-clusters",
    severity: "high",
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
        problem: `leaves the zone to AKS, but ${labelOf(vnet)} has its own DNS servers, which have to resolve that zone`,
        action: `make them forward to 168.63.129.16, or set ${zonePath} to the id of your own zone, linked to the VNet that they are in`,
      }),
    );
  },
);
