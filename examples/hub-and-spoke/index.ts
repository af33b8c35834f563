// A hub, where the network team puts its firewall, and a spoke for each team's cluster. No two ranges meet, today or
// after the next spoke: address-plan.json keeps which range was given to what, and is committed beside this file.
import {
  AzureCniNodeSubnetCluster,
  AzureCniOverlayCluster,
  KubenetCluster,
  OutboundType,
  VirtualNetwork,
} from "@aks-networking/components";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import { Config } from "@pulumi/pulumi";

const group = new ResourceGroup("platform");
const resourceGroupName = group.name;

const hub = new VirtualNetwork("hub", {
  resourceGroupName,
  addressSpace: ["10.0.0.0/22"],
  subnets: { AzureFirewallSubnet: { addressPrefix: "10.0.0.0/26" } },
});

// All spokes come before the clusters, so that the ranges of each cluster are planned around all of them.
const [shopNetwork, partnersNetwork, reportsNetwork] = [
  spoke("shop-vnet", "10.1.0.0/16"),
  spoke("partners-vnet", "10.2.0.0/16"),
  spoke("reports-vnet", "10.3.0.0/16"),
];

function spoke(name: string, range: string) {
  return new VirtualNetwork(name, {
    resourceGroupName,
    addressSpace: [range],
    peerings: { hub: { remoteVirtualNetwork: hub, allowForwardedTraffic: true } },
  });
}

const behindFirewall = {
  resourceGroupName,
  addressPlanFile: "address-plan.json",
  takenRanges: { datacenter: { cidr: "10.128.0.0/9" } },
  maxNodes: 100,
  outboundType: OutboundType.UserDefinedRouting,
  nodeSubnet: {
    routes: {
      default: {
        addressPrefix: "0.0.0.0/0",
        nextHopType: "VirtualAppliance",
        // The firewall has the first address of its subnet that Azure doesn't keep for itself.
        nextHopIpAddress: "10.0.0.4",
      },
    },
  },
  userPools: { work: { count: new Config().requireNumber("nodes") } },
};

const shop = new AzureCniOverlayCluster("shop", {
  ...behindFirewall,
  virtualNetwork: shopNetwork,
});
const partners = new AzureCniNodeSubnetCluster("partners", {
  ...behindFirewall,
  virtualNetwork: partnersNetwork,
});
const reports = new KubenetCluster("reports", {
  ...behindFirewall,
  virtualNetwork: reportsNetwork,
});

export const plans = { shop: shop.plan, partners: partners.plan, reports: reports.plan };
