import { clusterWithGateway, nodeNetwork, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (subnetCIDR: string) => [
  ...nodeNetwork(),
  clusterWithGateway({ subnetCIDR }, { networkProfile: overlay }),
];

export const examples: RuleExamples = {
  compliant: () => stack("10.1.8.0/24"),
  violating: () => stack("10.1.8.0/23"),
  messages: [
    "addonProfiles.ingressApplicationGateway.config.subnetCIDR 10.1.8.0/23 is larger than a /24, the most that the application gateway of an overlay cluster may have; use a /24. Azure refuses it with IngressAppGwAddonConfigInvalidSubnetCIDR.",
  ],
};
