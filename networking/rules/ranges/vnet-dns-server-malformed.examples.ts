import { vnetOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (...dnsServers: readonly string[]) => [
  vnetOf("vnet", "10.1.0.0/16", { dhcpOptions: { dnsServers } }),
];

export const examples: RuleExamples = {
  compliant: () => stack("10.9.0.4", "168.63.129.16"),
  violating: () => stack("dns.example.com", "10.9.0.400"),
  messages: [
    "dhcpOptions.dnsServers[0] dns.example.com is not an IP address; use the IP address of the server.",
    "dhcpOptions.dnsServers[1] 10.9.0.400 is not an IP address; use the IP address of the server.",
  ],
};
