import { lonePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (portStart: number, portEnd: number) =>
  lonePool({
    enableNodePublicIP: true,
    networkProfile: { allowedHostPorts: [{ portStart, portEnd, protocol: "TCP" }] },
  });

export const examples: RuleExamples = {
  compliant: () => stack(80, 80),
  violating: () => stack(8080, 80),
  messages: [
    "agentPoolProfiles[0].networkProfile.allowedHostPorts[0].portStart 8080 is more than portEnd 80; put the smaller one into portStart.",
  ],
};
