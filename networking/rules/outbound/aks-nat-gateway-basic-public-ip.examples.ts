import { clusterAlone } from "../../testing/cluster-parts";
import { idOf, natGateway, publicIPAddress } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (name: string) => [
  publicIPAddress("egress", { sku: { name } }),
  natGateway("nat", { sku: { name: "Standard" }, publicIpAddresses: [{ id: idOf("egress") }] }),
  publicIPAddress("egress-2", { sku: { name } }),
  clusterAlone({
    networkProfile: {
      outboundType: "managedNATGateway",
      natGatewayProfile: { outboundIPs: { publicIPs: [idOf("egress-2")] } },
    },
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack("Standard"),
  violating: () => stack("Basic"),
  messages: [
    'networkProfile.natGatewayProfile.outboundIPs.publicIPs[0] is public IP address "egress-2" of SKU Basic; give public IP address "egress-2" sku.name Standard.',
    'publicIpAddresses[0].id is public IP address "egress" of SKU Basic; give public IP address "egress" sku.name Standard.',
  ],
};
