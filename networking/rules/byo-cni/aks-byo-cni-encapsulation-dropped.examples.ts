import { ownCni } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    ownCni("tigera-operator", {
      installation: {
        calicoNetwork: {
          bgp: "Disabled",
          ipPools: [{ cidr: "10.244.0.0/16", encapsulation: "VXLAN" }],
        },
      },
    }),
  violating: () =>
    ownCni("tigera-operator", {
      installation: {
        calicoNetwork: {
          bgp: "Disabled",
          ipPools: [{ cidr: "10.244.0.0/16", encapsulation: "IPIP" }],
        },
      },
    }),
  messages: [
    'values.installation.calicoNetwork.ipPools[0].encapsulation IPIP in cluster "aks" sends packets as IP-in-IP, which Azure drops; use VXLAN.',
  ],
};
