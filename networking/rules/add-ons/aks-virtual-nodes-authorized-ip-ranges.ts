import { authorizedRanges, hasAuthorizedRanges } from "../api-server/shared/authorized-ranges";
import { forbidCluster } from "../forbid";
import { hasVirtualNodes } from "./shared/virtual-nodes";

export const rule = forbidCluster({
  id: "aks-virtual-nodes-authorized-ip-ranges",
  facts: ["x-virtualnodes"],
  title: "A cluster with virtual nodes should have no authorized IP ranges",
  description: "Virtual nodes don't work with authorized IP ranges of the API server.",
  remediation: "Leave authorizedIPRanges out, or switch the add-on off.",
  evidence: {
    grade: "documented",
    says: "The limitations name authorized IP ranges as not supported.",
    sources: ["docs virtual-nodes#limitations (2023-11-06)"],
  },
  url: "aks/virtual-nodes#limitations",
  when: [hasVirtualNodes, hasAuthorizedRanges],
  path: authorizedRanges,
  problem: "isn't supported with virtual nodes (addonProfiles.aciConnectorLinux)",
  action: "leave it out, or switch the add-on off",
});
