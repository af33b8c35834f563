import { clusterAlone } from "../../testing/cluster-parts";
import { agentPool, idOf, nameOf, publicIPPrefix } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    publicIPPrefix("addresses", { prefixLength: 30 }),
    clusterAlone(),
    agentPool("users", {
      resourceName: nameOf("aks"),
      count: 4,
      enableNodePublicIP: true,
      nodePublicIPPrefixID: idOf("addresses"),
    }),
  ],
  violating: () => [
    publicIPPrefix("addresses", { prefixLength: 30 }),
    clusterAlone(),
    agentPool("users", {
      resourceName: nameOf("aks"),
      count: 5,
      enableNodePublicIP: true,
      nodePublicIPPrefixID: idOf("addresses"),
    }),
  ],
  messages: [
    'nodePublicIPPrefixID is public IP prefix "addresses", a /30 with 4 addresses, but count is 5; use a /29, or at most 4 nodes. Azure refuses it with PublicIpPrefixOutOfIpAddressesForVMScaleSet.',
  ],
};
