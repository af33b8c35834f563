import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      location: "westeurope",
      apiServerAccessProfile: { enableVnetIntegration: true },
    }),
  ],
  violating: () => [
    cluster("aks", {
      location: "qatarcentral",
      apiServerAccessProfile: { enableVnetIntegration: true },
    }),
  ],
  messages: [
    "apiServerAccessProfile.enableVnetIntegration true isn't available in qatarcentral, the location of the cluster; use another region, or leave enableVnetIntegration out.",
  ],
};
