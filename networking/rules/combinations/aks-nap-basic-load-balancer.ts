import { hasBasicLoadBalancer, hasNap } from "../../cluster/cluster-settings";
import { labelOf } from "../../resources/topology";
import { allOf } from "../../resources/value";
import { forbid } from "../answers";
import { poolInClusterCheck } from "../subject";

export const rule = poolInClusterCheck(
  {
    id: "aks-nap-basic-load-balancer",
    facts: ["x-nap"],
    title: "A cluster with node auto-provisioning should have the Standard load balancer",
    description: "Node auto-provisioning in your own VNet requires the Standard load balancer.",
    remediation: "Set networkProfile.loadBalancerSku to standard.",
    evidence: {
      grade: "documented",
      says: "The page says that node auto-provisioning in a custom VNet requires the Standard load balancer.",
      sources: ["docs node-auto-provisioning#limitations (2026-02-15)"],
    },
    url: "aks/node-auto-provisioning#limitations-and-unsupported-features",
  },
  (pool, cluster) =>
    forbid(pool, allOf(hasNap(cluster), hasBasicLoadBalancer(cluster)), {
      path: "vnetSubnetID",
      value: "",
      problem: `puts ${labelOf(cluster)}, which has node auto-provisioning and loadBalancerSku basic, in your own VNet`,
      action: "set networkProfile.loadBalancerSku to standard",
    }),
  (pool) => pool.properties.given("vnetSubnetID"),
);
