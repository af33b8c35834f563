import { allOf, is } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";
import { isIsolated } from "./shared/network-isolated";

export const aksNetworkIsolatedNodeOsChannel = clusterCheck(
  {
    id: "aks-network-isolated-node-os-channel",
    facts: ["x-netisolated"],
    title: "A network isolated cluster should not have the node OS channel Unmanaged",
    description:
      "Unmanaged updates fetch packages from the internet, and aren't supported in network isolated clusters.",
    remediation: "Set autoUpgradeProfile.nodeOSUpgradeChannel to NodeImage, SecurityPatch or None.",
    evidence: {
      grade: "documented",
      says: "Unmanaged isn't supported; SecurityPatch is, since 2025-07-20.",
      sources: [
        "AKS CHANGELOG 2025-07-20",
        "docs concepts-network-isolated#limitations (2026-06-15)",
      ],
    },
    url: "aks/concepts-network-isolated#limitations",
  },
  (cluster) => {
    const path = "autoUpgradeProfile.nodeOSUpgradeChannel";
    return forbid(
      cluster,
      allOf(isIsolated(cluster), is(cluster.properties.text(path), "Unmanaged")),
      {
        path,
        problem: "isn't supported in a network isolated cluster",
        action: "set it to NodeImage, SecurityPatch or None",
      },
    );
  },
);
