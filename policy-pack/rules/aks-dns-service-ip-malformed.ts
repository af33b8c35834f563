import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksDnsServiceIpMalformed = rule("aks-dns-service-ip-malformed", {
  compliant: () => [cluster("aks", { networkProfile: { dnsServiceIP: "10.0.0.10" } })],
  violating: () => [cluster("aks", { networkProfile: { dnsServiceIP: "10.0.0.10/32" } })],
  messages: [
    'networkProfile.dnsServiceIP "10.0.0.10/32" is not an IP address such as 10.0.0.10; use 10.0.0.10.',
  ],
});
