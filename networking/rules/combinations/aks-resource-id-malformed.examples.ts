import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const network = "/subscriptions/00000000/resourceGroups/rg/providers/Microsoft.Network";

const stack = (type: string, prefix: string) =>
  loneCluster(
    {
      networkProfile: {
        loadBalancerProfile: { outboundIPs: { publicIPs: [{ id: `${network}/${type}/out` }] } },
      },
    },
    { enableNodePublicIP: true, nodePublicIPPrefixID: prefix },
  );

export const examples: RuleExamples = {
  compliant: () => stack("publicIPAddresses", `${network}/publicIpPrefixes/nodes`),
  violating: () => stack("publicIPPrefixes", "nodes"),
  messages: [
    'networkProfile.loadBalancerProfile.outboundIPs.publicIPs[0].id "/subscriptions/00000000/resourceGroups/rg/providers/Micro..." is the id of a public IP prefix, not the id of a public IP address; use /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/publicIPAddresses/….',
    'agentPoolProfiles[0].nodePublicIPPrefixID "nodes" is not the id of a public IP prefix; use /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/publicIPPrefixes/….',
  ],
};
