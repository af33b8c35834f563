import { clusterOf, type RuleExamples } from "../../testing/cluster-parts";

const stack = (location: string) =>
  clusterOf({ location, apiServerAccessProfile: { enableVnetIntegration: true } });

export const examples: RuleExamples = {
  compliant: () => stack("westeurope"),
  violating: () => stack("qatarcentral"),
  messages: [
    "apiServerAccessProfile.enableVnetIntegration true isn't available in qatarcentral, the location of the cluster; use another region, or leave enableVnetIntegration out.",
  ],
};
