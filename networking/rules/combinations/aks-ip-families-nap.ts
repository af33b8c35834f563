import { hasIpv6, hasNap } from "../../cluster/cluster-settings";
import { allOf } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";

export const aksIpFamiliesNap = clusterCheck(
  {
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
  },
  (cluster) =>
    forbid(cluster, allOf(hasIpv6(cluster), hasNap(cluster)), {
      path: "nodeProvisioningProfile.mode",
      errorCode: "OperationNotAllowed",
      problem: "isn't supported in a dual-stack cluster",
      action: `use Manual with the cluster autoscaler, or leave IPv6 out of ipFamilies`,
    }),
);
