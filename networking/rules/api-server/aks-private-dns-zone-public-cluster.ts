import { isPrivate } from "../../cluster/cluster-settings";
import { allOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";
import { publicFqdnPath, zonePath } from "./shared/private-cluster";

export const rule = clusterCheck(
  {
    id: "aks-private-dns-zone-public-cluster",
    facts: ["x-private-authorized"],
    title: "A public cluster should have no private DNS zone and no public FQDN switch",
    description:
      "privateDNSZone and enablePrivateClusterPublicFQDN are settings of private clusters; the Azure CLI refuses them for public ones.",
    remediation: "Leave them out, or set enablePrivateCluster to true.",
    evidence: {
      grade: "documented",
      says: 'The Azure CLI refuses it: "Invalid private dns zone for public cluster. It should always be empty for public cluster". No answer of Azure is on record.',
      sources: [
        "Azure CLI 2.91.0, managed_cluster_decorator",
        "API ManagedClusterAPIServerAccessProfile",
      ],
    },
    url: "aks/private-clusters#configuration-options-for-private-dns",
  },
  function* (cluster) {
    const { properties } = cluster;
    const isPublic = not(isPrivate(cluster));
    for (const [path, condition] of [
      [zonePath, properties.given(zonePath)],
      // Some tools send false for each public cluster.
      [publicFqdnPath, properties.boolean(publicFqdnPath)],
    ] as const) {
      yield* forbid(cluster, allOf(condition, isPublic), {
        path,
        problem: "is a setting of private clusters, but enablePrivateCluster isn't true",
        action: "leave it out, or set enablePrivateCluster to true",
      });
    }
  },
);
