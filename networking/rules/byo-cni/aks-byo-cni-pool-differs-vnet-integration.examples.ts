import { clusterAlone } from "../../testing/cluster-parts";
import { helmRelease } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const withPool = (range: string) => [
  clusterAlone({
    networkProfile: { networkPlugin: "none", podCidr: "10.244.0.0/16" },
    apiServerAccessProfile: { enableVnetIntegration: true },
  }),
  helmRelease("cni", {
    chart: "cilium",
    namespace: "kube-system",
    values: { ipam: { operator: { clusterPoolIPv4PodCIDRList: [range] } } },
  }),
];

export const examples: RuleExamples = {
  compliant: () => withPool("10.244.0.0/16"),
  violating: () => withPool("10.245.0.0/16"),
  messages: [
    'values.ipam.operator.clusterPoolIPv4PodCIDRList[0] 10.245.0.0/16 is not networkProfile.podCidr 10.244.0.0/16 of cluster "aks", by which the control plane routes; set it to 10.244.0.0/16.',
  ],
};
