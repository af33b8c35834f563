// Hundreds of nodes whose pods have addresses of the VNet: more than Azure gives out one by one, so nodes take them in
// blocks of 16. 111 = 7 × 16 − 1 pods use seven blocks to the last address.
import { AzureCniPodSubnetCluster, PodIPAllocationMode } from "@aks-networking/components";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import { Config } from "@pulumi/pulumi";

const group = new ResourceGroup("render");

const cluster = new AzureCniPodSubnetCluster("render", {
  resourceGroupName: group.name,
  podIPAllocationMode: PodIPAllocationMode.StaticBlock,
  maxNodes: 900,
  maxPods: 111,
  takenRanges: { datacenter: { cidr: "10.128.0.0/9" } },
  userPools: {
    work: {
      vmSize: "Standard_D8s_v5",
      minCount: 10,
      maxCount: new Config().requireNumber("maxNodes"),
    },
  },
});

export const clusterName = cluster.clusterName;
export const plan = cluster.plan;
export const capacity = cluster.capacity;
