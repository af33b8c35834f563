import { dnsServiceIpCheck } from "./shared/dns-service-ip";

/** The last address of an IPv4 range is its broadcast address. */
export const rule = dnsServiceIpCheck(
  {
    id: "aks-dns-service-ip-last-address",
    facts: ["dns-service-ip"],
    title: "The DNS service IP must not be the last address of the service CIDR",
    description: "Azure refuses the broadcast address of the service range as the DNS service IP.",
    remediation: "Use the tenth address of the service CIDR, as Azure's default does.",
    evidence: {
      grade: "refused",
      says: "the DNS service IP address is conflicted with the broadcast address",
      sources: [
        "AKS resource provider's list of error codes (package apierror, about 2022): DnsBroadcastAddressConflicting",
      ],
    },
    url: "aks/concepts-network-ip-address-planning",
  },
  function* (address, service, shown) {
    const isIpv4 = address.family === 4;
    if (isIpv4 && service.addressCount > 2n && address.equals(service.lastAddress)) {
      yield {
        problem: `is the broadcast address of networkProfile.serviceCidr ${shown}`,
        errorCode: "DnsBroadcastAddressConflicting",
      };
    }
  },
);
