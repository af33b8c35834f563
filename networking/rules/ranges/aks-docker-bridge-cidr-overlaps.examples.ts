import { clusterIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (dockerBridgeCidr: string) =>
  clusterIn("10.1.0.0/16", "10.1.0.0/20", {
    networkProfile: { networkPlugin: "azure", dockerBridgeCidr },
  });

export const examples: RuleExamples = {
  compliant: () => stack("172.17.0.1/16"),
  violating: () => stack("10.1.0.1/20"),
  messages: [
    'networkProfile.dockerBridgeCidr 10.1.0.1/20 (that is 10.1.0.0/20) overlaps subnet "subnet-0" 10.1.0.0/20; use a range outside it, such as 10.244.0.1/20.',
  ],
  settings: { edition: "deck-2023" },
};
