import { addonPath, hasAddon } from "../../cluster/cluster-settings";
import { networkSetting } from "../../cluster/network-profile";
import { allOf, is } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";

const addon = "aciConnectorLinux";

export const rule = clusterCheck(
  {
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
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(
        hasAddon(cluster, addon),
        is(networkSetting(cluster, "networkPlugin"), "kubenet", "none"),
      ),
      {
        path: `${addonPath(cluster, addon)}.enabled`,
        problem: "requires networkPlugin azure",
        action: "use a cluster with networkPlugin azure, or switch the add-on off",
        errorCode: "ACIConnectorRequiresAzureNetworking",
      },
    ),
);
