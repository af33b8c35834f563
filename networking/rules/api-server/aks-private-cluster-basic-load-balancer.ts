import { hasBasicLoadBalancer, isPrivate, isVnetIntegrated } from "../../cluster/cluster-settings";
import { no } from "../conditions";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-private-cluster-basic-load-balancer",
  facts: ["x-private-authorized"],
  title: "A private cluster must have a Standard load balancer",
  description:
    "Azure refuses a private cluster with a Basic load balancer: its private link requires the Standard one.",
  remediation: "Set networkProfile.loadBalancerSku to standard.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: "Refused: an error code of AKS names it, and the CLI refuses it too.",
    sources: [
      "public list of AKS error codes (about 2022)",
      "Azure CLI 2.91.0",
      "docs private-clusters#limitations (2026-08-05)",
    ],
  },
  url: "aks/private-clusters#limitations",
  when: [isPrivate, no(isVnetIntegrated), hasBasicLoadBalancer],
  path: "networkProfile.loadBalancerSku",
  problem: "isn't supported with enablePrivateCluster",
  action: "set it to standard",
  errorCode: "PrivateClusterNotSupportedWithBasicLoadBalancer",
});
