import {
  clusterAlone,
  clusterIdentity,
  roleIds,
  roleOn,
  userAssigned,
} from "../../testing/cluster-parts";
import { idOf, publicIPAddress } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    publicIPAddress("egress"),
    clusterIdentity,
    roleOn("egress", roleIds.networkContributor),
    clusterAlone({
      networkProfile: {
        loadBalancerProfile: { outboundIPs: { publicIPs: [{ id: idOf("egress") }] } },
      },
      ...userAssigned,
    }),
  ],
  violating: () => [
    publicIPAddress("egress"),
    clusterIdentity,
    clusterAlone({
      networkProfile: {
        loadBalancerProfile: { outboundIPs: { publicIPs: [{ id: idOf("egress") }] } },
      },
      ...userAssigned,
    }),
  ],
  messages: [
    'networkProfile.loadBalancerProfile.outboundIPs.publicIPs[0].id uses public IP address "egress", on which identity "aks-identity" has no Network Contributor role in this program; assign Network Contributor (role definition 4d97b98b-1d4f-4787-a291-c67834d212e7) to it on public IP address "egress".',
  ],
};
