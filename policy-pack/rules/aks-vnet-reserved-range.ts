import { rule } from "../rule";
import { clusterIn } from "../testing/example";

export const aksVnetReservedRange = rule("aks-vnet-reserved-range", {
  compliant: () => clusterIn("10.1.0.0/16", "10.1.0.0/24"),
  violating: () => clusterIn("172.31.0.0/16", "172.31.0.0/24"),
  beforeCreation: true,
  messages: [
    'agentPoolProfiles use VNet "vnet", whose addressSpace.addressPrefixes[0] 172.31.0.0/16 overlaps 172.31.0.0/16, which AKS reserves; use a VNet outside that range, such as 10.224.0.0/16.',
  ],
});
