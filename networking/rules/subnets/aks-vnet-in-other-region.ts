import { differentRegions, regionOf } from "../../cluster/regions";
import { labelOf } from "../../resources/topology";
import { forbid, throughLink } from "../answers";
import { clusterCheck } from "../subject";

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
    url: "https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/invalidresourcereference-error",
    asked: "early",
  },
  (cluster, { topology }) =>
    throughLink(topology.virtualNetworkOf(cluster), cluster, "location", (vnet) =>
      forbid(cluster, differentRegions(cluster, vnet), {
        path: "location",
        problem: `is not ${regionOf(vnet)}, where ${labelOf(vnet)} is`,
        action: `use ${regionOf(vnet)}, or a VNet in ${regionOf(cluster)}`,
        errorCode: "InvalidResourceReference",
      }),
    ),
);
