import { isPrivate } from "../../cluster/cluster-settings";
import { allOf, isFilled } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";
import { access } from "./shared/private-cluster";

export const aksAuthorizedIpRangesPrivateCluster = clusterCheck(
  {
    id: "aks-authorized-ip-ranges-private-cluster",
    facts: ["x-private-authorized", "lim-authorized-ranges"],
    title: "A private cluster must have no authorized IP ranges",
    description: "Authorized IP ranges guard a public API server, which a private cluster has not.",
    remediation: "Leave authorizedIPRanges out.",
    evidence: {
      grade: Grade.refused,
      holds: Holds.always,
      says: '"Private cluster cannot be enabled with AuthorizedIPRanges."',
      sources: [
        "GH aquasecurity/tfsec#571 (2021, quotes Azure)",
        'docs api-server-authorized-ip-ranges.md ("can\'t use … with private clusters"), private-clusters.md (2026-08-05)',
        "CLI and GH azure-docs#56130 (client's refusal only)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/private-clusters",
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(isPrivate(cluster), isFilled(cluster.properties.texts(`${access}.authorizedIPRanges`))),
      {
        path: `${access}.authorizedIPRanges`,
        problem: "isn't supported with enablePrivateCluster",
        action: "leave it out, and guard the API server by its VNet",
      },
    ),
);
