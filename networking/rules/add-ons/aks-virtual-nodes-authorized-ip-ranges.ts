import { hasAddon } from "../../cluster/cluster-settings";
import { isFilled } from "../../resources/value";
import { forbidCluster } from "../forbid";

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
  when: [
    (cluster) => hasAddon(cluster, "aciConnectorLinux"),
    (cluster) => isFilled(cluster.properties.texts("apiServerAccessProfile.authorizedIPRanges")),
  ],
  path: "apiServerAccessProfile.authorizedIPRanges",
  problem: `isn't supported with virtual nodes (addonProfiles.aciConnectorLinux)`,
  action: "leave it out, or switch the add-on off",
});
