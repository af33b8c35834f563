import { clusterWithGateway, nodeNetwork } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (subnetCIDR: string) => [...nodeNetwork(), clusterWithGateway({ subnetCIDR })];

export const examples: RuleExamples = {
  compliant: () => stack("10.1.4.0/24"),
  violating: () => stack("10.2.0.0/16"),
  messages: [
    'addonProfiles.ingressApplicationGateway.config.subnetCIDR 10.2.0.0/16 is outside VNet "vnet", whose address space is 10.1.0.0/16; use a free range inside it. Azure refuses it with IngressAppGwAddonConfigInvalidSubnetCIDRNotContainedWithinVirtualNetwork.',
  ],
};
