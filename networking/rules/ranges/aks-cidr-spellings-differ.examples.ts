import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({
      networkProfile: {
        podCidr: "10.244.0.0/16",
        podCidrs: ["10.244.0.0/16", "fd12:3456:789a::/64"],
      },
    }),
  violating: () =>
    clusterOf({ networkProfile: { podCidr: "10.244.0.0/16", podCidrs: ["10.245.0.0/16"] } }),
  messages: [
    "networkProfile.podCidr 10.244.0.0/16 is not in networkProfile.podCidrs [10.245.0.0/16]; remove networkProfile.podCidr, or set it to the IPv4 range of the list.",
  ],
};
