import { boundsCheck, loadBalancer } from "./shared/outbound";

/** Numbers of the two outbound profiles that have bounds. */
export const rule = boundsCheck({
  id: "aks-load-balancer-outbound-ip-count-out-of-range",
  facts: ["lim-lb-ips"],
  title: "A load balancer must have 1 to 100 managed outbound IPs",
  paths: [`${loadBalancer}.managedOutboundIPs.count`],
  bounds: ({ facts }) => facts.loadBalancerOutboundIps,
  evidence: {
    says: "API constraint 1–100",
    sources: [
      "API spec minimum 1, maximum 100 (2025-07-01)",
      'docs load-balancer-standard.md:43 "up to 100" (2024-01-23)',
      "azurerm IntBetween(1, 100)",
    ],
  },
  url: "aks/configure-load-balancer-standard",
});
