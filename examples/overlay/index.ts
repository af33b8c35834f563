// The shortest way to a cluster: say what it is to grow to, and its ranges are sized, placed and checked.
import { AzureCniOverlayCluster } from "@aks-networking/components";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import { Config } from "@pulumi/pulumi";

const group = new ResourceGroup("shop");
const zones = { availabilityZones: ["1", "2", "3"] };

const cluster = new AzureCniOverlayCluster("shop", {
  resourceGroupName: group.name,
  // Fixes the ranges. The pools below can change as long as they stay within it.
  maxNodes: 100,
  systemPool: { ...zones, count: 3, nodeTaints: ["CriticalAddonsOnly=true:NoSchedule"] },
  userPools: {
    web: { ...zones, minCount: 3, maxCount: new Config().requireNumber("maxNodes") },
  },
});

export const clusterName = cluster.clusterName;
export const kubeconfig = cluster.kubeconfig;
export const plan = cluster.plan;
export const capacity = cluster.capacity;
