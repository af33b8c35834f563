import { boundsCheck, portsPath } from "./shared/outbound";

export const rule = boundsCheck({
  id: "aks-allocated-outbound-ports-out-of-range",
  facts: ["lim-lb-ips"],
  title: "A node must have 0 to 64,000 allocated outbound ports",
  paths: [portsPath],
  bounds: ({ facts }) => facts.allocatedOutboundPorts,
  evidence: {
    says: "API constraint 0–64,000",
    sources: ["API spec (2025-07-01)", "az _validators.py:323", "azurerm IntBetween(0, 64000)"],
  },
  url: "aks/configure-load-balancer-standard",
});
