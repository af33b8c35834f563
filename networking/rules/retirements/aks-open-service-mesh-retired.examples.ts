import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => loneCluster({ addonProfiles: { openServiceMesh: { enabled: false } } }),
  violating: () => loneCluster({ addonProfiles: { openServiceMesh: { enabled: true } } }),
  settings: { today: "2026-11-22" },
  messages: [
    "addonProfiles.openServiceMesh.enabled true uses the Open Service Mesh add-on, which AKS supports until 2027-09-30; use the Istio-based service mesh add-on.",
  ],
};
