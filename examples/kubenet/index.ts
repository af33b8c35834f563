// A cluster that stays on kubenet until its move to Azure CNI Overlay, before kubenet is retired on 2028-03-31. AKS
// writes a route for each node into the route table that the component makes; those to on-premises stand beside them.
import { KubenetCluster, KubenetNetworkPolicy } from "@aks-networking/components";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import { Config } from "@pulumi/pulumi";

const group = new ResourceGroup("reports");

const cluster = new KubenetCluster("reports", {
  resourceGroupName: group.name,
  kubernetesVersion: "1.35",
  addressSpace: ["10.1.0.0/16"],
  takenRanges: { datacenter: { cidr: "10.128.0.0/10" } },
  nodeSubnet: {
    addressPrefix: "10.1.0.0/24",
    routes: {
      datacenter: { addressPrefix: "10.128.0.0/10", nextHopType: "VirtualNetworkGateway" },
    },
  },
  podCidr: "10.240.0.0/16",
  networkPolicy: KubenetNetworkPolicy.Calico,
  userPools: { batch: { count: new Config().requireNumber("nodes") } },
});

export const clusterName = cluster.clusterName;
export const capacity = cluster.capacity;
