import assert from "node:assert/strict";
import { AzureCniOverlayCluster, OutboundType, VirtualNetwork } from "../../components/index";
import { azureResources, inputsOf, recordResources } from "./record-resources";

const resourceGroupName = "group";

describe("VirtualNetwork", () => {
  it("makes subnets with what belongs to them, under their own names in Azure", async () => {
    const { resources, result } = await recordResources(
      () =>
        new VirtualNetwork("hub", {
          resourceGroupName,
          location: "westeurope",
          addressSpace: ["10.1.0.0/16"],
          dnsServers: ["10.1.0.4"],
          natGateway: { publicIpCount: 2 },
          tags: { team: "network" },
          subnets: {
            AzureFirewallSubnet: { addressPrefix: "10.1.0.0/26" },
            apps: {
              addressPrefix: "10.1.1.0/24",
              natGateway: true,
              routes: {
                default: {
                  addressPrefix: "0.0.0.0/0",
                  nextHopType: "VirtualAppliance",
                  nextHopIpAddress: "10.1.0.4",
                },
              },
              securityRules: {
                NoTelnet: {
                  priority: 200,
                  direction: "Inbound",
                  access: "Deny",
                  protocol: "Tcp",
                  destinationPortRange: "23",
                },
              },
              serviceEndpoints: ["Microsoft.Storage"],
            },
          },
        }),
    );
    assert.deepEqual(azureResources(resources), [
      "NatGateway hub-nat",
      "NetworkSecurityGroup hub-apps-nsg",
      "PublicIPAddress hub-nat-address-1",
      "PublicIPAddress hub-nat-address-2",
      "RouteTable hub-apps-routes",
      "Subnet hub-AzureFirewallSubnet",
      "Subnet hub-apps",
      "VirtualNetwork hub",
    ]);
    const place = { resourceGroupName, location: "westeurope", tags: { team: "network" } };
    assert.deepEqual(inputsOf(resources, "Subnet", "hub-apps"), {
      resourceGroupName,
      virtualNetworkName: "hub",
      subnetName: "apps",
      addressPrefix: "10.1.1.0/24",
      routeTable: { id: "/id-of/hub-apps-routes" },
      networkSecurityGroup: { id: "/id-of/hub-apps-nsg" },
      natGateway: { id: "/id-of/hub-nat" },
      serviceEndpoints: [{ service: "Microsoft.Storage" }],
      defaultOutboundAccess: false,
      privateEndpointNetworkPolicies: "Disabled",
      privateLinkServiceNetworkPolicies: "Enabled",
    });
    assert.deepEqual(inputsOf(resources, "NetworkSecurityGroup", "hub-apps-nsg"), {
      ...place,
      securityRules: [
        {
          name: "NoTelnet",
          priority: 200,
          direction: "Inbound",
          access: "Deny",
          protocol: "Tcp",
          sourceAddressPrefix: "*",
          sourcePortRange: "*",
          destinationAddressPrefix: "*",
          destinationPortRange: "23",
        },
      ],
    });
    assert.deepEqual(inputsOf(resources, "NatGateway", "hub-nat"), {
      ...place,
      sku: { name: "Standard" },
      idleTimeoutInMinutes: 4,
      publicIpAddresses: [{ id: "/id-of/hub-nat-address-1" }, { id: "/id-of/hub-nat-address-2" }],
    });
    assert.deepEqual(result.subnetIds, {
      AzureFirewallSubnet: "/id-of/hub-AzureFirewallSubnet",
      apps: "/id-of/hub-apps",
    });
    assert.deepEqual(result.natGatewayAddresses, ["20.0.0.1", "20.0.0.1"]);
  });

  it("takes its ranges from an IPAM pool, and so do the subnets of clusters in it", async () => {
    const { resources } = await recordResources(() => {
      const virtualNetwork = new VirtualNetwork("spoke", {
        resourceGroupName,
        ipamPoolAllocations: [{ id: "/ipam/pool", numberOfIpAddresses: "4096" }],
      });
      new AzureCniOverlayCluster("shop", { resourceGroupName, virtualNetwork, maxNodes: 50 });
    });
    assert.deepEqual(inputsOf(resources, "VirtualNetwork", "spoke").addressSpace, {
      ipamPoolPrefixAllocations: [{ id: "/ipam/pool", numberOfIpAddresses: "4096" }],
    });
    const { addressPrefix, ipamPoolPrefixAllocations } = inputsOf(
      resources,
      "Subnet",
      "shop-nodes",
    );
    assert.equal(addressPrefix, undefined);
    // 50 nodes, 5 of an upgrade and Azure's 5 fit a /26.
    assert.deepEqual(ipamPoolPrefixAllocations, [{ id: "/ipam/pool", numberOfIpAddresses: "64" }]);
  });

  it("peers with another VNet in both directions", async () => {
    const { resources } = await recordResources(() => {
      const hub = new VirtualNetwork("hub", { resourceGroupName, addressSpace: ["10.1.0.0/16"] });
      new VirtualNetwork("spoke", {
        resourceGroupName,
        addressSpace: ["10.2.0.0/16"],
        peerings: { hub: { remoteVirtualNetwork: hub, useRemoteGateways: true } },
      });
    });
    const peering = { resourceGroupName, allowVirtualNetworkAccess: true };
    assert.deepEqual(inputsOf(resources, "VirtualNetworkPeering", "spoke-hub"), {
      ...peering,
      virtualNetworkName: "spoke",
      virtualNetworkPeeringName: "hub",
      remoteVirtualNetwork: { id: "/id-of/hub" },
      allowForwardedTraffic: false,
      allowGatewayTransit: false,
      useRemoteGateways: true,
    });
    assert.deepEqual(inputsOf(resources, "VirtualNetworkPeering", "spoke-hub-back"), {
      ...peering,
      virtualNetworkName: "hub",
      virtualNetworkPeeringName: "spoke",
      remoteVirtualNetwork: { id: "/id-of/spoke" },
      allowForwardedTraffic: false,
      allowGatewayTransit: true,
      useRemoteGateways: false,
    });
  });

  it("gives its NAT gateway to the clusters that leave through one", async () => {
    const { resources } = await recordResources(() => {
      const virtualNetwork = new VirtualNetwork("hub", {
        resourceGroupName,
        addressSpace: ["10.1.0.0/16"],
        natGateway: {},
      });
      new AzureCniOverlayCluster("shop", {
        resourceGroupName,
        virtualNetwork,
        outboundType: OutboundType.UserAssignedNatGateway,
      });
    });
    assert.deepEqual(inputsOf(resources, "Subnet", "shop-nodes").natGateway, {
      id: "/id-of/hub-nat",
    });
  });
});
