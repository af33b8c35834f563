import { rule } from "../rule";
import { cluster, idOf, subnetsIn } from "../testing/example";

export const aksApiServerSubnetTooSmall = rule("aks-api-server-subnet-too-small", {
  compliant: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/27"),
    cluster("one", {
      apiServerAccessProfile: { enableVnetIntegration: true, subnetId: idOf("subnet-0") },
    }),
    cluster("two", {
      apiServerAccessProfile: { enableVnetIntegration: true, subnetId: idOf("subnet-0") },
    }),
  ],
  violating: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/28"),
    cluster("one", {
      apiServerAccessProfile: { enableVnetIntegration: true, subnetId: idOf("subnet-0") },
    }),
    cluster("two", {
      apiServerAccessProfile: { enableVnetIntegration: true, subnetId: idOf("subnet-0") },
    }),
  ],
  messages: [
    'apiServerAccessProfile.subnetId leads to subnet "subnet-0" 10.1.0.0/28 with 11 usable addresses, but the API servers of 2 clusters need 2 × 9 = 18; use a /27, such as 10.1.0.0/27.',
  ],
  beforeCreation: true,
});
