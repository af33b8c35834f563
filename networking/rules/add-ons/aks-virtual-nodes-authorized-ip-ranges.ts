import { hasAddon } from "../../cluster/cluster-settings";
import { allOf, isFilled } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";

export const aksVirtualNodesAuthorizedIpRanges = clusterCheck(
  {
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
  },
  (cluster) => {
    const path = "apiServerAccessProfile.authorizedIPRanges";
    return forbid(
      cluster,
      allOf(hasAddon(cluster, "aciConnectorLinux"), isFilled(cluster.properties.texts(path))),
      {
        path,
        problem: `isn't supported with virtual nodes (addonProfiles.aciConnectorLinux)`,
        action: "leave it out, or switch the add-on off",
      },
    );
  },
);
