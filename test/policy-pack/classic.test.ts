import assert from "node:assert/strict";
import { builtInRoles, NotKnown } from "@aks-networking/networking";
import { unknownCheckingProxy } from "@pulumi/policy";
import { readResource, readStack, type SeenResource } from "../../policy-pack/reader/read";
import { unknownValue } from "../../policy-pack/testing/resolve";

const isOutput = new NotKnown("it is an output of a resource that doesn't exist yet");

const tokens = {
  cluster: "azure:containerservice/kubernetesCluster:KubernetesCluster",
  pool: "azure:containerservice/kubernetesClusterNodePool:KubernetesClusterNodePool",
  virtualNetwork: "azure:network/virtualNetwork:VirtualNetwork",
  subnet: "azure:network/subnet:Subnet",
  securityGroup: "azure:network/networkSecurityGroup:NetworkSecurityGroup",
  securityRule: "azure:network/networkSecurityRule:NetworkSecurityRule",
  routeTable: "azure:network/routeTable:RouteTable",
  peering: "azure:network/virtualNetworkPeering:VirtualNetworkPeering",
  assignment: "azure:authorization/assignment:Assignment",
  networkInterface: "azure:network/networkInterface:NetworkInterface",
  registry: "azure:containerservice/registry:Registry",
  zone: "azure:privatedns/zone:Zone",
  routeTableAssociation: "azure:network/subnetRouteTableAssociation:SubnetRouteTableAssociation",
  natGatewayAssociation: "azure:network/subnetNatGatewayAssociation:SubnetNatGatewayAssociation",
  natGateway: "azure:network/natGateway:NatGateway",
  publicIpAssociation: "azure:network/natGatewayPublicIpAssociation:NatGatewayPublicIpAssociation",
  dnsServers: "azure:network/virtualNetworkDnsServers:VirtualNetworkDnsServers",
} as const;

function seen(
  type: keyof typeof tokens,
  name: string,
  props: object,
  propertyDependencies: NonNullable<SeenResource["propertyDependencies"]> = {},
): SeenResource {
  const token = tokens[type];
  return {
    type: token,
    urn: `urn:${name}`,
    name,
    props: unknownCheckingProxy(props),
    propertyDependencies,
  };
}

function propertiesOf(type: keyof typeof tokens, props: object): unknown {
  return readResource(seen(type, "one", props))?.properties;
}

const vnetId = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v";

describe("a cluster of the classic provider", () => {
  const network = (networkProfile: object) => propertiesOf("cluster", { networkProfile });

  it("is read in azure-native's form, with its dependencies", () => {
    const defaultNodePool = {
      name: "system",
      nodeCount: 3,
      vnetSubnetId: "/s",
      autoScalingEnabled: true,
      fipsEnabled: false,
      upgradeSettings: { maxSurge: "33%" },
    };
    const networkProfile = {
      networkPlugin: "azure",
      dnsServiceIp: "10.2.0.10",
      networkDataPlane: "cilium",
      ipVersions: ["IPv4"],
    };
    const resource = readResource(
      seen(
        "cluster",
        "aks",
        { name: "aks", privateClusterEnabled: true, defaultNodePool, networkProfile },
        { defaultNodePool: [{ urn: "urn:subnet" }] },
      ),
    );
    assert.deepEqual(resource?.properties, {
      resourceName: "aks",
      apiServerAccessProfile: { enablePrivateCluster: true },
      agentPoolProfiles: [
        {
          mode: "System",
          osType: "Linux",
          name: "system",
          count: 3,
          vnetSubnetID: "/s",
          enableAutoScaling: true,
          enableFIPS: false,
          upgradeSettings: { maxSurge: "33%" },
        },
      ],
      networkProfile: {
        networkPlugin: "azure",
        dnsServiceIP: "10.2.0.10",
        networkDataplane: "cilium",
        ipFamilies: ["IPv4"],
      },
    });
    assert.deepEqual(resource?.dependencies, { agentPoolProfiles: ["urn:subnet"] });
  });

  it("has its outbound IPs as objects", () => {
    const profile = { outboundIpAddressIds: ["/ip"], outboundIpPrefixIds: unknownValue };
    assert.deepEqual(network({ loadBalancerProfile: profile }), {
      networkProfile: {
        loadBalancerProfile: {
          outboundIPs: { publicIPs: [{ id: "/ip" }] },
          outboundIPPrefixes: { publicIPPrefixes: isOutput },
        },
      },
    });
  });

  it("has no count of managed outbound IPs where the provider shows 0, nor a text where it shows none", () => {
    const profile = { managedOutboundIpCount: 0, outboundPortsAllocated: 0 };
    assert.deepEqual(network({ podCidr: "", networkPolicy: "", loadBalancerProfile: profile }), {
      networkProfile: { loadBalancerProfile: { allocatedOutboundPorts: 0 } },
    });
    const defaultNodePool = { name: "system", podSubnetId: "", vnetSubnetId: "", maxPods: 0 };
    const upgradeSettings = { maxSurge: "10%", drainTimeoutInMinutes: 0 };
    assert.deepEqual(
      propertiesOf("cluster", { defaultNodePool: { ...defaultNodePool, upgradeSettings } }),
      {
        agentPoolProfiles: [
          { mode: "System", osType: "Linux", name: "system", upgradeSettings: { maxSurge: "10%" } },
        ],
      },
    );
  });

  it("has its add-ons and identities where azure-native has them", () => {
    assert.deepEqual(
      propertiesOf("cluster", {
        aciConnectorLinux: { subnetName: "aci", connectorIdentities: [{ objectId: "o" }] },
        ingressApplicationGateway: { subnetCidr: "10.1.9.0/24" },
        openServiceMeshEnabled: true,
        webAppRouting: { dnsZoneIds: [], defaultNginxController: "None" },
        identity: { type: "UserAssigned", identityIds: ["/id"], principalId: "" },
        kubeletIdentity: { userAssignedIdentityId: "/kubelet", objectId: "k" },
        servicePrincipal: null,
      }),
      {
        addonProfiles: {
          aciConnectorLinux: {
            enabled: true,
            config: { SubnetName: "aci" },
            identity: { objectId: "o" },
          },
          ingressApplicationGateway: { enabled: true, config: { subnetCIDR: "10.1.9.0/24" } },
          openServiceMesh: { enabled: true },
        },
        ingressProfile: {
          webAppRouting: {
            enabled: true,
            dnsZoneIds: [],
            nginx: { defaultIngressControllerType: "None" },
          },
        },
        identity: { type: "UserAssigned", userAssignedIdentities: ["/id"] },
        identityProfile: { kubeletidentity: { resourceId: "/kubelet", objectId: "k" } },
      },
    );
  });

  it("has the API server's settings in one object, in whatever order they come", () => {
    const settings = {
      privateClusterEnabled: true,
      privateDnsZoneId: "System",
      apiServerAccessProfile: { virtualNetworkIntegrationEnabled: true, subnetId: "/api" },
    };
    const expected = {
      apiServerAccessProfile: {
        enablePrivateCluster: true,
        privateDNSZone: "System",
        enableVnetIntegration: true,
        subnetId: "/api",
      },
    };
    const reversed = Object.fromEntries(Object.entries(settings).reverse());
    assert.deepEqual(propertiesOf("cluster", settings), expected);
    assert.deepEqual(propertiesOf("cluster", reversed), expected);
    const partly = { ...settings, apiServerAccessProfile: unknownValue };
    assert.deepEqual(propertiesOf("cluster", partly), { apiServerAccessProfile: isOutput });
  });

  it("keeps the dependencies of all properties that go into one", () => {
    const resource = readResource(
      seen(
        "cluster",
        "aks",
        {},
        {
          apiServerAccessProfile: [{ urn: "urn:subnet" }],
          privateDnsZoneId: [{ urn: "urn:zone" }],
        },
      ),
    );
    assert.deepEqual(resource?.dependencies, {
      apiServerAccessProfile: ["urn:subnet", "urn:zone"],
    });
  });

  it("is read as versions 4 and 5 of the provider wrote it", () => {
    assert.deepEqual(
      propertiesOf("cluster", {
        privateLinkEnabled: true,
        apiServerAuthorizedIpRanges: ["203.0.113.0/24"],
        nodeOsChannelUpgrade: "None",
        addonProfile: { aciConnectorLinux: { enabled: true, subnetName: "aci" } },
        identity: { type: "UserAssigned", userAssignedIdentityId: "/id" },
        defaultNodePool: { enableAutoScaling: true, availabilityZones: ["1"] },
        networkProfile: { ebpfDataPlane: "cilium", dockerBridgeCidr: "172.17.0.1/16" },
      }),
      {
        apiServerAccessProfile: {
          enablePrivateCluster: true,
          authorizedIPRanges: ["203.0.113.0/24"],
        },
        autoUpgradeProfile: { nodeOSUpgradeChannel: "None" },
        addonProfiles: { aciConnectorLinux: { enabled: true, config: { SubnetName: "aci" } } },
        identity: { type: "UserAssigned", userAssignedIdentities: ["/id"] },
        agentPoolProfiles: [
          { mode: "System", osType: "Linux", enableAutoScaling: true, availabilityZones: ["1"] },
        ],
        networkProfile: { networkDataplane: "cilium", dockerBridgeCidr: "172.17.0.1/16" },
      },
    );
  });
});

describe("a pool of the classic provider", () => {
  it("names its cluster, by its id when it is known and by the graph when not", () => {
    const pool = (kubernetesClusterId: unknown) =>
      readResource(
        seen(
          "pool",
          "user",
          { name: "user", maxPods: 50, kubernetesClusterId },
          { kubernetesClusterId: [{ urn: "urn:aks" }] },
        ),
      );
    const id =
      "/subscriptions/s/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/aks";
    assert.deepEqual(pool(id)?.properties, {
      agentPoolName: "user",
      maxPods: 50,
      kubernetesClusterId: id,
      resourceName: "aks",
      resourceGroupName: "rg",
    });
    const unknown = pool(unknownValue);
    assert.deepEqual(Reflect.get(Object(unknown?.properties), "resourceName"), isOutput);
    assert.deepEqual(unknown?.dependencies?.resourceName, ["urn:aks"]);
  });

  it("starts with its minimum where it is autoscaled and has no count", () => {
    const countOf = (props: object) => Reflect.get(Object(propertiesOf("pool", props)), "count");
    const autoscaled = { autoScalingEnabled: true, minCount: 2, maxCount: 5 };
    assert.equal(countOf(autoscaled), 2);
    assert.equal(countOf({ ...autoscaled, nodeCount: 3 }), 3);
    assert.equal(countOf({ minCount: 2 }), undefined);
  });

  it("says outbound NAT of Windows the other way round", () => {
    assert.deepEqual(propertiesOf("pool", { windowsProfile: { outboundNatEnabled: false } }), {
      windowsProfile: { disableOutboundNat: true },
      resourceName: undefined,
      resourceGroupName: undefined,
    });
  });
});

describe("networks of the classic provider", () => {
  it("have subnets inside a VNet in azure-native's form", () => {
    const subnet = {
      name: "pods",
      addressPrefixes: ["10.1.0.0/24"],
      delegation: {
        name: "aks",
        serviceDelegation: { name: "Microsoft.ContainerService/managedClusters" },
      },
      routeTableId: "/rt",
      securityGroup: "",
    };
    const vnet = { name: "v", addressSpaces: ["10.1.0.0/16"], subnets: [subnet] };
    assert.deepEqual(propertiesOf("virtualNetwork", vnet), {
      virtualNetworkName: "v",
      addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
      subnets: [
        {
          name: "pods",
          addressPrefixes: ["10.1.0.0/24"],
          delegations: [{ name: "aks", serviceName: "Microsoft.ContainerService/managedClusters" }],
          routeTable: { id: "/rt" },
        },
      ],
    });
  });

  it("name IPAM pools as azure-native does, and Azure's answer is marked as such", () => {
    const ipAddressPool = { id: "/pool", numberOfIpAddresses: "256" };
    assert.deepEqual(propertiesOf("subnet", { ipAddressPool }), {
      ipamPoolPrefixAllocations: [{ pool: { id: "/pool" }, numberOfIpAddresses: "256" }],
    });
    const answer = { id: vnetId, ipAddressPools: [ipAddressPool], addressSpaces: ["10.9.0.0/24"] };
    assert.deepEqual(propertiesOf("virtualNetwork", answer), {
      id: vnetId,
      provisioningState: "Succeeded",
      addressSpace: {
        ipamPoolPrefixAllocations: [{ pool: { id: "/pool" }, numberOfIpAddresses: "256" }],
        addressPrefixes: ["10.9.0.0/24"],
      },
    });
  });

  it("have the application security groups of security rules under azure-native's names", () => {
    const given = { name: "web", sourceApplicationSecurityGroupIds: ["/a"] };
    const expected = { sourceApplicationSecurityGroups: [{ id: "/a" }] };
    assert.deepEqual(propertiesOf("securityGroup", { securityRules: [given] }), {
      securityRules: [{ name: "web", ...expected }],
    });
    assert.deepEqual(propertiesOf("securityRule", given), {
      securityRuleName: "web",
      ...expected,
    });
  });

  it("have routes, peerings, interfaces, registries and zones under azure-native's names", () => {
    const hop = { name: "all", addressPrefix: "0.0.0.0/0", nextHopInIpAddress: "10.0.0.4" };
    assert.deepEqual(propertiesOf("routeTable", { routes: [hop] }), {
      routes: [{ name: "all", addressPrefix: "0.0.0.0/0", nextHopIpAddress: "10.0.0.4" }],
    });
    const peered = { remoteVirtualNetworkId: vnetId, peerCompleteVirtualNetworksEnabled: false };
    assert.deepEqual(propertiesOf("peering", peered), {
      remoteVirtualNetwork: { id: vnetId },
      peerCompleteVnets: false,
    });
    assert.deepEqual(propertiesOf("networkInterface", { ipConfigurations: [{ subnetId: "/s" }] }), {
      ipConfigurations: [{ subnet: { id: "/s" } }],
    });
    assert.deepEqual(propertiesOf("registry", { name: "r", sku: "Premium" }), {
      registryName: "r",
      sku: { name: "Premium" },
    });
    assert.deepEqual(propertiesOf("zone", { name: "privatelink.westeurope.azmk8s.io" }), {
      privateZoneName: "privatelink.westeurope.azmk8s.io",
    });
  });
});

describe("a role of the classic provider", () => {
  const prefix = "/providers/Microsoft.Authorization/roleDefinitions/";

  it("may be given by its name", () => {
    assert.deepEqual(propertiesOf("assignment", { roleDefinitionName: "Network Contributor" }), {
      roleDefinitionId: prefix + builtInRoles.networkContributor,
    });
    assert.deepEqual(propertiesOf("assignment", { roleDefinitionName: "Our Own" }), {
      roleDefinitionId: `${prefix}Our Own`,
    });
  });

  it("may be given by its id", () => {
    assert.deepEqual(propertiesOf("assignment", { roleDefinitionId: "/x" }), {
      roleDefinitionId: "/x",
    });
  });
});

describe("associations of the classic provider", () => {
  const subnet = seen("subnet", "nodes", { name: "nodes", id: `${vnetId}/subnets/nodes` });

  it("go into their subnet by the graph", () => {
    const table = { urn: "urn:table" };
    const association = seen(
      "routeTableAssociation",
      "link",
      { subnetId: unknownValue, routeTableId: unknownValue },
      { subnetId: [subnet], routeTableId: [table] },
    );
    const [read] = readStack([subnet, association], new Map());
    assert.deepEqual(Reflect.get(Object(read?.properties), "routeTable"), { id: isOutput });
    assert.deepEqual(read?.dependencies, { routeTable: ["urn:table"] });
  });

  it("go into their subnet by its id, in any case, also where it is written inside its VNet", () => {
    const subnetId = `${vnetId.toUpperCase()}/subnets/nodes`;
    const association = seen("natGatewayAssociation", "link", { subnetId, natGatewayId: "/gw" });
    const vnet = seen("virtualNetwork", "v", { id: vnetId, subnets: [{ name: "nodes" }] });
    const [first, second] = readStack([subnet, vnet, association], new Map());
    assert.deepEqual(Reflect.get(Object(first?.properties), "natGateway"), { id: "/gw" });
    assert.deepEqual(Reflect.get(Object(second?.properties), "subnets"), [
      { name: "nodes", natGateway: { id: "/gw" } },
    ]);
  });

  it("may be any subnet's of a VNet while no id is known", () => {
    const vnet = seen("virtualNetwork", "v", { subnets: [{ name: "a" }, { name: "b" }] });
    const association = seen(
      "natGatewayAssociation",
      "link",
      { subnetId: unknownValue, natGatewayId: "/gw" },
      { subnetId: [vnet] },
    );
    const natGateway = new NotKnown("an association may set it");
    const [read] = readStack([vnet, association], new Map());
    assert.deepEqual(read?.properties, {
      subnets: [
        { name: "a", natGateway },
        { name: "b", natGateway },
      ],
    });
  });

  it("give a NAT gateway its addresses, one each", () => {
    const gateway = seen("natGateway", "nat", { name: "nat" });
    const attached = ["a", "b"].map((name) =>
      seen(
        "publicIpAssociation",
        `with ${name}`,
        { natGatewayId: unknownValue, publicIpAddressId: `/${name}` },
        { natGatewayId: [gateway], publicIpAddressId: [{ urn: `urn:${name}` }] },
      ),
    );
    const [read] = readStack([gateway, ...attached], new Map());
    assert.deepEqual(Reflect.get(Object(read?.properties), "publicIpAddresses"), [
      { id: "/a" },
      { id: "/b" },
    ]);
    assert.deepEqual(read?.dependencies, { publicIpAddresses: ["urn:a", "urn:b"] });
  });

  it("give a VNet its DNS servers", () => {
    const vnet = seen("virtualNetwork", "v", { name: "v" });
    const servers = seen(
      "dnsServers",
      "dns",
      { virtualNetworkId: unknownValue, dnsServers: ["10.0.0.4"] },
      { virtualNetworkId: [vnet] },
    );
    const [read] = readStack([vnet, servers], new Map());
    assert.deepEqual(read?.properties, {
      virtualNetworkName: "v",
      dhcpOptions: { dnsServers: ["10.0.0.4"] },
    });
  });
});
