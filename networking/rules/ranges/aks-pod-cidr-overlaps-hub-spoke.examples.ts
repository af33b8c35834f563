import { clusterInNodes, hubWithSpokes, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (podCidr: string) => [
  ...hubWithSpokes(),
  clusterInNodes({
    networkProfile: {
      ...overlay,
      podCidr,
      serviceCidr: "172.16.0.0/16",
      dnsServiceIP: "172.16.0.10",
    },
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack("10.30.0.0/16"),
  violating: () => stack("10.20.0.0/16"),
  messages: [
    'networkProfile.podCidr 10.20.0.0/16 overlaps 10.20.0.0/16 of VNet "data", which the cluster\'s VNet reaches through VNet "hub"; use a range outside it, such as 10.244.0.0/16.',
  ],
};
