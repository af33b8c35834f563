import { dnsServiceIpCheck } from "./shared/dns-service-ip";

/** The address of the cluster's DNS service against its service range. */
export const rule = dnsServiceIpCheck(
  {
    id: "aks-dns-service-ip-outside-service-cidr",
    facts: ["dns-service-ip"],
    title: "The DNS service IP must lie inside the service CIDR",
    description: "The cluster's DNS is a service, so its address is in the service CIDR.",
    remediation: "Use the tenth address of the service CIDR, as Azure's default does.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: '"The DNS service IP 10.0.0.10 is out of the range defined by service CIDR …"; at create and upgrade',
      sources: [
        "AKS troubleshooting, dnsserviceipoutofservicecidr-error (2024-10-17)",
        "https://github.com/Azure/bicep-registry-modules/issues/1469 (2024)",
      ],
    },
    url: "https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/dnsserviceipoutofservicecidr-error",
  },
  function* (address, service, shown) {
    if (!service.contains(address)) {
      yield {
        problem: `is outside networkProfile.serviceCidr ${shown}`,
        errorCode: "DnsServiceIpOutOfServiceCidr",
      };
    }
  },
);
