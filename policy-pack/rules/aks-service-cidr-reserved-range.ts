import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksServiceCidrReservedRange = rule("aks-service-cidr-reserved-range", {
  compliant: () => [cluster("aks", { networkProfile: { serviceCidr: "10.0.0.0/16" } })],
  violating: () => [cluster("aks", { networkProfile: { serviceCidr: "192.0.2.0/24" } })],
  messages: [
    "networkProfile.serviceCidr 192.0.2.0/24 overlaps 192.0.2.0/24, which AKS reserves; use a range outside it, such as 10.0.0.0/24.",
  ],
});
