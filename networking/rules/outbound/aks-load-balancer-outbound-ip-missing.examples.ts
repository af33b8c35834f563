import { clusterAlone } from "../../testing/cluster-parts";
import { idOf, publicIPAddress } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const withAddresses = (...publicIPs: readonly object[]) =>
  clusterAlone({
    networkProfile: {
      outboundType: "loadBalancer",
      loadBalancerProfile: { outboundIPs: { publicIPs } },
    },
  });

export const examples: RuleExamples = {
  compliant: () => [publicIPAddress("egress"), withAddresses({ id: idOf("egress") })],
  violating: () => [withAddresses()],
  messages: [
    "networkProfile.loadBalancerProfile.outboundIPs.publicIPs is empty, and outboundType loadBalancer needs at least 1 public IP or prefix; list one, or leave the property out and AKS makes one.",
  ],
};
