import { cidr } from "../../cidr";
import { isVnetIntegrated } from "../../cluster/cluster-settings";
import { allOf, known, not } from "../../resources/value";
import { authorizedRangeCheck } from "./shared/authorized-ranges";

/**
 * The private ranges of RFC 1918, the shared one of RFC 6598, and those of RFC 6890 that are no sender's:
 * loopback, link-local, multicast and reserved. No request reaches a public endpoint from them.
 */
const privateRanges = [
  ...["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"],
  ...["127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "240.0.0.0/4"],
].map(cidr);

export const rule = authorizedRangeCheck(
  {
    id: "aks-authorized-ip-ranges-private-range",
    facts: ["lim-authorized-ranges"],
    title: "Authorized IP ranges should be public",
    description:
      "The API server's endpoint is public, so requests reach it from public addresses only; the Azure CLI refuses private ranges.",
    remediation: "Use the public addresses that your networks leave by.",
    evidence: {
      grade: "documented",
      says: "The page asks for public IP address ranges, and the Azure CLI refuses ranges that aren't global.",
      sources: [
        "docs api-server-authorized-ip-ranges (2026-08-03)",
        "GitHub Azure/azure-cli-extensions#1764 (2020), MicrosoftDocs/azure-docs#98356 (2022)",
      ],
    },
    url: "aks/api-server-authorized-ip-ranges#create-an-aks-cluster-with-api-server-authorized-ip-ranges-enabled",
  },
  ({ range }, cluster) => ({
    when: allOf(
      known(range !== undefined && privateRanges.some((reserved) => reserved.contains(range))),
      not(isVnetIntegrated(cluster)),
    ),
    problem: "is not public, and requests reach the public API server from public addresses only",
    action: "use the public addresses that those networks leave by, or a private cluster",
  }),
);
