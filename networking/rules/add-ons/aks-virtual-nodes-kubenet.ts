import { addonPath } from "../../cluster/cluster-settings";
import { hasNetwork } from "../conditions";
import { forbidCluster } from "../forbid";
import { hasVirtualNodes, virtualNodes } from "./shared/virtual-nodes";

export const rule = forbidCluster({
  id: "aks-virtual-nodes-kubenet",
  facts: ["x-kubenet-windows", "x-virtualnodes"],
  title: "Virtual nodes must have networkPlugin azure",
  description: "Azure refuses virtual nodes with kubenet and with networkPlugin none.",
  remediation: "Use networkPlugin azure, or switch the add-on off.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: "An error code of AKS says that the ACI connector requires Azure networking; the pages say the same.",
    sources: [
      "public list of AKS error codes (about 2022)",
      "docs configure-kubenet (2026-04-16)",
      "docs virtual-nodes#limitations (2023-11-06)",
    ],
  },
  url: "aks/virtual-nodes#network-requirements",
  when: [hasVirtualNodes, hasNetwork("networkPlugin", "kubenet", "none")],
  path: (cluster) => `${addonPath(cluster, virtualNodes)}.enabled`,
  problem: "requires networkPlugin azure",
  action: "use a cluster with networkPlugin azure, or switch the add-on off",
  errorCode: "ACIConnectorRequiresAzureNetworking",
});
