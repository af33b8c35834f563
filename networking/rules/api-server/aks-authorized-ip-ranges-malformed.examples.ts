import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (...authorizedIPRanges: string[]) =>
  clusterOf({ apiServerAccessProfile: { authorizedIPRanges } });

export const examples: RuleExamples = {
  compliant: () => stack("73.140.245.0/24", "137.117.106.90", "AzureCloud"),
  violating: () => stack("1.2.3.400/32", "2a02:8070::/32", "office.contoso.com"),
  messages: [
    "apiServerAccessProfile.authorizedIPRanges[0] 1.2.3.400/32 is not an IPv4 address or CIDR; use an IPv4 CIDR, such as 203.0.113.0/24.",
    "apiServerAccessProfile.authorizedIPRanges[1] 2a02:8070::/32 is IPv6, and authorized IP ranges are IPv4; use an IPv4 CIDR, such as 203.0.113.0/24.",
    "apiServerAccessProfile.authorizedIPRanges[2] office.contoso.com is not an IPv4 address or CIDR; use an IPv4 CIDR, such as 203.0.113.0/24.",
  ],
};
