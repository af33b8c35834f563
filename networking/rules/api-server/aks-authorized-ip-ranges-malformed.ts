import { known } from "../../resources/value";
import { authorizedRangeCheck } from "./shared/authorized-ranges";

export const rule = authorizedRangeCheck(
  {
    id: "aks-authorized-ip-ranges-malformed",
    facts: ["lim-authorized-ranges"],
    title: "Authorized IP ranges must be IPv4 addresses, CIDRs or a service tag",
    description:
      "The API specifies CIDR format, and the Azure CLI refuses anything but IPv4 addresses and CIDRs. With a preview feature AKS accepts one service tag among them, such as AzureCloud.",
    remediation: "Write each range as a CIDR, such as 203.0.113.0/24.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: 'API specification: "IP ranges are specified in CIDR format"; the CLI answers "should be a list of IPv4 addresses or CIDRs".',
      sources: [
        "API ManagedClusterAPIServerAccessProfile.authorizedIPRanges",
        "Azure CLI, validate_ip_ranges",
        "public list of AKS error codes (about 2022): InvalidIPRangeCIDR, CidrStringParseError and UnexpectedIPVersionCIDR",
        "docs api-server-service-tags (2024-05-19): AzureCloud among the ranges",
        "GitHub Azure/azure-cli-extensions#675 (2019), MicrosoftDocs/azure-aks-docs#120 (2024-12)",
      ],
    },
    url: "aks/api-server-authorized-ip-ranges#create-an-aks-cluster-with-api-server-authorized-ip-ranges-enabled",
  },
  ({ range, isServiceTag }) => ({
    when: known(range ? range.family === 6 : !isServiceTag),
    problem:
      range === undefined
        ? "is not an IPv4 address or CIDR"
        : "is IPv6, and authorized IP ranges are IPv4",
    action: "use an IPv4 CIDR, such as 203.0.113.0/24",
  }),
);
