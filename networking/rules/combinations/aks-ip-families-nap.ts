import { hasNap } from "../../cluster/cluster-settings";
import { isDualStack } from "../../cluster/network-profile";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-ip-families-nap",
  facts: ["x-dualstack", "x-nap"],
  title: "A dual-stack cluster must not have node auto-provisioning",
  description: "Node auto-provisioning doesn't support IPv6.",
  remediation: "Use the cluster autoscaler, or leave IPv6 out.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: 'Azure answers "mode cannot be Auto unless .properties.networkProfile.ipFamilies is set to one of [IPv4]".',
    sources: [
      "GitHub Azure/AKS#4759 (2025-01, quotes Azure)",
      "docs node-auto-provisioning#limitations (2026-02-15)",
      "GitHub Azure/AKS#5350: IPv6 is planned",
    ],
  },
  url: "aks/node-auto-provisioning#limitations-and-unsupported-features",
  when: [isDualStack, hasNap],
  path: "nodeProvisioningProfile.mode",
  errorCode: "OperationNotAllowed",
  problem: "isn't supported in a dual-stack cluster",
  action: "use Manual with the cluster autoscaler, or leave IPv6 out of ipFamilies",
});
