import {
  clusterAlone,
  clusterIdentity,
  networkContributorOn,
  userAssigned,
} from "../../testing/cluster-parts";
import { type Example, idOf, publicIPAddress } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const outboundIPs = { publicIPs: [{ id: idOf("egress") }] };

const stack = (...roles: Example) => [
  publicIPAddress("egress"),
  clusterIdentity,
  ...roles,
  clusterAlone({ networkProfile: { loadBalancerProfile: { outboundIPs } }, ...userAssigned }),
];

export const examples: RuleExamples = {
  compliant: () => stack(networkContributorOn("egress")),
  violating: () => stack(),
  messages: [
    'networkProfile.loadBalancerProfile.outboundIPs.publicIPs[0].id uses public IP address "egress", on which identity "aks-identity" has no Network Contributor role in this program; assign Network Contributor (role definition 4d97b98b-1d4f-4787-a291-c67834d212e7) to it on public IP address "egress".',
  ],
};
