import { networkSetting } from "../../cluster/network-profile";
import { labelOf } from "../../resources/topology";
import { valueOr } from "../../resources/value";
import { has } from "../conditions";
import { forbidPoolIn } from "../forbid";

export const rule = forbidPoolIn({
  id: "aks-windows-2025-network-policy-undocumented",
  facts: ["x-windows-policy-2025"],
  title: "A Windows Server 2025 pool should not rely on networkPolicy azure or calico",
  description:
    "The documentation names Azure network policies on Windows Server 2022, and Calico on 2019 and 2022.",
  remediation: "Use Windows Server 2022 where you rely on network policies.",
  evidence: {
    grade: "advised",
    holds: "always",
    says: "The table names Windows Server 2022 for the Azure engine, 2019 and 2022 for Calico, and doesn't name 2025.",
    sources: ["docs use-network-policies, table of engines (2026-08-18)"],
  },
  url: "aks/use-network-policies#differences-between-network-policy-engines-cilium-azure-npm-and-calico",
  severity: "medium",
  when: [has("osSKU", "Windows2025")],
  inCluster: [has("networkProfile.networkPolicy", "azure", "calico")],
  path: "osSKU",
  problem: (cluster) =>
    `isn't documented with networkPolicy ${valueOr(networkSetting(cluster, "networkPolicy"), "")} of ${labelOf(cluster)}`,
  action: "use Windows2022 where you rely on network policies",
});
