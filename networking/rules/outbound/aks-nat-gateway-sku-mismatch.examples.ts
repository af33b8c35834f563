import { clusterAlone } from "../../testing/cluster-parts";
import { idOf, publicIPAddress } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (name: string) => [
  publicIPAddress("egress", { sku: { name } }),
  clusterAlone({
    networkProfile: {
      outboundType: "managedNATGateway",
      natGatewayProfile: { sku: "StandardV2", outboundIPs: { publicIPs: [idOf("egress")] } },
    },
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack("StandardV2"),
  violating: () => stack("Standard"),
  messages: [
    'networkProfile.natGatewayProfile.outboundIPs.publicIPs[0] is public IP address "egress" of SKU Standard, but networkProfile.natGatewayProfile.sku is StandardV2; give public IP address "egress" sku.name StandardV2, or use networkProfile.natGatewayProfile.sku Standard.',
  ],
};
