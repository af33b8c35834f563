import { isPrivate } from "../../cluster/cluster-settings";
import { forbidCluster } from "../forbid";
import { authorizedRanges, hasAuthorizedRanges } from "./shared/authorized-ranges";

export const rule = forbidCluster({
  id: "aks-authorized-ip-ranges-private-cluster",
  facts: ["x-private-authorized", "lim-authorized-ranges"],
  title: "A private cluster must have no authorized IP ranges",
  description:
    "Authorized IP ranges guard a public API server, which a private cluster doesn't have.",
  remediation: "Leave authorizedIPRanges out.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: '"Private cluster cannot be enabled with AuthorizedIPRanges."',
    sources: [
      "GitHub aquasecurity/tfsec#571 (2021, quotes Azure)",
      "docs api-server-authorized-ip-ranges#limitations-and-considerations (2026-08-03)",
      "docs private-clusters#limitations (2026-08-05)",
    ],
  },
  url: "aks/api-server-authorized-ip-ranges#limitations-and-considerations",
  when: [isPrivate, hasAuthorizedRanges],
  path: authorizedRanges,
  problem: "isn't supported with enablePrivateCluster",
  errorCode: "InvalidParameter",
  action: "leave it out, and guard the API server by its VNet",
});
