import { hasBasicLoadBalancer, hasOutboundType } from "../../cluster/cluster-settings";
import { no } from "../conditions";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-outbound-type-basic-load-balancer",
  facts: ["x-vmss-lb"],
  title: "An outbound type other than loadBalancer must have the Standard load balancer",
  description: "Azure refuses user defined routing and NAT gateways with the Basic load balancer.",
  remediation: "Set networkProfile.loadBalancerSku to standard.",
  evidence: {
    grade: "refused",
    says: "An error code of AKS says that the SKU must be Standard with user defined routing or a NAT gateway; the CLI refuses it too.",
    sources: [
      "public list of AKS error codes (about 2022)",
      "docs egress-outboundtype#limitations (2026-08-05)",
      "Azure CLI 2.91.0",
      "AKS CHANGELOG 2025-10-12 and 2026-01-04: creation with Basic is blocked",
    ],
  },
  url: "aks/egress-outboundtype#limitations",
  when: [hasBasicLoadBalancer, no((cluster) => hasOutboundType(cluster, "loadBalancer"))],
  path: "networkProfile.outboundType",
  problem: "isn't supported with loadBalancerSku basic",
  action: "set networkProfile.loadBalancerSku to standard",
  errorCode: "UnexpectedLoadBalancerSkuForCurrentOutboundConfiguration",
});
