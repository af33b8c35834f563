import { loneCluster } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const apiServerAccessProfile = { enableVnetIntegration: true };

const stack = (more: ExampleProperties) =>
  loneCluster({ networkProfile: { networkPlugin: "none", ...more }, apiServerAccessProfile });

export const examples: RuleExamples = {
  compliant: () => stack({ podCidr: "10.244.0.0/16" }),
  violating: () => stack({}),
  messages: [
    "networkProfile.podCidr is not set, but networkPlugin is none and the control plane routes to pods by it; set it to the pod CIDR of the CNI, such as 10.244.0.0/16.",
  ],
};
