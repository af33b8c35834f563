import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksNatGatewayOutboundIpCountOutOfRange = rule(
  "aks-nat-gateway-outbound-ip-count-out-of-range",
  {
    compliant: () => [
      cluster("aks", {
        networkProfile: { natGatewayProfile: { managedOutboundIPProfile: { count: 16 } } },
      }),
    ],
    violating: () => [
      cluster("aks", {
        networkProfile: { natGatewayProfile: { managedOutboundIPProfile: { count: 17 } } },
      }),
    ],
    messages: [
      "networkProfile.natGatewayProfile.managedOutboundIPProfile.count 17 is not between 1 and 16 public IPs; use 16.",
    ],
  },
);
