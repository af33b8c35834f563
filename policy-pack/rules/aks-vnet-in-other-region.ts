import { rule } from "../rule";
import { clusterInNodes, nodeNetwork } from "../testing/cluster-parts";

export const aksVnetInOtherRegion = rule("aks-vnet-in-other-region", {
  compliant: () => [
    ...nodeNetwork({}, { location: "westeurope" }),
    clusterInNodes({ location: "West Europe" }),
  ],
  violating: () => [
    ...nodeNetwork({}, { location: "northeurope" }),
    clusterInNodes({ location: "westeurope" }),
  ],
  beforeCreation: true,
  messages: [
    'location westeurope is not northeurope, where VNet "vnet" is; use northeurope, or a VNet in westeurope.',
  ],
});
