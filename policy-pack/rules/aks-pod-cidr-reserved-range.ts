import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksPodCidrReservedRange = rule("aks-pod-cidr-reserved-range", {
  compliant: () => [cluster("aks", { networkProfile: { podCidr: "10.244.0.0/16" } })],
  violating: () => [cluster("aks", { networkProfile: { podCidr: "172.30.0.0/16" } })],
  messages: [
    "networkProfile.podCidr 172.30.0.0/16 overlaps 172.30.0.0/16, which AKS reserves; use a range outside it, such as 10.244.0.0/16.",
  ],
});
