import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      addonProfiles: {
        aciConnectorLinux: { enabled: true, config: { SubnetName: "virtual-nodes" } },
      },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      addonProfiles: {
        aciConnectorLinux: { enabled: true, config: { SubnetName: "virtual-nodes" } },
      },
      apiServerAccessProfile: { authorizedIPRanges: ["203.0.113.0/24"] },
    }),
  ],
  messages: [
    "apiServerAccessProfile.authorizedIPRanges isn't supported with virtual nodes (addonProfiles.aciConnectorLinux); leave it out, or switch the add-on off.",
  ],
};
