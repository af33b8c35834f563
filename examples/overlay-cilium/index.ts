// For pods that may call some hosts of the internet and no others: Cilium judges by host name, and the API server is
// reached from the VNet alone.
import {
  AdvancedNetworkPolicies,
  AzureCniOverlayCluster,
  NetworkDataplane,
} from "@aks-networking/components";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import { Config } from "@pulumi/pulumi";

const group = new ResourceGroup("payments");

const cluster = new AzureCniOverlayCluster("payments", {
  resourceGroupName: group.name,
  networkDataplane: NetworkDataplane.Cilium,
  advancedNetworking: { policies: AdvancedNetworkPolicies.Fqdn },
  apiServer: { privateCluster: true },
  addressSpace: ["10.1.0.0/16"],
  podCidr: "10.244.0.0/16",
  userPools: { web: { count: new Config().requireNumber("nodes") } },
});

export const clusterName = cluster.clusterName;
export const fqdn = cluster.fqdn;
