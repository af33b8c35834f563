import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksPodCidrMalformed = rule("aks-pod-cidr-malformed", {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        podCidr: "10.244.0.0/16",
      },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        podCidr: "10.244.0.0",
      },
    }),
  ],
  messages: [
    'networkProfile.podCidr "10.244.0.0" has no prefix length such as 10.244.0.0/32; use 10.244.0.0/16, for example.',
  ],
});
