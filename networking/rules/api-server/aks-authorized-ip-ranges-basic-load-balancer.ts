import { isOneOf, valueOr } from "../../resources/value";
import { undecided, violation } from "../answers";
import { clusterCheck } from "../subject";

/** A Basic load balancer can't filter who reaches the API server. */
export const rule = clusterCheck(
  {
    id: "aks-authorized-ip-ranges-basic-load-balancer",
    facts: ["lim-authorized-ranges"],
    title: "Authorized IP ranges must have a Standard load balancer",
    severity: "high",
    description: "Azure refuses authorized IP ranges on a cluster with a Basic load balancer.",
    remediation: "Set networkProfile.loadBalancerSku to standard.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: '"Setting apiServerAuthorizedIPRanges … is not allowed with basic load balancer."',
      sources: [
        "GitHub MicrosoftDocs/azure-docs#43114 (2019-11-19, quotes Azure)",
        "docs api-server-authorized-ip-ranges#limitations-and-considerations (2026-08-03)",
      ],
    },
    url: "aks/api-server-authorized-ip-ranges#limitations-and-considerations",
  },
  function* (cluster) {
    const ranges = cluster.properties.list("apiServerAccessProfile.authorizedIPRanges");
    const sku = cluster.properties.text("networkProfile.loadBalancerSku");
    const possible = ranges.state === "notKnown" || valueOr(ranges, []).length > 0;
    if (!possible || (sku.state !== "notKnown" && !isOneOf(sku, "basic"))) {
      return;
    }
    if (ranges.state === "notKnown" || sku.state !== "known") {
      const open = [ranges, sku].find(({ state }) => state === "notKnown");
      yield undecided(
        cluster,
        "apiServerAccessProfile.authorizedIPRanges",
        open?.state === "notKnown" ? open.reason : "",
      );
      return;
    }
    yield violation(cluster, "apiServerAccessProfile.authorizedIPRanges", {
      problem: `can't be used with networkProfile.loadBalancerSku ${sku.value}`,
      action: "set loadBalancerSku to standard",
    });
  },
);
