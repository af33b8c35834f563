import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [cluster("aks", { fqdnSubdomain: "team1" })],
  violating: () => [cluster("aks", { fqdnSubdomain: "team1", dnsPrefix: "aks" })],
  messages: ["dnsPrefix aks is set, but fqdnSubdomain is set too; remove one of the two."],
};
