// Two clusters in one VNet: an older one with kubenet, and a newer one with Azure CNI Overlay. Each is checked against
// all that is already in the VNet before anything of it is created.
import { AzureCniOverlayCluster, KubenetCluster, VirtualNetwork } from "@aks-networking/components";
import { ResourceGroup } from "@pulumi/azure-native/resources";

const group = new ResourceGroup("shop");
const resourceGroupName = group.name;

const virtualNetwork = new VirtualNetwork("shop-vnet", {
  resourceGroupName,
  addressSpace: ["10.1.0.0/16"],
  subnets: { databases: { addressPrefix: "10.1.255.0/24" } },
});

// What both must stay clear of, since their pods talk to it.
const takenRanges = { datacenter: { cidr: "10.128.0.0/10" } };

const reports = new KubenetCluster("reports", {
  resourceGroupName,
  virtualNetwork,
  takenRanges,
  nodeSubnet: { addressPrefix: "10.1.0.0/24" },
  podCidr: "10.240.0.0/16",
});

const shop = new AzureCniOverlayCluster("shop", {
  resourceGroupName,
  virtualNetwork,
  takenRanges,
  nodeSubnet: { addressPrefix: "10.1.4.0/22" },
  podCidr: "10.244.0.0/16",
  userPools: { web: { minCount: 3, maxCount: 20, maxSurge: "33%" } },
});

export const reportsCluster = reports.clusterName;
export const shopCluster = shop.clusterName;
export const shopKubeconfig = shop.kubeconfig;
