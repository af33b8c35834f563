import { ownCni } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (encapsulation: string) =>
  ownCni("tigera-operator", {
    installation: {
      calicoNetwork: { bgp: "Disabled", ipPools: [{ cidr: "10.244.0.0/16", encapsulation }] },
    },
  });

export const examples: RuleExamples = {
  compliant: () => stack("VXLAN"),
  violating: () => stack("IPIP"),
  messages: [
    'values.installation.calicoNetwork.ipPools[0].encapsulation IPIP in cluster "aks" sends packets as IP-in-IP, which Azure drops; use VXLAN.',
  ],
};
