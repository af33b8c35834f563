import { hasBasicLoadBalancer } from "../../cluster/cluster-settings";
import { any, isGiven } from "../conditions";
import { forbidCluster } from "../forbid";
import { loadBalancer, outboundKinds } from "./shared/outbound";

const parts = [...outboundKinds, "allocatedOutboundPorts"];

export const rule = forbidCluster({
  id: "aks-load-balancer-profile-basic",
  facts: ["lim-lb-ips"],
  title: "A load balancer profile must have the Standard load balancer",
  remediation: "Set loadBalancerSku to standard, or leave the profile out.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: "load balancer SKU must be Standard when load balancer profile is provided",
    sources: [
      "AKS resource provider's list of error codes (package apierror, about 2022): UnexpectedLoadBalancerSkuForCurrentOutboundConfiguration",
      "hashicorp/terraform-provider-azurerm refuses it too",
    ],
  },
  url: "aks/configure-load-balancer-standard",
  when: [hasBasicLoadBalancer, any(...parts.map((name) => isGiven(`${loadBalancer}.${name}`)))],
  path: loadBalancer,
  value: "",
  problem: "is set, but loadBalancerSku is basic",
  action: "set loadBalancerSku to standard, or remove the profile",
  errorCode: "UnexpectedLoadBalancerSkuForCurrentOutboundConfiguration",
});
