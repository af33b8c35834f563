import { clusterAlone } from "../../testing/cluster-parts";
import { idOf, publicIPAddress } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    publicIPAddress("egress", { sku: { name: "StandardV2" } }),
    clusterAlone({
      networkProfile: {
        outboundType: "managedNATGateway",
        natGatewayProfile: { sku: "StandardV2", outboundIPs: { publicIPs: [idOf("egress")] } },
      },
    }),
  ],
  violating: () => [
    publicIPAddress("egress", { sku: { name: "Standard" } }),
    clusterAlone({
      networkProfile: {
        outboundType: "managedNATGateway",
        natGatewayProfile: { sku: "StandardV2", outboundIPs: { publicIPs: [idOf("egress")] } },
      },
    }),
  ],
  messages: [
    'networkProfile.natGatewayProfile.outboundIPs.publicIPs[0] is public IP address "egress" of SKU Standard, but networkProfile.natGatewayProfile.sku is StandardV2; give public IP address "egress" sku.name StandardV2, or use networkProfile.natGatewayProfile.sku Standard.',
  ],
};
