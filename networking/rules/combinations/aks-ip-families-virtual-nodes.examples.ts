import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        ipFamilies: ["IPv4", "IPv6"],
      },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        ipFamilies: ["IPv4", "IPv6"],
      },
      addonProfiles: {
        aciConnectorLinux: { enabled: true, config: { SubnetName: "virtual-nodes" } },
      },
    }),
  ],
  messages: [
    "networkProfile.ipFamilies [IPv4, IPv6] isn't supported with virtual nodes (addonProfiles.aciConnectorLinux); switch the add-on off, or leave IPv6 out of ipFamilies.",
  ],
};
