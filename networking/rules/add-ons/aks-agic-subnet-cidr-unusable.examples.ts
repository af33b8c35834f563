import { clusterWithGateway, nodeNetwork } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (subnetCIDR: string) => [...nodeNetwork(), clusterWithGateway({ subnetCIDR })];

export const examples: RuleExamples = {
  compliant: () => stack("10.1.4.0/24"),
  violating: () => stack("10.1.4.1/24"),
  messages: [
    "addonProfiles.ingressApplicationGateway.config.subnetCIDR 10.1.4.1/24 has host bits set, and the add-on makes a subnet of it as it is; use 10.1.4.0/24.",
  ],
};
