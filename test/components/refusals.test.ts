import assert from "node:assert/strict";
import {
  AzureCniNodeSubnetCluster,
  AzureCniOverlayCluster,
  AzureCniPodSubnetCluster,
  KubenetCluster,
  VirtualNetwork,
} from "../../components/index";
import { recordResources, refusalOf } from "./record-resources";

const resourceGroupName = "group";
const vnetPage = "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq";
const serviceOverlapPage =
  "https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error";

const dnsPage =
  "https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/dnsserviceipoutofservicecidr-error";

describe("what components refuse, before anything is created", () => {
  it("all problems of a cluster at once", async () => {
    assert.deepEqual(
      await refusalOf(
        () =>
          new AzureCniOverlayCluster("shop", {
            resourceGroupName,
            addressSpace: ["10.1.0.5/16"],
            podCidr: "172.30.0.0/15",
            serviceCidr: "10.4.0.0/20",
            dnsServiceIP: "10.2.0.1",
            takenRanges: { datacenter: { cidr: "10.300.0.0/16" } },
            systemPool: { maxSurge: "a lot" },
          }),
      ),
      [
        'AzureCniOverlayCluster "shop" can\'t be created:',
        '- addressSpace[0] "10.1.0.5/16" has host bits set: the range that starts there is 10.1.0.0/16; write 10.1.0.0/16.',
        '- takenRanges["datacenter"].cidr "10.300.0.0/16" is not a range in CIDR notation such as 10.0.0.0/16.',
        `- dnsServiceIP 10.2.0.1 is outside serviceCidr 10.4.0.0/20; use an address inside it, such as 10.4.0.10. Azure refuses it with DnsServiceIpOutOfServiceCidr. See ${dnsPage}`,
        '- systemPool.maxSurge "a lot" is neither a number of nodes such as 1 nor a percentage such as 33%; use 33%. See https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling',
        "- podCidr 172.30.0.0/15 overlaps 172.30.0.0/16 and 172.31.0.0/16, which AKS reserves; use a range outside it, such as 10.240.0.0/15. See https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#aks-cni-networking-prerequisites",
      ],
    );
  });

  it("subnets of a VNet that overlap or lie outside it", async () => {
    assert.deepEqual(
      await refusalOf(
        () =>
          new VirtualNetwork("hub", {
            resourceGroupName,
            addressSpace: ["10.1.0.0/24"],
            subnets: {
              one: { addressPrefix: "10.1.0.0/26" },
              two: { addressPrefix: "10.1.0.32/27", natGateway: true },
              three: { addressPrefix: "10.2.0.0/26" },
              four: {},
            },
          }),
      ),
      [
        'VirtualNetwork "hub" can\'t be created:',
        '- subnets["two"].natGateway is true, but the VNet has no NAT gateway; add natGateway: {} to the VNet.',
        '- subnets["four"]: exactly one of addressPrefix, addressPrefixes and ipamPoolAllocations is required; set one range.',
        `- subnets["three"].addressPrefix 10.2.0.0/26 is outside the address space 10.1.0.0/24 of VNet "hub"; use a free prefix of the VNet, such as 10.1.0.64/26. Azure refuses it with NetcfgSubnetRangeOutsideVnet. See ${vnetPage}`,
        `- subnets["two"].addressPrefix 10.1.0.32/27 overlaps subnet "hub-one" 10.1.0.0/26 of the same VNet "hub"; use a free prefix of the VNet, such as 10.1.0.64/27. Azure refuses it with NetcfgSubnetRangesOverlap. See ${vnetPage}`,
      ],
    );
  });

  it("a cluster whose subnet collides with what another one has put into the VNet", async () => {
    assert.deepEqual(
      await refusalOf(() => {
        const virtualNetwork = new VirtualNetwork("hub", {
          resourceGroupName,
          addressSpace: ["10.1.0.0/16"],
        });
        new AzureCniOverlayCluster("first", {
          resourceGroupName,
          virtualNetwork,
          nodeSubnet: { addressPrefix: "10.1.0.0/24" },
          serviceCidr: "10.1.128.0/20",
        });
        new KubenetCluster("second", {
          resourceGroupName,
          virtualNetwork,
          nodeSubnet: { addressPrefix: "10.1.128.0/24" },
        });
      }),
      [
        'KubenetCluster "second" can\'t be created:',
        `- cluster "first": networkProfile.serviceCidr 10.1.128.0/20 overlaps subnet "second-nodes" 10.1.128.0/24 of VNet "hub"; use a range outside the VNet, such as 10.2.0.0/20 with dnsServiceIP 10.2.0.10. Azure refuses it with ServiceCidrOverlapExistingSubnetsCidr. See ${serviceOverlapPage}`,
      ],
    );
  });

  it("an existing subnet that overlaps the service range", async () => {
    assert.deepEqual(
      await refusalOf(
        () =>
          new AzureCniNodeSubnetCluster("shop", {
            resourceGroupName,
            existingNetwork: {
              nodeSubnetId:
                "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/hub/subnets/nodes",
              nodeSubnetPrefix: "10.1.0.0/20",
              addressSpace: ["10.1.0.0/16"],
              otherSubnets: { databases: "10.1.128.0/24" },
            },
            serviceCidr: "10.1.128.0/20",
          }),
      ),
      [
        'AzureCniNodeSubnetCluster "shop" can\'t be created:',
        `- serviceCidr 10.1.128.0/20 overlaps subnet "databases" 10.1.128.0/24 of VNet "hub"; use a range outside the VNet, such as 10.0.0.0/20 with dnsServiceIP 10.0.0.10. Azure refuses it with ServiceCidrOverlapExistingSubnetsCidr. See ${serviceOverlapPage}`,
      ],
    );
  });

  it("a network that comes from two places, or from none that the program knows", async () => {
    assert.deepEqual(
      await refusalOf(
        () =>
          new AzureCniOverlayCluster("shop", {
            resourceGroupName,
            virtualNetwork: { virtualNetworkId: "/some/id" },
            addressSpace: ["10.1.0.0/16"],
          }),
      ),
      [
        'AzureCniOverlayCluster "shop" can\'t be created:',
        "- virtualNetwork and addressSpace are set, but the network comes from one of them; remove the others.",
        "- virtualNetwork is not a VirtualNetwork component of this program; pass the component itself, or use existingNetwork: { virtualNetworkId: …, addressSpace: [ … ] }.",
      ],
    );
  });

  it("a subnet by a name that the VNet hasn't", async () => {
    assert.deepEqual(
      await refusalOf(() => {
        const virtualNetwork = new VirtualNetwork("hub", {
          resourceGroupName,
          addressSpace: ["10.1.0.0/16"],
          subnets: { nodes: { addressPrefix: "10.1.0.0/24" } },
        });
        new KubenetCluster("shop", {
          resourceGroupName,
          virtualNetwork,
          nodeSubnet: { name: "node" },
        });
      }),
      [
        'KubenetCluster "shop" can\'t be created:',
        '- nodeSubnet.name "node" is not a subnet of virtualNetwork, which has nodes; use one of those, or remove nodeSubnet.name for a subnet of the cluster\'s own.',
      ],
    );
  });

  it("a VNet without room for a planned subnet", async () => {
    assert.deepEqual(
      await refusalOf(
        () =>
          new AzureCniNodeSubnetCluster("shop", {
            resourceGroupName,
            addressSpace: ["10.1.0.0/24"],
            maxNodes: 50,
          }),
      ),
      [
        'AzureCniNodeSubnetCluster "shop" can\'t be created:',
        "- nodeSubnet.addressPrefix is not set, and no /21 is free in 10.1.0.0/24, which the nodes need at full scale; give the VNet a larger range, lower maxNodes 50 or maxPods, or give a range that will do.",
      ],
    );
  });

  it("a VNet in a range that is taken, where no subnet can be planned", async () => {
    assert.deepEqual(
      await refusalOf(
        () =>
          new AzureCniOverlayCluster("shop", {
            resourceGroupName,
            addressSpace: ["10.1.0.0/16"],
            takenRanges: { datacenter: { cidr: "10.0.0.0/8" } },
          }),
      ),
      [
        'AzureCniOverlayCluster "shop" can\'t be created:',
        '- no range can be planned: slots["shop/address-space"].cidr 10.1.0.0/16 overlaps taken["datacenter"] 10.0.0.0/8; pin cidr 172.29.0.0/16, which is free.',
      ],
    );
  });

  it("more nodes than a mode has", async () => {
    assert.deepEqual(
      await refusalOf(() => new KubenetCluster("shop", { resourceGroupName, maxNodes: 401 })),
      [
        'KubenetCluster "shop" can\'t be created:',
        "- maxNodes 401 is more than the 400 nodes of a cluster with kubenet; lower it, or take several clusters.",
      ],
    );
    assert.deepEqual(
      await refusalOf(
        () => new AzureCniPodSubnetCluster("shop", { resourceGroupName, maxNodes: 600 }),
      ),
      [
        'AzureCniPodSubnetCluster "shop" can\'t be created:',
        "- maxNodes 600 at maxPods 110 need more than a /16, the largest pod subnet of Azure CNI Pod Subnet with dynamic IP allocation; lower one of them, or take PodIPAllocationMode.StaticBlock or an overlay.",
      ],
    );
  });

  it("what another edition says, where the args ask for it", async () => {
    const shop = (edition?: string) => () =>
      new AzureCniOverlayCluster("shop", {
        resourceGroupName,
        edition,
        maxNodes: 1300,
        systemPool: { count: 600, maxSurge: "10%" },
        userPools: { apps: { count: 600, maxSurge: "10%" } },
      });
    assert.deepEqual(await refusalOf(shop("deck-2023")), [
      'AzureCniOverlayCluster "shop" can\'t be created:',
      "- maxNodes 1300 is more than the 1000 nodes of a cluster with Azure CNI Overlay; lower it, or take several clusters.",
      '- cluster "shop": agentPoolProfiles have 1200 nodes at full scale (node pool "shop-apps" 600 nodes, systemPool 600 nodes), and a cluster of this network mode has 1000 at most; lower count or maxCount by 200 nodes. See https://learn.microsoft.com/azure/aks/quotas-skus-regions',
    ]);
    assert.deepEqual(await refusalOf(shop("1999")), [
      'AzureCniOverlayCluster "shop" can\'t be created:',
      '- edition "1999" must be "current" or "deck-2023".',
    ]);
    await recordResources(shop("current"));
    await recordResources(shop());
  });
});
