import assert from "node:assert/strict";
import { Azure, cluster, inVnet, subscription, vnet } from "./stand-in-azure";

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const vnetId = `${subscription}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet`;

describe("offline-azure: outputs", () => {
  let azure: Azure;
  beforeEach(() => {
    azure = new Azure().withVirtualNetwork();
  });
  afterEach(() => azure.close());

  it("are at preview the inputs, and unknown where Azure computes them", () => {
    const subnet = { ...inVnet, subnetName: "a", addressPrefix: "10.1.0.0/24" };
    assert.deepEqual(azure.provider.preview("azure-native:network:Subnet", subnet), {
      addressPrefix: "10.1.0.0/24",
      ...Object.fromEntries(
        [
          "addressPrefixes",
          "azureApiVersion",
          "defaultOutboundAccess",
          "delegations",
          "etag",
          "ipConfigurationProfiles",
          "ipConfigurations",
          "name",
          "natGateway",
          "networkSecurityGroup",
          "privateEndpointNetworkPolicies",
          "privateEndpoints",
          "privateLinkServiceNetworkPolicies",
          "provisioningState",
          "purpose",
          "resourceNavigationLinks",
          "routeTable",
          "serviceAssociationLinks",
          "serviceEndpoints",
          "type",
        ].map((property) => [property, unknown]),
      ),
    });
  });

  it("of a cluster at preview keep its inputs beside what is unknown", () => {
    const inputs = {
      ...cluster(unknown),
      identity: { type: "UserAssigned", userAssignedIdentities: ["/subscriptions/sub/id"] },
      oidcIssuerProfile: { enabled: true },
    };
    const preview = azure.provider.preview("azure-native:containerservice:ManagedCluster", inputs);
    const [pool] = preview.agentPoolProfiles as [Record<string, unknown>];
    const [given] = inputs.agentPoolProfiles;
    assert.deepEqual({ ...pool, ...given }, pool);
    assert.equal(pool.maxPods, unknown);
    assert.deepEqual(preview.networkProfile, {
      ...inputs.networkProfile,
      ...Object.fromEntries(
        ["ipFamilies", "networkDataplane", "networkPolicy", "outboundType", "podCidrs"]
          .concat("serviceCidrs")
          .map((property) => [property, unknown]),
      ),
    });
    assert.equal(preview.nodeResourceGroup, unknown);
    assert.deepEqual(preview.oidcIssuerProfile, { enabled: true, issuerURL: unknown });
    assert.deepEqual(preview.identity, {
      type: "UserAssigned",
      userAssignedIdentities: {
        "/subscriptions/sub/id": { clientId: unknown, principalId: unknown },
      },
    });
  });

  it("of a VNet list its subnets, inline and separate, as soon as they are read again", () => {
    const inputs = {
      ...vnet,
      virtualNetworkName: "b",
      subnets: [{ name: "a", addressPrefix: "10.1.0.0/24" }],
    };
    const { id, outputs } = azure.create("network:VirtualNetwork", inputs);
    const a = {
      id: `${id}/subnets/a`,
      name: "a",
      addressPrefix: "10.1.0.0/24",
      provisioningState: "Succeeded",
    };
    assert.deepEqual(outputs.subnets, [a]);
    azure.create("network:Subnet", {
      ...inVnet,
      virtualNetworkName: "b",
      subnetName: "s",
      addressPrefix: "10.1.1.0/24",
    });
    const read = azure.provider.read("azure-native:network:VirtualNetwork", id, inputs, outputs);
    assert.deepEqual(read?.outputs.subnets, [
      a,
      {
        id: `${id}/subnets/s`,
        name: "s",
        addressPrefix: "10.1.1.0/24",
        provisioningState: "Succeeded",
      },
    ]);
    // A list that the program has inline gets what was added in Azure.
    assert.deepEqual(read?.inputs, {
      ...inputs,
      subnets: [
        inputs.subnets[0],
        { id: `${id}/subnets/s`, name: "s", addressPrefix: "10.1.1.0/24" },
      ],
    });
  });

  it("of an update at preview are those of a create, with name and location known", () => {
    const { outputs } = azure.create("network:VirtualNetwork", {
      ...vnet,
      virtualNetworkName: "b",
    });
    const type = "azure-native:network:VirtualNetwork";
    const inputs = { ...vnet, virtualNetworkName: "b", tags: { a: "b" } };
    const preview = azure.provider.preview(type, inputs, outputs);
    assert.deepEqual([preview.name, preview.location], ["b", "westeurope"]);
    assert.deepEqual({ ...preview, name: unknown }, azure.provider.preview(type, inputs));
  });

  it("of a resource that is imported give inputs, without what only Azure sets", () => {
    const { id } = azure.create("network:VirtualNetwork", { ...vnet, virtualNetworkName: "b" });
    azure.create("network:Subnet", {
      ...inVnet,
      virtualNetworkName: "b",
      subnetName: "s",
      addressPrefix: "10.1.1.0/24",
    });
    const read = azure.provider.read("azure-native:network:VirtualNetwork", id, undefined, {});
    assert.deepEqual(read?.inputs, {
      ...vnet,
      virtualNetworkName: "b",
      enableDdosProtection: false,
      subnets: [{ id: `${id}/subnets/s`, name: "s", addressPrefix: "10.1.1.0/24" }],
    });
  });

  it("of an updated VNet without a subnets property still list the separate subnets", () => {
    azure.subnet("s", "10.1.1.0/24");
    const outputs = azure.update("network:VirtualNetwork", vnetId, vnet, {
      ...vnet,
      tags: { a: "b" },
    });
    assert.equal((outputs.subnets as unknown[]).length, 1);
    const dropped = azure.update("network:VirtualNetwork", vnetId, vnet, { ...vnet, subnets: [] });
    assert.deepEqual(dropped.subnets, []);
  });

  it("of a cluster have what Azure adds, in the shape of its answers", () => {
    const { id } = azure.subnet("nodes", "10.1.0.0/24");
    const inputs = {
      ...cluster(id),
      identity: { type: "SystemAssigned" },
      oidcIssuerProfile: { enabled: true },
    };
    const { outputs } = azure.create("containerservice:ManagedCluster", inputs);
    assert.match(String(outputs.fqdn), /^aks-[0-9a-f]{8}\.hcp\.westeurope\.azmk8s\.io$/);
    assert.equal(outputs.nodeResourceGroup, "MC_rg_aks_westeurope");
    assert.match(
      JSON.stringify(outputs.oidcIssuerProfile),
      /"issuerURL":"https:\/\/westeurope\.oic\.prod-aks\.azure\.com\/tenant\/[0-9a-f-]{36}\/"/,
    );
    assert.match(
      JSON.stringify(outputs.identity),
      /"principalId":"[0-9a-f-]{36}","tenantId":"tenant"/,
    );
    const [pool] = outputs.agentPoolProfiles as Record<string, unknown>[];
    assert.equal(pool?.name, "system");
    assert.equal(pool?.provisioningState, "Succeeded");
    assert.equal(pool?.vnetSubnetID, id);
  });

  it("of a separate pool appear in the cluster, which keeps it when it is updated", () => {
    const { id } = azure.subnet("nodes", "10.1.0.0/24");
    const aks = azure.cluster(id);
    azure.create("containerservice:AgentPool", {
      resourceGroupName: "rg",
      resourceName: "aks",
      agentPoolName: "user",
      vnetSubnetID: id,
      count: 3,
    });
    const news = { ...cluster(id), tags: { a: "b" } };
    const outputs = azure.update("containerservice:ManagedCluster", aks.id, cluster(id), news);
    const names = (outputs.agentPoolProfiles as Record<string, unknown>[]).map(({ name }) => name);
    assert.deepEqual(names.sort(), ["system", "user"]);
  });

  it("of functions tell of what was created, with a kubeconfig that says what it is", () => {
    const { id } = azure.subnet("nodes", "10.1.0.0/24");
    azure.cluster(id);
    const subnet = azure.provider.invoke("azure-native:network:getSubnet", {
      ...inVnet,
      subnetName: "nodes",
    });
    assert.deepEqual([subnet.id, subnet.addressPrefix], [id, "10.1.0.0/24"]);
    const { kubeconfigs } = azure.provider.invoke(
      "azure-native:containerservice/v20250901:listManagedClusterUserCredentials",
      { resourceGroupName: "rg", resourceName: "aks" },
    );
    const [{ value }] = kubeconfigs as [{ value: string }];
    assert.match(
      Buffer.from(value, "base64").toString(),
      /server: https:\/\/offline-azure-stand-in\.invalid:443/,
    );
    assert.throws(
      () => azure.provider.invoke("azure-native:network:getSubnet", { ...inVnet, subnetName: "x" }),
      {
        message: `Status=404 Code="ResourceNotFound" Message="The resource ${vnetId}/subnets/x was not found"`,
      },
    );
  });
});

describe("offline-azure: what lives", () => {
  it("is seen by another process at the same file", () => {
    const azure = new Azure().withVirtualNetwork();
    const other = azure.sibling();
    const { id } = azure.subnet("a", "10.1.0.0/24");
    const type = "azure-native:network:Subnet";
    assert.equal(other.provider.read(type, id, {}, {})?.outputs.addressPrefix, "10.1.0.0/24");
    other.delete("network:Subnet", id);
    assert.equal(azure.provider.read(type, id, {}, {}), undefined);
    azure.close();
  });

  it("goes with its resource group", () => {
    const azure = new Azure().withVirtualNetwork();
    const nodes = azure.subnet("nodes", "10.1.0.0/24").id;
    const { id } = azure.cluster(nodes);
    azure.delete("resources:ResourceGroup", `${subscription}/resourceGroups/rg`);
    const type = "azure-native:containerservice:ManagedCluster";
    assert.equal(azure.provider.read(type, id, {}, {}), undefined);
    azure.close();
  });

  it("is learnt from what the engine says where there is no file", () => {
    const azure = new Azure("process");
    azure.provider.diff("azure-native:network:VirtualNetwork", vnetId, vnet, vnet);
    const outside = { ...inVnet, subnetName: "a", addressPrefix: "10.2.0.0/24" };
    assert.throws(() => azure.create("network:Subnet", outside), {
      code: "NetcfgSubnetRangeOutsideVnet",
    });
    // What it was not told of may still exist.
    const elsewhere = { ...outside, virtualNetworkName: "elsewhere" };
    assert.match(azure.create("network:Subnet", elsewhere).id, /elsewhere\/subnets\/a$/);
  });
});
