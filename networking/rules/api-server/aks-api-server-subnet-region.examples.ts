import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (location: string) =>
  clusterOf({ location, apiServerAccessProfile: { enableVnetIntegration: true } });

export const examples: RuleExamples = {
  compliant: () => stack("westeurope"),
  violating: () => stack("qatarcentral"),
  messages: [
    "apiServerAccessProfile.enableVnetIntegration true isn't available in qatarcentral, the location of the cluster; use another region, or leave enableVnetIntegration out.",
  ],
};
