import { clusterInNodes, hubWithSpokes, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (serviceCidr: string) => [
  ...hubWithSpokes(),
  clusterInNodes({
    networkProfile: { ...overlay, serviceCidr, dnsServiceIP: `${serviceCidr.slice(0, -5)}.10` },
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack("10.30.0.0/16"),
  violating: () => stack("10.20.0.0/16"),
  messages: [
    'networkProfile.serviceCidr 10.20.0.0/16 overlaps 10.20.0.0/16 of VNet "data", which the cluster\'s VNet reaches through VNet "hub"; use a range outside it, such as 10.0.0.0/16 with dnsServiceIP 10.0.0.10.',
  ],
};
