import { hasCilium } from "../../cluster/cluster-settings";
import { hasPlugin } from "../../cluster/network-profile";
import { allOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";
import { shownPlugin } from "./shared/dataplane";

export const aksNetworkDataplaneCiliumNeedsAzureCni = clusterCheck(
  {
    id: "aks-network-dataplane-cilium-needs-azure-cni",
    facts: ["x-cilium-needs-azure"],
    title: "The Cilium dataplane must have networkPlugin azure",
    description: "The Cilium dataplane works with Azure CNI Overlay, Pod Subnet and Node Subnet.",
    remediation:
      "Set networkPlugin to azure, or leave networkDataplane out and install Cilium in the cluster.",
    evidence: {
      grade: Grade.documented,
      holds: Holds.creation,
      says: 'Cilium works with the three IPAM modes of Azure CNI; kubenet clusters "can\'t update the data plane directly to Cilium". In 2023 anything but overlay or pod subnet was refused; no refusal for `none` found',
      sources: [
        "docs azure-cni-powered-by-cilium.md (2026-08-05)",
        "docs update-azure-cni.md (2024-11-26)",
        "GH Azure/AKS#3484 (2023-02, quotes Azure)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium",
  },
  (cluster) =>
    forbid(cluster, allOf(hasCilium(cluster), not(hasPlugin(cluster, "azure"))), {
      path: "networkProfile.networkDataplane",
      problem: `needs networkPlugin azure, but that is ${shownPlugin(cluster)}`,
      action: "set networkProfile.networkPlugin to azure",
    }),
);
