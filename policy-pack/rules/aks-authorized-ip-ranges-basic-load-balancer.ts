import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksAuthorizedIpRangesBasicLoadBalancer = rule(
  "aks-authorized-ip-ranges-basic-load-balancer",
  {
    compliant: () => [
      cluster("aks", {
        apiServerAccessProfile: { authorizedIPRanges: ["198.51.100.0/24"] },
        networkProfile: { loadBalancerSku: "standard" },
      }),
    ],
    violating: () => [
      cluster("aks", {
        apiServerAccessProfile: { authorizedIPRanges: ["198.51.100.0/24"] },
        networkProfile: { loadBalancerSku: "basic" },
      }),
    ],
    messages: [
      "apiServerAccessProfile.authorizedIPRanges can't be used with networkProfile.loadBalancerSku basic; set loadBalancerSku to standard.",
    ],
  },
);
