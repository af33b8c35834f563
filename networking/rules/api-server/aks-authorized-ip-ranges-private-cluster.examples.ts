import { clusterOf } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (more: ExampleProperties) =>
  clusterOf({ apiServerAccessProfile: { ...more, authorizedIPRanges: ["203.0.113.0/24"] } });

export const examples: RuleExamples = {
  compliant: () => stack({}),
  violating: () => stack({ enablePrivateCluster: true }),
  messages: [
    "apiServerAccessProfile.authorizedIPRanges isn't supported with enablePrivateCluster; leave it out, and guard the API server by its VNet. Azure refuses it with InvalidParameter.",
  ],
};
