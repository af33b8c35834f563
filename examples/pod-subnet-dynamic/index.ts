// Clusters that share a pod subnet: its addresses go to nodes in batches of 16, when they are needed. What leaves the
// clusters comes from the two addresses of one NAT gateway, which partners can put on their lists.
import { AzureCniPodSubnetCluster, OutboundType, VirtualNetwork } from "@aks-networking/components";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import { Config } from "@pulumi/pulumi";

const config = new Config();
const nodes = config.requireNumber("nodes");
const group = new ResourceGroup("partners");
const resourceGroupName = group.name;

const virtualNetwork = new VirtualNetwork("partners", {
  resourceGroupName,
  addressSpace: ["10.30.0.0/16"],
  natGateway: { publicIpCount: 2 },
  subnets: {
    pods: {
      addressPrefix: "10.30.128.0/17",
      natGateway: true,
      delegation: "Microsoft.ContainerService/managedClusters",
    },
  },
});

const clusters = config.requireObject<string[]>("clusters").map(
  (name) =>
    new AzureCniPodSubnetCluster(name, {
      resourceGroupName,
      virtualNetwork,
      podSubnet: { name: "pods" },
      outboundType: OutboundType.UserAssignedNatGateway,
      maxNodes: 80,
      userPools: { work: { count: nodes } },
    }),
);

export const clusterNames = clusters.map(({ clusterName }) => clusterName);
export const outboundAddresses = virtualNetwork.natGatewayAddresses;
