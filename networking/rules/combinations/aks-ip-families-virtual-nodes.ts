import { hasAddon } from "../../cluster/cluster-settings";
import { isDualStack } from "../../cluster/network-profile";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-ip-families-virtual-nodes",
  facts: ["x-dualstack", "x-virtualnodes"],
  title: "A dual-stack cluster should not have virtual nodes",
  description: "Virtual nodes don't support IPv6.",
  remediation: "Switch the add-on off, or leave IPv6 out.",
  evidence: {
    grade: "documented",
    says: "Both pages say that IPv6 isn't supported with virtual nodes.",
    sources: [
      "docs azure-cni-overlay#dual-stack-networking-limitations (2026-07-31)",
      "docs virtual-nodes#limitations (2023-11-06)",
    ],
  },
  url: "aks/azure-cni-overlay#dual-stack-networking-limitations",
  when: [isDualStack, (cluster) => hasAddon(cluster, "aciConnectorLinux")],
  path: "networkProfile.ipFamilies",
  value: "[IPv4, IPv6]",
  problem: "isn't supported with virtual nodes (addonProfiles.aciConnectorLinux)",
  action: `switch the add-on off, or leave IPv6 out of ipFamilies`,
});
