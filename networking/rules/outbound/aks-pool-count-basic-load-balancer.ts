import { hasBasicLoadBalancer } from "../../cluster/cluster-settings";
import type { Entity } from "../../resources/topology";
import { anyOf, known, notKnown, type Value } from "../../resources/value";
import { forbidCluster } from "../forbid";
import type { RuleContext } from "../rule";
import { ofPools } from "../subject";

export const rule = forbidCluster({
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
  when: [hasBasicLoadBalancer, hasSeveralPools],
  path: "networkProfile.loadBalancerSku",
  problem: (cluster, { topology }) =>
    `serves one pool only, but the cluster has ${topology.poolsOf(cluster).pools.length}`,
  action: "set it to standard",
  errorCode: "SLBRequiredForMultipleAgentPools",
});

function hasSeveralPools(cluster: Entity, { topology }: RuleContext): Value<boolean> {
  const { pools, complete } = topology.poolsOf(cluster);
  const list = "agentPoolProfiles";
  return anyOf(
    known(pools.length > 1),
    complete ? known(false) : notKnown(`${list} isn't known yet`, list),
  );
}
