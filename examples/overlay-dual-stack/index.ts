// IPv4 and IPv6 side by side. The ranges of both are planned; those of IPv6 are private ones (fd00::/8).
import { AzureCniOverlayCluster } from "@aks-networking/components";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import { Config } from "@pulumi/pulumi";

const group = new ResourceGroup("sensors");

const cluster = new AzureCniOverlayCluster("sensors", {
  resourceGroupName: group.name,
  addressSpace: ["10.1.0.0/16"],
  dualStack: {},
  maxNodes: 50,
  userPools: { web: { count: new Config().requireNumber("nodes") } },
});

export const clusterName = cluster.clusterName;
export const plan = cluster.plan;
