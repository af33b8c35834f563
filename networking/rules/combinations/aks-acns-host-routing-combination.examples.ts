import { cilium, clusterOf, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (osSKU: string) =>
  clusterOf(
    {
      networkProfile: {
        ...cilium,
        advancedNetworking: { enabled: true, performance: { accelerationMode: "BpfVeth" } },
      },
    },
    { ...systemPool, osSKU },
  );

export const examples: RuleExamples = {
  compliant: () => stack("AzureLinux"),
  violating: () => stack("Ubuntu2204"),
  messages: [
    'networkProfile.advancedNetworking.performance.accelerationMode BpfVeth requires Ubuntu 24.04 or Azure Linux 3, but node pool "system" has osSKU Ubuntu2204; set networkProfile.advancedNetworking.performance.accelerationMode to None.',
  ],
};
