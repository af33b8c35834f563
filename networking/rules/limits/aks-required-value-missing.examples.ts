import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      agentPoolProfiles: [{ name: "system", mode: "System", count: 3 }],
      addonProfiles: { azurepolicy: { enabled: true } },
      serviceMeshProfile: { mode: "Istio", istio: { revisions: ["asm-1-27"] } },
    }),
  ],
  violating: () => [
    cluster("aks", {
      agentPoolProfiles: [{ mode: "System", count: 3 }],
      addonProfiles: { azurepolicy: { config: { version: "v2" } } },
      serviceMeshProfile: { istio: { revisions: ["asm-1-27"] } },
    }),
  ],
  messages: [
    "addonProfiles.azurepolicy.enabled is not set, and the API requires it; set enabled.",
    "serviceMeshProfile.mode is not set, and the API requires it; set mode.",
    "agentPoolProfiles[0].name is not set, and the API requires it; set name.",
  ],
};
