import { isVnetIntegrated } from "../../cluster/cluster-settings";
import { hasCustomVirtualNetwork } from "../../cluster/cluster-subnets";
import { isAutomatic } from "../../cluster/network-profile";
import { isTrue } from "../../resources/value";
import { any, isGiven, no } from "../conditions";
import { forbidCluster } from "../forbid";
import { subnetPath } from "./shared/private-cluster";

/** In your own VNet the API server needs a subnet from you. */
export const rule = forbidCluster({
  id: "aks-api-server-subnet-missing",
  facts: ["dlg-apiserver-subnet"],
  title: "API server VNet integration in your own VNet must have a subnet for the API server",
  description:
    "Azure refuses the cluster: it makes that subnet only in a VNet of its own. AKS Automatic always has the integration.",
  remediation: "Set apiServerAccessProfile.subnetId to a subnet of the cluster's VNet.",
  evidence: {
    grade: "refused",
    says: '"apiServerAccessProfile.subnetId should not be empty when using custom vnet with apiserverVnetIntegration", also for AKS Automatic, which always has the integration.',
    sources: [
      "API specification 2026-06: required when creating a cluster with your own VNet",
      "GitHub pulumi/pulumi-azure-native#4348 (AKS Automatic, quotes Azure)",
      "Azure CLI managed_cluster_decorator",
    ],
  },
  url: "aks/api-server-vnet-integration#aks-standard-bring-your-own-vnet",
  when: [
    any(isVnetIntegrated, isAutomatic),
    (cluster, { topology }) => hasCustomVirtualNetwork(topology, cluster),
    no(isGiven(subnetPath)),
  ],
  path: subnetPath,
  problem: (cluster) =>
    `is not set, but ${isTrue(isAutomatic(cluster)) ? "AKS Automatic has API server VNet integration" : "enableVnetIntegration is true"} and the node pools are in your own VNet`,
  action: "set it to a subnet of /28 or larger in that VNet, used for nothing else",
});
