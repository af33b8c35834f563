import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksApiServerSubnetRegion = rule("aks-api-server-subnet-region", {
  compliant: () => [
    cluster("aks", {
      location: "westeurope",
      apiServerAccessProfile: { enableVnetIntegration: true },
    }),
  ],
  violating: () => [
    cluster("aks", {
      location: "qatarcentral",
      apiServerAccessProfile: { enableVnetIntegration: true },
    }),
  ],
  messages: [
    "apiServerAccessProfile.enableVnetIntegration true isn't available in qatarcentral, the location of the cluster; use another region, or leave enableVnetIntegration out.",
  ],
});
