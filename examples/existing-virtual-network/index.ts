// The network is another team's: they give ids and ranges, and route what leaves the subnet through their firewall. The
// component makes nothing in the VNet but the role that AKS needs on the subnet, and checks against what it is told.
import { AzureCniOverlayCluster, OutboundType } from "@aks-networking/components";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import { Config } from "@pulumi/pulumi";

const config = new Config();
const group = new ResourceGroup("search");

const cluster = new AzureCniOverlayCluster("search", {
  resourceGroupName: group.name,
  existingNetwork: {
    nodeSubnetId: config.require("nodeSubnetId"),
    nodeSubnetPrefix: config.require("nodeSubnetPrefix"),
    addressSpace: config.requireObject<string[]>("addressSpace"),
    otherSubnets: { databases: "10.60.0.0/24" },
    routeTableId: config.require("routeTableId"),
  },
  outboundType: OutboundType.UserDefinedRouting,
  userPools: { web: { count: config.requireNumber("nodes") } },
});

export const clusterName = cluster.clusterName;
export const capacity = cluster.capacity;
