import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "gateway", mode: "Gateway", gatewayProfile: { publicIPPrefixSize: 28 } },
      ],
    }),
  ],
  violating: () => [
    cluster("aks", {
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "gateway", mode: "Gateway", gatewayProfile: { publicIPPrefixSize: 27 } },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles[1].gatewayProfile.publicIPPrefixSize 27 is outside 28 to 31; use 28.",
  ],
};
