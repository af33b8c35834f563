import { peeringOf, vnetOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const spoke = vnetOf("spoke", "10.1.0.0/16");
const connection = peeringOf("hub", "spoke");

export const examples: RuleExamples = {
  compliant: () => [vnetOf("hub", "10.2.0.0/16"), spoke, connection],
  violating: () => [vnetOf("hub", "10.244.0.0/16"), spoke, connection],
  messages: [
    'addressSpace.addressPrefixes[0] 10.244.0.0/16 overlaps the pod CIDR 10.244.0.0/16 of cluster "shop", whose pods then can\'t reach that part of the VNet; use a range outside it, such as 10.224.0.0/16.',
  ],
  settings: {
    environment: {
      ranges: [{ name: "shop", kind: "clusterPods", cidr: "10.244.0.0/16" }],
    },
  },
};
