import { clusterAlone, systemPool } from "../../testing/cluster-parts";
import { helmRelease } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const withBlocks = (clusterPoolIPv4MaskSize: number) => [
  clusterAlone({
    agentPoolProfiles: [
      { ...systemPool, count: 5, maxPods: 50, upgradeSettings: { maxSurge: "1" } },
    ],
    networkProfile: { networkPlugin: "none", podCidr: "10.244.0.0/22" },
  }),
  helmRelease("cni", {
    chart: "cilium",
    namespace: "kube-system",
    values: {
      ipam: {
        operator: { clusterPoolIPv4PodCIDRList: ["10.244.0.0/22"], clusterPoolIPv4MaskSize },
      },
    },
  }),
];

export const examples: RuleExamples = {
  compliant: () => withBlocks(26),
  violating: () => withBlocks(24),
  messages: [
    'values.ipam.operator.clusterPoolIPv4PodCIDRList[0] 10.244.0.0/22 has 4 blocks of a /24, but cluster "aks" has 6 nodes at full scale and in an upgrade, and each takes one; use a /21, or smaller blocks.',
  ],
};
