import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      windowsProfile: { adminUsername: "azureuser" },
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "User", osType: "Windows" },
      ],
    }),
  ],
  violating: () => [
    cluster("aks", {
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "User", osType: "Windows" },
      ],
    }),
  ],
  messages: [
    'windowsProfile isn\'t given, but node pool "win" runs Windows; set windowsProfile.adminUsername and windowsProfile.adminPassword.',
  ],
};
