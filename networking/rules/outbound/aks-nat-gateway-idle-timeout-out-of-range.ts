import { boundsCheck, natGateway } from "./shared/outbound";

export const rule = boundsCheck({
  id: "aks-nat-gateway-idle-timeout-out-of-range",
  facts: ["lim-nat"],
  title: "The idle timeout of a managed NAT gateway must be 4 to 120 minutes",
  paths: [`${natGateway}.idleTimeoutInMinutes`],
  bounds: ({ facts }) => facts.natGatewayIdleTimeout,
  evidence: {
    says: "API constraint 4–120",
    sources: ["API spec (2025-07-01)", "az _validators.py:352"],
  },
  url: "aks/nat-gateway",
});
