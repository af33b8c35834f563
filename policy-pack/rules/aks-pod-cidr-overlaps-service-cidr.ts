import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksPodCidrOverlapsServiceCidr = rule("aks-pod-cidr-overlaps-service-cidr", {
  compliant: () => [
    cluster("aks", { networkProfile: { podCidr: "10.244.0.0/16", serviceCidr: "10.0.0.0/16" } }),
  ],
  violating: () => [
    cluster("aks", { networkProfile: { podCidr: "10.0.0.0/14", serviceCidr: "10.1.0.0/16" } }),
  ],
  messages: [],
});
