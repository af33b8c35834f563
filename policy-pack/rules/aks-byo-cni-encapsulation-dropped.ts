import { rule } from "../rule";
import { ownCni } from "../testing/cluster-parts";

export const aksByoCniEncapsulationDropped = rule("aks-byo-cni-encapsulation-dropped", {
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
});
