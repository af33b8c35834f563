import { clusterWithGateway, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { type ExampleProperties, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (config: ExampleProperties) => [
  ...nodeNetwork(),
  subnetOf("vnet", "gateway", "10.1.4.0/24"),
  clusterWithGateway(config),
];

export const examples: RuleExamples = {
  compliant: () => stack({ subnetId: idOf("gateway") }),
  violating: () =>
    stack({ subnetId: idOf("gateway"), subnetCIDR: "10.1.5.0/24", subnetPrefix: "10.1.6.0/24" }),
  messages: [
    "addonProfiles.ingressApplicationGateway.config.subnetCIDR 10.1.5.0/24 is set, but subnetId is set too; remove one of the two. Azure refuses it with IngressAppGwAddonConfigProvideEitherSubnetCIDROrSubnetId.",
    "addonProfiles.ingressApplicationGateway.config.subnetPrefix 10.1.6.0/24 is set, but subnetId is set too; remove one of the two. Azure refuses it with IngressAppGwAddonConfigProvideEitherSubnetCIDROrSubnetId.",
    "addonProfiles.ingressApplicationGateway.config.subnetPrefix 10.1.6.0/24 is set, but subnetCIDR is set too; remove one of the two. Azure refuses it with IngressAppGwAddonConfigProvideUseSubnetCIDRInsteadOfSubnetPrefix.",
  ],
};
