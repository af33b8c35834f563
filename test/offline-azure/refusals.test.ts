import assert from "node:assert/strict";
import { Azure, cluster, inVnet, subscription, vnet } from "./stand-in-azure";

/** Asserts that the stand-in refuses with an error code, and with the message where one is given. */
function refuses(work: () => unknown, code: string, message?: string): void {
  assert.throws(work, (error: Error & { code?: string }) => {
    assert.equal(error.code, code);
    assert.ok(
      message === undefined || error.message.includes(JSON.stringify(message)),
      error.message,
    );
    return true;
  });
}

const group = `${subscription}/resourceGroups/rg`;
const vnetId = `${group}/providers/Microsoft.Network/virtualNetworks/vnet`;

describe("offline-azure: what ARM refuses", () => {
  let azure: Azure;
  beforeEach(() => {
    azure = new Azure().withVirtualNetwork();
  });
  afterEach(() => azure.close());

  it("a name that is taken, whatever its case", () => {
    const subnet = azure.subnet("a", "10.1.0.0/24");
    assert.equal(subnet.id, `${vnetId}/subnets/a`);
    assert.throws(() => azure.subnet("A", "10.1.1.0/24"), {
      message: `cannot create already existing resource '${vnetId}/subnets/A'`,
    });
  });

  it("a subnet outside its VNet", () => {
    refuses(
      () => azure.subnet("a", "10.2.0.0/24"),
      "NetcfgSubnetRangeOutsideVnet",
      "Subnet 'a' is not valid because its IP address range is outside the IP address range of virtual network 'vnet'.",
    );
    refuses(() => azure.subnet("a", "10.0.0.0/15"), "NetcfgSubnetRangeOutsideVnet");
  });

  it("subnets that overlap, but not those that touch", () => {
    azure.subnet("a", "10.1.0.0/24");
    azure.subnet("b", "10.1.1.0/24");
    refuses(
      () => azure.subnet("c", "10.1.0.0/23"),
      "NetcfgSubnetRangesOverlap",
      "Subnet 'c' is not valid because its IP address range overlaps with that of an existing subnet 'a'.",
    );
  });

  it("a subnet of a range that is written otherwise, too", () => {
    const inputs = { ...inVnet, subnetName: "a", addressPrefixes: ["10.1.0.0/24", "fd00::/64"] };
    refuses(() => azure.create("network:Subnet", inputs), "NetcfgSubnetRangeOutsideVnet");
    refuses(() => azure.subnet("a", "10.1.0.0"), "InvalidAddressPrefixFormat");
  });

  it("a subnet smaller than a /29", () => {
    azure.subnet("a", "10.1.0.0/29");
    refuses(() => azure.subnet("b", "10.1.0.8/30"), "BadRequest");
  });

  it("inline subnets that overlap, and then makes nothing at all", () => {
    const inputs = {
      ...vnet,
      virtualNetworkName: "other",
      subnets: [
        { name: "a", addressPrefix: "10.1.0.0/24" },
        { name: "b", addressPrefix: "10.1.0.128/25" },
      ],
    };
    refuses(() => azure.create("network:VirtualNetwork", inputs), "NetcfgSubnetRangesOverlap");
    const { id } = azure.create("network:VirtualNetwork", { ...inputs, subnets: [] });
    assert.equal(id, `${group}/providers/Microsoft.Network/virtualNetworks/other`);
  });

  it("an update that leaves a subnet outside its VNet", () => {
    azure.subnet("a", "10.1.128.0/24");
    const smaller = { ...vnet, addressSpace: { addressPrefixes: ["10.1.0.0/17"] } };
    refuses(
      () => azure.update("network:VirtualNetwork", vnetId, vnet, smaller),
      "NetcfgSubnetRangeOutsideVnet",
    );
  });

  it("an address space that no VNet may have", () => {
    const inputs = {
      ...vnet,
      virtualNetworkName: "other",
      addressSpace: { addressPrefixes: ["168.63.0.0/16"] },
    };
    refuses(() => azure.create("network:VirtualNetwork", inputs), "BadRequest");
  });

  it("what lives in, or refers to, something that does not exist", () => {
    const nowhere = { resourceGroupName: "nowhere", routeTableName: "rt", location: "westeurope" };
    refuses(() => azure.create("network:RouteTable", nowhere), "ResourceGroupNotFound");
    const orphan = { ...inVnet, virtualNetworkName: "nowhere", subnetName: "a" };
    refuses(
      () => azure.create("network:Subnet", { ...orphan, addressPrefix: "10.1.0.0/24" }),
      "ParentResourceNotFound",
    );
    const routeTable = { id: `${group}/providers/Microsoft.Network/routeTables/nowhere` };
    refuses(() => azure.subnet("a", "10.1.0.0/24", { routeTable }), "InvalidResourceReference");
  });

  it("deleting a route table, NSG or NAT gateway that a subnet has", () => {
    for (const [token, property, name, code] of [
      ["RouteTable", "routeTable", "routeTableName", "InUseRouteTableCannotBeDeleted"],
      [
        "NetworkSecurityGroup",
        "networkSecurityGroup",
        "networkSecurityGroupName",
        "InUseNetworkSecurityGroupCannotBeDeleted",
      ],
      ["NatGateway", "natGateway", "natGatewayName", "CannotDeleteNatGatewayAssociatedToSubnet"],
    ] as const) {
      const inputs = { resourceGroupName: "rg", location: "westeurope", [name]: "x" };
      const { id } = azure.create(`network:${token}`, inputs);
      const subnet = azure.subnet(token, "10.1.0.0/24", { [property]: { id } });
      refuses(
        () => azure.delete(`network:${token}`, id),
        code,
        `${id} cannot be deleted because it is in use by ${subnet.id}`,
      );
      azure.delete("network:Subnet", subnet.id);
      azure.delete(`network:${token}`, id);
    }
  });

  it("deleting a subnet with nodes, its VNet, or dropping it from the VNet's list", () => {
    const { id } = azure.subnet("nodes", "10.1.0.0/24");
    const aks = azure.cluster(id);
    refuses(
      () => azure.delete("network:Subnet", id),
      "InUseSubnetCannotBeDeleted",
      `${id} cannot be deleted because it is in use by ${aks.id}`,
    );
    refuses(() => azure.delete("network:VirtualNetwork", vnetId), "InUseSubnetCannotBeDeleted");
    refuses(
      () => azure.update("network:VirtualNetwork", vnetId, vnet, { ...vnet, subnets: [] }),
      "InUseSubnetCannotBeDeleted",
    );
    azure.delete("containerservice:ManagedCluster", aks.id);
    azure.delete("network:VirtualNetwork", vnetId);
    refuses(() => azure.subnet("nodes", "10.1.0.0/24"), "ParentResourceNotFound");
  });

  it("an update to another location, where the provider replaces nothing for it", () => {
    const table = { resourceGroupName: "rg", routeTableName: "rt", location: "westeurope" };
    const { id } = azure.create("network:RouteTable", table);
    const moved = { ...table, location: "North Europe" };
    assert.throws(() => azure.update("network:RouteTable", id, table, moved), {
      code: "InvalidResourceLocation",
    });
    assert.equal(azure.update("network:RouteTable", id, table, table).name, "rt");
  });

  it("peering VNets whose address spaces overlap", () => {
    const other = { ...vnet, virtualNetworkName: "other" };
    const { id } = azure.create("network:VirtualNetwork", other);
    const peering = { ...inVnet, virtualNetworkPeeringName: "p", remoteVirtualNetwork: { id } };
    refuses(
      () => azure.create("network:VirtualNetworkPeering", peering),
      "VnetAddressSpacesOverlap",
    );
  });

  it("the same role for the same principal on the same scope", () => {
    const inputs = { scope: vnetId, principalId: "p", roleDefinitionId: "r" };
    azure.create("authorization:RoleAssignment", { ...inputs, roleAssignmentName: "a" });
    refuses(
      () => azure.create("authorization:RoleAssignment", { ...inputs, roleAssignmentName: "b" }),
      "RoleAssignmentExists",
    );
  });
});

describe("offline-azure: what AKS refuses", () => {
  let azure: Azure;
  let nodes: string;
  beforeEach(() => {
    azure = new Azure().withVirtualNetwork();
    nodes = azure.subnet("nodes", "10.1.0.0/24").id;
  });
  afterEach(() => azure.close());

  for (const [range, reserved] of [
    ["169.254.0.0/17", "169.254.0.0/16"],
    ["172.16.0.0/12", "172.30.0.0/16"],
    ["172.31.128.0/17", "172.31.0.0/16"],
    ["192.0.0.0/16", "192.0.2.0/24"],
  ] as const) {
    it(`${range} for pods and for services, because of ${reserved}`, () => {
      const message = `${range} overlaps ${reserved}, which AKS reserves`;
      refuses(() => azure.cluster(nodes, { podCidr: range }), "BadRequest", message);
      const services = { serviceCidr: range, dnsServiceIP: "10.0.0.10" };
      refuses(() => azure.cluster(nodes, services), "BadRequest", message);
    });
  }

  it("pods and services in one range", () => {
    refuses(
      () => azure.cluster(nodes, { podCidr: "10.0.0.0/14" }),
      "BadRequest",
      "Pod CIDR 10.0.0.0/14 overlaps service CIDR 10.0.0.0/16",
    );
    const own = { networkPlugin: "none", networkPluginMode: "", podCidr: "10.0.128.0/17" };
    refuses(() => azure.cluster(nodes, own), "BadRequest");
  });

  it("services in a range of any subnet of the VNet", () => {
    azure.subnet("other", "10.1.64.0/24");
    const services = { serviceCidr: "10.1.64.0/20", dnsServiceIP: "10.1.64.10" };
    refuses(
      () => azure.cluster(nodes, services),
      "ServiceCidrOverlapExistingSubnetsCidr",
      "The specified service CIDR 10.1.64.0/20 is conflicted with an existing subnet CIDR 10.1.64.0/24",
    );
    azure.delete("network:Subnet", `${vnetId}/subnets/other`);
    azure.cluster(nodes, services);
  });

  it("pods in a range of any subnet of the VNet, where pods have a range of their own", () => {
    azure.subnet("other", "10.1.64.0/24");
    const overlay = { podCidr: "10.1.64.0/18" };
    const message =
      "NetworkProfile CIDR 10.1.64.0/18 overlaps with reserved VNET CIDR 10.1.64.0/24";
    refuses(() => azure.cluster(nodes, overlay), "NetworkProfileCIDROverlapVNET", message);
    const kubenet = { ...overlay, networkPlugin: "kubenet", networkPluginMode: "" };
    refuses(() => azure.cluster(nodes, kubenet), "NetworkProfileCIDROverlapVNET", message);
    // The provider's SDK sends a pod CIDR for a flat network too, where it means nothing.
    azure.cluster(nodes, { ...overlay, networkPluginMode: "" });
  });

  it("a DNS service IP outside the services, or the first of them", () => {
    refuses(
      () => azure.cluster(nodes, { serviceCidr: "10.3.0.0/16" }),
      "DnsServiceIpOutOfServiceCidr",
      "DNS service IP 10.0.0.10 is outside the service CIDR 10.3.0.0/16",
    );
    refuses(
      () => azure.cluster(nodes, { dnsServiceIP: "10.0.0.1" }),
      "BadRequest",
      "DNS service IP 10.0.0.1 is the first address of the service CIDR 10.0.0.0/16, which the kubernetes service has",
    );
    azure.cluster(nodes, { dnsServiceIP: "10.0.0.2" });
  });

  it("the defaults of a cluster that names no ranges, when they meet a subnet", () => {
    const profile = { networkPlugin: "kubenet" };
    const { networkProfile: _, ...rest } = cluster(nodes);
    azure.create("containerservice:ManagedCluster", { ...rest, networkProfile: profile });
    const wide = { addressSpace: { addressPrefixes: ["10.0.0.0/8"] }, virtualNetworkName: "wide" };
    azure.create("network:VirtualNetwork", { ...vnet, ...wide });
    const subnet = { ...inVnet, ...wide, subnetName: "x", addressPrefix: "10.244.7.0/24" };
    const { id } = azure.create("network:Subnet", subnet);
    const second = { ...cluster(id), resourceName: "second", networkProfile: profile };
    refuses(
      () => azure.create("containerservice:ManagedCluster", second),
      "NetworkProfileCIDROverlapVNET",
    );
  });

  it("more overlay nodes than the subnet has addresses, counting the greatest scale of all pools", () => {
    const scaled = { enableAutoScaling: true, minCount: 1, maxCount: 251, count: 1 };
    azure.cluster(nodes, {}, scaled);
    const pool = { resourceGroupName: "rg", resourceName: "aks", agentPoolName: "b", count: 1 };
    refuses(
      () => azure.create("containerservice:AgentPool", { ...pool, vnetSubnetID: nodes }),
      "InsufficientSubnetSize",
      `Subnet ${nodes.toLowerCase()} with address prefix 10.1.0.0/24 does not have enough capacity for 252 IP addresses.`,
    );
  });

  it("not one pool for another of the same size, though both together would be too much", () => {
    const { id } = azure.cluster(nodes, {}, { count: 200 });
    const news = cluster(nodes, {}, { count: 200, name: "other" });
    const outputs = azure.update("containerservice:ManagedCluster", id, cluster(nodes), news);
    const names = (outputs.agentPoolProfiles as { name: string }[]).map(({ name }) => name);
    assert.deepEqual(names, ["other"]);
  });

  it("more flat nodes and pods than the subnet has addresses: 8 nodes of 30 pods fit a /24", () => {
    const flat = { networkPluginMode: "" };
    refuses(() => azure.cluster(nodes, flat, { count: 9 }), "InsufficientSubnetSize");
    azure.cluster(nodes, flat, { count: 8 });
  });

  it("more overlay nodes than the pod CIDR has /24s", () => {
    refuses(
      () => azure.cluster(nodes, { podCidr: "10.244.0.0/22" }, { count: 5 }),
      "InsufficientSubnetSize",
      "Pod CIDR 10.244.0.0/22 does not have a /24 for each of 5 nodes.",
    );
    azure.cluster(nodes, { podCidr: "10.244.0.0/22" }, { count: 4 });
  });

  it("nodes in a delegated subnet", () => {
    const serviceName = "Microsoft.ContainerService/managedClusters";
    const { id } = azure.subnet("pods", "10.1.1.0/24", {
      delegations: [{ name: "d", serviceName }],
    });
    refuses(() => azure.cluster(id), "SubnetIsDelegated");
    azure.cluster(nodes, { networkPluginMode: "" }, { podSubnetID: id });
  });

  it("an update that would have been refused at creation", () => {
    const { id } = azure.cluster(nodes);
    const news = cluster(nodes, {}, { count: 252 });
    refuses(
      () => azure.update("containerservice:ManagedCluster", id, cluster(nodes), news),
      "InsufficientSubnetSize",
    );
  });

  it("nothing of a sound cluster: kubenet, overlay and pod subnet in one VNet", () => {
    const pods = azure.subnet("pods", "10.1.16.0/20").id;
    const profiles = [
      { networkPlugin: "kubenet", networkPluginMode: "" },
      {},
      { networkPluginMode: "", networkDataplane: "cilium", networkPolicy: "cilium" },
    ];
    const ids = profiles.map((profile, i) => {
      const pool = i === 2 ? { podSubnetID: pods } : {};
      const inputs = { ...cluster(nodes, profile, pool), resourceName: `aks${i}` };
      return azure.create("containerservice:ManagedCluster", inputs).id;
    });
    assert.deepEqual(
      ids,
      ["aks0", "aks1", "aks2"].map(
        (name) => `${group}/providers/Microsoft.ContainerService/managedClusters/${name}`,
      ),
    );
  });
});
