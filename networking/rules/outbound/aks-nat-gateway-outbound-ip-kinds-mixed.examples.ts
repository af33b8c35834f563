import { clusterAlone } from "../../testing/cluster-parts";
import { idOf, publicIPAddress } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const withProfile = (natGatewayProfile: object) => [
  publicIPAddress("egress"),
  clusterAlone({ networkProfile: { outboundType: "managedNATGateway", natGatewayProfile } }),
];
const outboundIPs = { publicIPs: [{ id: idOf("egress") }] };

export const examples: RuleExamples = {
  compliant: () => withProfile({ outboundIPs }),
  violating: () => withProfile({ outboundIPs, managedOutboundIPProfile: { count: 1 } }),
  messages: [
    "networkProfile.natGatewayProfile.outboundIPs.publicIPs is set together with networkProfile.natGatewayProfile.managedOutboundIPProfile; remove one of the two.",
  ],
};
