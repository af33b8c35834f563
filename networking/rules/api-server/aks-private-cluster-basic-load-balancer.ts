import { hasBasicLoadBalancer, isPrivate, isVnetIntegrated } from "../../cluster/cluster-settings";
import { allOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";

export const aksPrivateClusterBasicLoadBalancer = clusterCheck(
  {
    id: "aks-private-cluster-basic-load-balancer",
    facts: ["x-private-authorized"],
    title: "A private cluster must have a Standard load balancer",
    description: "The private link to the API server needs the Standard load balancer.",
    remediation: "Set networkProfile.loadBalancerSku to standard.",
    evidence: {
      grade: Grade.refused,
      holds: Holds.always,
      says: "refused",
      sources: [
        "apierror (~2022)",
        'CLI ("Please use standard load balancer for private cluster")',
        "docs private-clusters.md#limitations (2026-08-05)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/private-clusters",
  },
  (cluster) =>
    forbid(
      cluster,
      // With VNet integration there is no private link.
      allOf(isPrivate(cluster), not(isVnetIntegrated(cluster)), hasBasicLoadBalancer(cluster)),
      {
        path: "networkProfile.loadBalancerSku",
        problem: "isn't supported with enablePrivateCluster",
        action: "set it to standard",
      },
    ),
);
