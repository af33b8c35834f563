import { isOverlay } from "../../cluster/cluster-settings";
import { hasPlugin } from "../../cluster/network-profile";
import { allOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";
import { shownPlugin } from "./shared/dataplane";

export const aksNetworkPluginModeNeedsAzureCni = clusterCheck(
  {
    id: "aks-network-plugin-mode-needs-azure-cni",
    facts: ["x-mode-needs-azure"],
    title: "networkPluginMode overlay must have networkPlugin azure",
    description: "Overlay is a mode of Azure CNI: other plugins have none.",
    remediation: "Set networkPlugin to azure, or leave networkPluginMode out.",
    evidence: {
      grade: Grade.advised,
      holds: Holds.creation,
      says: "networkPlugin none with networkPluginMode overlay: accepted, Microsoft's pipelines create such clusters daily, with Windows pools too. kubenet with overlay: refused",
      sources: [
        "accepted: acn Makefile overlay-byocni-up, dualstack-overlay-byocni-up (2026-08-20), .pipelines/cni/pipeline.yaml. Refused: GH Azure/AKS#5662 (kubenet)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/azure-cni-overlay",
  },
  (cluster) =>
    forbid(cluster, allOf(isOverlay(cluster), not(hasPlugin(cluster, "azure"))), {
      path: "networkProfile.networkPluginMode",
      problem: `needs networkPlugin azure, but that is ${shownPlugin(cluster)}`,
      action: "set networkProfile.networkPlugin to azure",
    }),
);
