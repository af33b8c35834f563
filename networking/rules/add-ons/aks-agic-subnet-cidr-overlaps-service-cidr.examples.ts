import { clusterWithGateway, nodeNetwork } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (subnetCIDR: string) => [
  ...nodeNetwork(),
  clusterWithGateway(
    { subnetCIDR },
    { networkProfile: { serviceCidr: "10.1.16.0/20", dnsServiceIP: "10.1.16.10" } },
  ),
];

export const examples: RuleExamples = {
  compliant: () => stack("10.1.4.0/24"),
  violating: () => stack("10.1.20.0/24"),
  messages: [
    "addonProfiles.ingressApplicationGateway.config.subnetCIDR 10.1.20.0/24 overlaps networkProfile.serviceCidr 10.1.16.0/20; use a free range of the VNet outside it.",
  ],
};
