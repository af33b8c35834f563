import { known } from "../../resources/value";
import { authorizedRangeCheck } from "./shared/authorized-ranges";

export const rule = authorizedRangeCheck(
  {
    id: "aks-authorized-ip-ranges-host-bits",
    facts: ["lim-authorized-ranges"],
    title: "An authorized IP range should start with its network address",
    description:
      "The documentation asks for the first address of the range, and the Azure CLI refuses any other.",
    remediation: "Write the first address of the range.",
    evidence: {
      grade: "documented",
      says: '"For a CIDR range, use the network address, which is the first IP address in the range."',
      sources: [
        "docs api-server-authorized-ip-ranges (2026-08-03)",
        "GitHub MicrosoftDocs/azure-docs#31726 (2019): the CLI refuses 172.0.0.10/16",
      ],
    },
    url: "aks/api-server-authorized-ip-ranges#create-an-aks-cluster-with-api-server-authorized-ip-ranges-enabled",
  },
  ({ range, hostBits }) => ({
    when: known(hostBits),
    problem: `doesn't start with its network address; the range is ${range}`,
    action: `use ${range}`,
  }),
);
