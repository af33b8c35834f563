import { hasBasicLoadBalancer } from "../../cluster/cluster-settings";
import { valueOr } from "../../resources/value";
import { forbidCluster } from "../forbid";
import { authorizedRanges, hasAuthorizedRanges } from "./shared/authorized-ranges";

/** A Basic load balancer can't filter who reaches the API server. */
export const rule = forbidCluster({
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
  when: [hasAuthorizedRanges, hasBasicLoadBalancer],
  path: authorizedRanges,
  problem: ({ properties }) =>
    `can't be used with networkProfile.loadBalancerSku ${valueOr(properties.text("networkProfile.loadBalancerSku"), "")}`,
  action: "set loadBalancerSku to standard",
});
