import { hasBasicLoadBalancer } from "../../cluster/cluster-settings";
import { allOf, known, notKnown, type Value } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck, ofPools } from "../subject";

export const rule = clusterCheck(
  {
    id: "aks-pool-count-basic-load-balancer",
    facts: ["x-vmss-lb"],
    title: "A cluster with several pools must have the Standard load balancer",
    description: "Azure refuses several node pools with a Basic load balancer.",
    remediation: "Set networkProfile.loadBalancerSku to standard.",
    evidence: {
      grade: "refused",
      says: '"Basic load balancers are not supported with multiple node pools", on create and on adding a pool.',
      sources: [
        "GitHub Azure/azure-container-networking#2131 (2023-08, quotes Azure)",
        "GitHub Azure/AKS#1907 (2020)",
        "AKS CHANGELOG 2020-07-27",
      ],
    },
    url: "aks/create-node-pools#limitations",
    asked: "early",
    subjects: ofPools,
  },
  (cluster, { topology }) => {
    const { pools, complete } = topology.poolsOf(cluster);
    const several: Value<boolean> =
      pools.length > 1
        ? known(true)
        : complete
          ? known(false)
          : notKnown("agentPoolProfiles isn't known yet", "agentPoolProfiles");
    return forbid(cluster, allOf(hasBasicLoadBalancer(cluster), several), {
      path: "networkProfile.loadBalancerSku",
      problem: `serves one pool only, but the cluster has ${pools.length}`,
      action: "set it to standard",
      errorCode: "SLBRequiredForMultipleAgentPools",
    });
  },
);
