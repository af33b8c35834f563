import { NetworkMode } from "../../network-modes";
import { podSubnetSizeCheck } from "./shared/pod-subnet";

/** With static blocks the pod subnet has a largest size. */
export const rule = podSubnetSizeCheck({
  id: "aks-pod-subnet-too-large",
  facts: ["lim-pods-podsubnet-static"],
  title: "A pod subnet with static block allocation must not be larger than /12",
  severity: "high",
  description: "Static block allocation takes pod subnets up to /12.",
  remediation: "Use a /12 or smaller.",
  evidence: {
    grade: "documentedLimit",
    holds: "always",
    says: '"Maximum subnet size supported is x.x.x.x/12"',
    sources: [
      "docs configure-azure-cni-static-block-allocation.md#limitations (2024-03-18)",
      "concepts-network-azure-cni-pod-subnet.md (2024-05-21)",
    ],
  },
  url: "aks/configure-azure-cni-static-block-allocation",
  mode: NetworkMode.AzureCniPodSubnetStatic,
  shortest: ({ podSubnetPrefixLengthStatic }) => podSubnetPrefixLengthStatic.value,
  problem: () => "is larger than static block allocation takes",
});
