import { hasBasicLoadBalancer, hasNap } from "../../cluster/cluster-settings";
import { labelOf } from "../../resources/topology";
import { isGiven } from "../conditions";
import { forbidPoolIn } from "../forbid";

export const rule = forbidPoolIn({
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
  when: [isGiven("vnetSubnetID")],
  inCluster: [hasNap, hasBasicLoadBalancer],
  path: "vnetSubnetID",
  value: "",
  problem: (cluster) =>
    `puts ${labelOf(cluster)}, which has node auto-provisioning and loadBalancerSku basic, in your own VNet`,
  action: "set networkProfile.loadBalancerSku to standard",
});
