import { allOf, is, not, notKnown, orElse } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";
import { isIsolated } from "./shared/network-isolated";

export const aksNetworkIsolatedNodeOsChannel = clusterCheck(
  {
    id: "aks-network-isolated-node-os-channel",
    facts: ["x-netisolated"],
    title: "A network isolated cluster must have the node OS channel NodeImage or None",
    description: "The other channels fetch packages from the internet.",
    remediation: "Set autoUpgradeProfile.nodeOSUpgradeChannel to NodeImage or None.",
    evidence: {
      grade: Grade.advised,
      holds: Holds.creation,
      says: 'SecurityPatch part: supported "for all network isolated clusters" since 2025-07-20; today\'s limitations list names Unmanaged only (its FAQ still has the old sentence)',
      sources: [
        "CHANGELOG 2025-07-20",
        "GH Azure/AKS#4962 (2025-07, closed)",
        'docs concepts-network-isolated.md#limitations (2026-06-15: "Unmanaged channel is not supported")',
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/concepts-network-isolated",
  },
  (cluster) => {
    const path = "autoUpgradeProfile.nodeOSUpgradeChannel";
    const notGiven = notKnown(`${path} isn't given`, path);
    return forbid(
      cluster,
      allOf(
        isIsolated(cluster),
        not(orElse(is(cluster.properties.text(path), "NodeImage", "None"), notGiven)),
      ),
      {
        path,
        problem: "isn't supported in a network isolated cluster",
        action: "set it to NodeImage or None",
      },
    );
  },
);
