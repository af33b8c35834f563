import { podRanges } from "../../cluster/network-profile";
import { unknownValue } from "../answers";
import { clusterCheck } from "../subject";
import { againstSubnets } from "./shared/own-vnet";

/** Pod ranges against every subnet of the cluster's VNet, also those that no pool uses. */
export const rule = clusterCheck(
  {
    id: "aks-pod-cidr-overlaps-subnet",
    facts: ["cidr-pod-vs-node-subnet", "cidr-nap-subnets"],
    title: "Pod CIDR must not overlap a subnet of the cluster's VNet",
    description:
      "Traffic to that subnet is taken for traffic to pods and never leaves the cluster.",
    remediation: "Choose a pod CIDR outside all subnets of the VNet.",
    evidence: {
      grade: "refused",
      says: "overlay: compared with every subnet of the VNet since 2024-10-25; kubenet, or no networkPlugin: refused where it overlaps the VNet at all",
      sources: [
        "Azure/AKS CHANGELOG 2024-10-25",
        "https://github.com/Azure/AKS-Construction/issues/403 (2022-10, quotes the code)",
        "https://github.com/Azure-Samples/graphrag-accelerator/issues/211 (2024-12)",
      ],
    },
    url: "aks/concepts-network-azure-cni-overlay#pods",
    asked: "early",
  },
  function* (cluster, context) {
    yield* unknownValue(cluster, "networkProfile.podCidr", podRanges(cluster));
    yield* againstSubnets("podCidr", cluster, context);
  },
);
