import { idOf, nameOf, peering, virtualNetwork } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const spoke = virtualNetwork("spoke", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } });
const connection = peering("hub-to-spoke", {
  virtualNetworkName: nameOf("hub"),
  remoteVirtualNetwork: { id: idOf("spoke") },
});

export const examples: RuleExamples = {
  compliant: () => [
    virtualNetwork("hub", { addressSpace: { addressPrefixes: ["10.2.0.0/16"] } }),
    spoke,
    connection,
  ],
  violating: () => [
    virtualNetwork("hub", { addressSpace: { addressPrefixes: ["10.244.0.0/16"] } }),
    spoke,
    connection,
  ],
  messages: [
    'addressSpace.addressPrefixes[0] 10.244.0.0/16 overlaps the pod CIDR 10.244.0.0/16 of cluster "shop", whose pods then can\'t reach that part of the VNet; use a range outside it, such as 10.224.0.0/16.',
  ],
  settings: {
    environment: {
      ranges: [{ name: "shop", kind: "clusterPods", cidr: "10.244.0.0/16" }],
    },
  },
};
