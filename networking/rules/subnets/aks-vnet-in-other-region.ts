import { differentRegions, regionOf } from "../../cluster/regions";
import { labelOf } from "../../resources/topology";
import { forbid, throughLink } from "../answers";
import { clusterCheck } from "../subject";

const page =
  "https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/invalidresourcereference-error";

/** Cluster and VNet are in one region. */
export const rule = clusterCheck(
  {
    id: "aks-vnet-in-other-region",
    facts: ["vnet-same-region"],
    title: "A cluster must be in the region of its VNet",
    description: "Azure refuses nodes in a VNet of another region.",
    remediation: "Use a VNet in the cluster's region.",
    evidence: {
      grade: "refused",
      says: "the scale set of the nodes can't be created: cluster and VNet must be in one region",
      sources: [
        "support error-codes/invalidresourcereference-error (2024-01-11, symptom 1)",
        "docs concepts-network-legacy-cni.md:46",
      ],
    },
    url: page,
    asked: "early",
  },
  function* (cluster, { topology }) {
    const link = topology.virtualNetworkOf(cluster);
    yield* throughLink(link, cluster, "location", function* (vnet) {
      const [own, other] = [regionOf(cluster), regionOf(vnet)];
      yield* forbid(cluster, differentRegions(cluster, vnet), {
        path: "location",
        problem: `is not ${other}, where ${labelOf(vnet)} is`,
        action: `use ${other}, or a VNet in ${own}`,
        errorCode: "InvalidResourceReference",
      });
    });
  },
);
