import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksNatGatewayIdleTimeoutOutOfRange = rule(
  "aks-nat-gateway-idle-timeout-out-of-range",
  {
    compliant: () => [
      cluster("aks", { networkProfile: { natGatewayProfile: { idleTimeoutInMinutes: 120 } } }),
    ],
    violating: () => [
      cluster("aks", { networkProfile: { natGatewayProfile: { idleTimeoutInMinutes: 121 } } }),
    ],
    messages: [
      "networkProfile.natGatewayProfile.idleTimeoutInMinutes 121 is not between 4 and 120 minutes; use 120.",
    ],
  },
);
