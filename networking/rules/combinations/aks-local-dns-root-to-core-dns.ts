import { known } from "../../resources/value";
import { localDnsCheck } from "./shared/local-dns";

export const rule = localDnsCheck(
  {
    id: "aks-local-dns-root-to-core-dns",
    facts: ["cidr-localdns"],
    title: "LocalDNS must not forward the root zone of VNet DNS to CoreDNS",
    description: "Names outside the cluster would go to CoreDNS, which asks LocalDNS again.",
    remediation: 'Set forwardDestination of the zone "." in vnetDNSOverrides to VnetDNS.',
    evidence: {
      grade: "refused",
      holds: "always",
      says: '"AKS now rejects forwarding external domains to CoreDNS from vnetDNSOverrides to prevent DNS resolution issues"',
      sources: [
        "AKS CHANGELOG 2026-01-04",
        "docs localdns-custom: the forwardDestination for the root zone can't be ClusterCoreDNS",
      ],
    },
    url: "aks/localdns-custom",
    lists: ["vnetDNSOverrides"],
  },
  {
    setting: "forwardDestination",
    value: "ClusterCoreDNS",
    when: (zone) => known(zone === "."),
    problem: "forwards all names outside the cluster to CoreDNS",
    action: "use VnetDNS",
  },
);
