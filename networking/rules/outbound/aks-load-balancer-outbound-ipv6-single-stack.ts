import { isDualStack } from "../../cluster/network-profile";
import { allOf, mapValue, not } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";
import { loadBalancer } from "./shared/outbound";

export const rule = clusterCheck(
  {
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
  },
  function* (cluster) {
    const path = `${loadBalancer}.managedOutboundIPs.countIPv6`;
    const some = mapValue(cluster.properties.number(path), (count) => count > 0);
    yield* forbid(cluster, allOf(some, not(isDualStack(cluster))), {
      path,
      problem: "has no use in a cluster with IPv4 alone",
      action: "remove it, or set networkProfile.ipFamilies to [IPv4, IPv6]",
    });
  },
);
