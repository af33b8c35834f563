import { clusterOf, overlay, systemPool, windowsPool } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (osSKU: string, more: ExampleProperties) =>
  clusterOf({ networkProfile: { ...overlay, networkPolicy: "calico" } }, systemPool, {
    ...windowsPool,
    osSKU,
    ...more,
  });

export const examples: RuleExamples = {
  compliant: () => stack("Windows2022", {}),
  violating: () => stack("Windows2025", { enableFIPS: true }),
  messages: [
    'agentPoolProfiles[1].osSKU Windows2025 isn\'t documented with networkPolicy calico of cluster "aks"; use Windows2022 where you rely on network policies.',
  ],
};
