import { isDualStack } from "../../cluster/network-profile";
import { mapValue } from "../../resources/value";
import { no } from "../conditions";
import { forbidCluster } from "../forbid";
import { loadBalancer } from "./shared/outbound";

const path = `${loadBalancer}.managedOutboundIPs.countIPv6`;

export const rule = forbidCluster({
  id: "aks-load-balancer-outbound-ipv6-single-stack",
  facts: ["lim-lb-ips"],
  title: "Outbound IPv6 addresses should go with a dual-stack cluster",
  description: "A cluster with IPv4 alone has no traffic that could leave by IPv6.",
  remediation: "Remove countIPv6, or set ipFamilies to IPv4 and IPv6.",
  evidence: {
    grade: "documented",
    says: "The default value is 0 for single-stack and 1 for dual-stack.",
    sources: [
      "API specification of Microsoft.ContainerService/managedClusters: managedOutboundIPs.countIPv6",
      "azurerm refuses it without dual-stack (2026-08-21)",
    ],
  },
  url: "aks/configure-dual-stack",
  when: [
    ({ properties }) => mapValue(properties.number(path), (count) => count > 0),
    no(isDualStack),
  ],
  path,
  problem: "has no use in a cluster with IPv4 alone",
  action: "remove it, or set networkProfile.ipFamilies to [IPv4, IPv6]",
});
