import { clusterOf, separatePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const ofVersions = (kubernetesVersion: unknown, orchestratorVersion: unknown) => [
  ...clusterOf({ kubernetesVersion }),
  separatePool("user", { count: 1, mode: "User", orchestratorVersion }),
];

export const examples: RuleExamples = {
  compliant: () => ofVersions("1.35", "1.35.2"),
  violating: () => ofVersions("v1.35", 1.3),
  messages: [
    'kubernetesVersion v1.35 is not a version; use a version such as "1.35".',
    'orchestratorVersion 1.3 is a number, not a string; use a version such as "1.35".',
  ],
};
