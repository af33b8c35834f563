import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksDockerBridgeCidrIgnored = rule("aks-docker-bridge-cidr-ignored", {
  compliant: () => [cluster("aks", { networkProfile: { serviceCidr: "10.0.0.0/16" } })],
  violating: () => [cluster("aks", { networkProfile: { dockerBridgeCidr: "172.17.0.1/16" } })],
  messages: [
    "networkProfile.dockerBridgeCidr 172.17.0.1/16 has no effect, and APIs since 2023-04-01 may refuse it; remove it.",
  ],
});
