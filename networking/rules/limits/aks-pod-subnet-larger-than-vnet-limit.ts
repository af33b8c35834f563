import { NetworkMode } from "../../network-modes";
import { podSubnetSizeCheck } from "./shared/pod-subnet";

/** With dynamic allocation the VNet's own limit of addresses makes a larger pod subnet useless. */
export const rule = podSubnetSizeCheck({
  id: "aks-pod-subnet-larger-than-vnet-limit",
  facts: ["lim-pods-podsubnet-dyn"],
  title: "A pod subnet with dynamic IP allocation should not be larger than /16",
  description:
    "A VNet maps 65,536 private addresses, so what a pod subnet has beyond a /16 is never used.",
  remediation: "Use a /16 or smaller, or static block allocation.",
  evidence: {
    grade: "advised",
    holds: "always",
    says: 'takes it; dynamic mode is "better for … a small to medium subnet of size /16 or smaller", static for /15 or bigger',
    sources: [
      "API PodIPAllocationMode (2026-06-01)",
      "docs …-static-block-allocation.md, first paragraph (2024-03-18)",
    ],
  },
  url: "aks/configure-azure-cni-static-block-allocation",
  mode: NetworkMode.AzureCniPodSubnetDynamic,
  shortest: ({ podSubnetPrefixLengthDynamic }) => podSubnetPrefixLengthDynamic.value,
  problem: ({ addressesPerVnet }) =>
    `is larger than the ${addressesPerVnet.value} addresses that a VNet maps to pods and nodes`,
});
