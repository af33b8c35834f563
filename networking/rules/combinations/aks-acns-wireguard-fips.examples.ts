import { clusterOf, overlay, systemPool } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (pool: ExampleProperties) =>
  clusterOf(
    {
      networkProfile: {
        ...overlay,
        networkDataplane: "cilium",
        advancedNetworking: {
          enabled: true,
          security: { enabled: true, transitEncryption: { type: "WireGuard" } },
        },
      },
    },
    { ...systemPool, ...pool },
  );

export const examples: RuleExamples = {
  compliant: () => stack({}),
  violating: () => stack({ enableFIPS: true }),
  messages: [
    'agentPoolProfiles[0].enableFIPS true has no effect on the traffic between nodes: cluster "aks" encrypts it with WireGuard, which isn\'t FIPS compliant; use another encryption if FIPS compliance is required.',
  ],
};
