import { networkSetting } from "../../cluster/network-profile";
import { rangeSlots } from "../../resources/range-slot";
import { isOneOf } from "../../resources/value";
import { violation } from "../answers";
import { clusterCheck } from "../subject";

/** Without overlay the pods of Azure CNI have addresses of a subnet. */
export const rule = clusterCheck(
  {
    id: "aks-pod-cidr-without-overlay",
    facts: ["f-overlay-podcidr"],
    title: "A cluster with Azure CNI should have a pod CIDR only with overlay",
    description: "Without overlay pods have addresses of a subnet, and the pod CIDR has no effect.",
    severity: "medium",
    remediation: "Set networkPluginMode to overlay, or remove the pod CIDR.",
    evidence: {
      grade: "documented",
      says: "the API applies it with kubenet and overlay only; the Azure CLI refuses the combination, since it is replaced by the node subnet",
      sources: [
        "https://github.com/Azure/azure-cli/pull/26237 (2023-04)",
        "https://github.com/Azure/azure-rest-api-specs/pull/23987 (2023-05)",
      ],
    },
    url: "aks/concepts-network-azure-cni-overlay",
  },
  function* (cluster) {
    const mode = networkSetting(cluster, "networkPluginMode");
    const isFlat =
      isOneOf(networkSetting(cluster, "networkPlugin"), "azure") && mode.state === "absent";
    const path = "networkProfile.podCidr";
    const [first] = isFlat ? rangeSlots(cluster.properties, path, `${path}s`) : [];
    if (first?.cidr.state === "known") {
      yield violation(cluster, first.path, {
        value: String(first.cidr.value),
        problem: "has no effect: networkPlugin is azure and networkPluginMode is not set",
        action: "set networkPluginMode to overlay, or remove it",
      });
    }
  },
);
