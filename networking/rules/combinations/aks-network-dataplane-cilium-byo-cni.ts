import { hasCilium } from "../../cluster/cluster-settings";
import { hasNetwork } from "../conditions";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-network-dataplane-cilium-byo-cni",
  facts: ["x-cilium-needs-azure"],
  title: "The Cilium dataplane should not have networkPlugin none",
  description:
    "AKS installs the Cilium dataplane with Azure CNI; with your own CNI, Cilium is installed in the cluster.",
  remediation: "Set networkPlugin to azure, or leave networkDataplane out.",
  evidence: {
    grade: "documented",
    says: "The page names the three modes of Azure CNI. No refusal for networkPlugin none is on record.",
    sources: ["docs azure-cni-powered-by-cilium (2026-08-05)"],
  },
  url: "aks/azure-cni-powered-by-cilium#ip-address-management-ipam-with-azure-cni-powered-by-cilium",
  when: [hasCilium, hasNetwork("networkPlugin", "none")],
  path: "networkProfile.networkDataplane",
  problem: "is documented with networkPlugin azure only, not with none",
  action: "leave it out and install Cilium in the cluster, or set networkPlugin to azure",
});
