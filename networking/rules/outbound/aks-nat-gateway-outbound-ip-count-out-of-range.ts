import { boundsCheck, natGateway } from "./shared/outbound";

export const rule = boundsCheck({
  id: "aks-nat-gateway-outbound-ip-count-out-of-range",
  facts: ["lim-nat"],
  title: "A managed NAT gateway must have 1 to 16 outbound IPs",
  paths: [
    `${natGateway}.managedOutboundIPProfile.count`,
    `${natGateway}.managedOutboundIPProfile.countIPv6`,
  ],
  bounds: ({ facts }) => facts.natGatewayOutboundIps,
  evidence: {
    says: "API constraint 1–16",
    sources: [
      "API spec minimum 1, maximum 16 (2025-07-01)",
      'countIPv6 "1 to 16" (API 2026-06-01, text)',
      "docs nat-gateway.md, table (2026-07-07)",
    ],
  },
  url: "aks/nat-gateway",
});
