import { ArmType } from "../../resources/arm-resource";
import { isOneOf, valueOr } from "../../resources/value";
import { undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";

/** A Basic load balancer can't filter who reaches the API server. */
export const aksAuthorizedIpRangesBasicLoadBalancer: Rule = {
  id: "aks-authorized-ip-ranges-basic-load-balancer",
  facts: ["lim-authorized-ranges"],
  title: "Authorized IP ranges must have a Standard load balancer",
  description: "Azure refuses authorized IP ranges on a cluster with a Basic load balancer.",
  remediation: "Set networkProfile.loadBalancerSku to standard.",
  severity: RuleSeverity.high,
  evidence: {
    grade: Grade.refused,
    holds: Holds.always,
    says: '"Setting apiServerAuthorizedIPRanges … is not allowed with basic load balancer."',
    sources: [
      "GitHub MicrosoftDocs/azure-docs#43114 (2019-11-19, quotes Azure)",
      "docs api-server-authorized-ip-ranges#limitations-and-considerations (2026-08-03)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges#limitations-and-considerations",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const ranges = cluster.properties.list("apiServerAccessProfile.authorizedIPRanges");
      const sku = cluster.properties.text("networkProfile.loadBalancerSku");
      const possible = ranges.state === "notKnown" || valueOr(ranges, []).length > 0;
      if (!possible || (sku.state !== "notKnown" && !isOneOf(sku, "basic"))) {
        continue;
      }
      if (ranges.state === "notKnown" || sku.state !== "known") {
        const open = [ranges, sku].find(({ state }) => state === "notKnown");
        yield undecided(
          cluster,
          "apiServerAccessProfile.authorizedIPRanges",
          open?.state === "notKnown" ? open.reason : "",
        );
        continue;
      }
      yield {
        answer: "violation",
        entity: cluster,
        property: "apiServerAccessProfile.authorizedIPRanges",
        problem: `can't be used with networkProfile.loadBalancerSku ${sku.value}`,
        action: "set loadBalancerSku to standard",
      };
    }
  },
};
