import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ fqdnSubdomain: "team1" }),
  violating: () => clusterOf({ fqdnSubdomain: "team1", dnsPrefix: "aks" }),
  messages: ["dnsPrefix aks is set, but fqdnSubdomain is set too; remove one of the two."],
};
