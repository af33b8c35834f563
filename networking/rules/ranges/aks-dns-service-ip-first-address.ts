import { dnsServiceIpCheck } from "./shared/dns-service-ip";

/** The DNS service can't have the first address: that one is the API server's. */
export const rule = dnsServiceIpCheck(
  {
    id: "aks-dns-service-ip-first-address",
    facts: ["dns-service-ip"],
    title: "The DNS service IP must not be the first address of the service CIDR",
    description:
      "The first usable address of the service range is that of kubernetes.default, the API server.",
    remediation: "Use the tenth address of the service CIDR, as Azure's default does.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: 'network address: validated since 2021-10-08 (before: cluster without DNS); conflict with the API server\'s address: checked "at CRUD operation time" since 2019-02-19',
      sources: [
        "Azure/AKS CHANGELOG 2021-10-08 and 2019-02-19",
        "https://github.com/Azure/AKS/issues/2579 (2021-10)",
      ],
    },
    url: "aks/concepts-network-ip-address-planning",
  },
  function* (address, service, shown) {
    if (address.equals(service.firstAddress)) {
      yield { problem: `is the network address of networkProfile.serviceCidr ${shown}` };
    } else if (service.addressCount > 1n && address.equals(service.address(1))) {
      yield {
        problem: `is the first usable address of networkProfile.serviceCidr ${shown}, which kubernetes.default takes`,
      };
    }
  },
);
