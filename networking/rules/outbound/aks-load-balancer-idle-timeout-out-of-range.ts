import { boundsCheck, loadBalancer } from "./shared/outbound";

export const rule = boundsCheck({
  id: "aks-load-balancer-idle-timeout-out-of-range",
  facts: ["lim-lb-ips"],
  title: "The idle timeout of a load balancer must be 4 to 120 minutes",
  paths: [`${loadBalancer}.idleTimeoutInMinutes`],
  bounds: ({ facts }) => facts.loadBalancerIdleTimeout,
  evidence: {
    says: "API constraint 4–120",
    sources: [
      "API spec minimum 4, maximum 120 (2025-07-01)",
      "GH azurerm#5646, REST text (2020-02-07)",
    ],
  },
  url: "aks/configure-load-balancer-standard",
});
