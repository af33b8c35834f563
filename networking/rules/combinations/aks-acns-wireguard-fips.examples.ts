import { cluster, type ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (pool: ExampleProperties) => [
  cluster("aks", {
    networkProfile: {
      networkPlugin: "azure",
      networkPluginMode: "overlay",
      networkDataplane: "cilium",
      advancedNetworking: {
        enabled: true,
        security: { enabled: true, transitEncryption: { type: "WireGuard" } },
      },
    },
    agentPoolProfiles: [{ name: "system", mode: "System", ...pool }],
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack({}),
  violating: () => stack({ enableFIPS: true }),
  messages: [
    'agentPoolProfiles[0].enableFIPS true has no effect on the traffic between nodes: cluster "aks" encrypts it with WireGuard, which isn\'t FIPS compliant; use another encryption if FIPS compliance is required.',
  ],
};
