import assert from "node:assert/strict";
import { Azure } from "./stand-in-azure";

describe("offline-azure: check", () => {
  let azure: Azure;
  beforeEach(() => {
    azure = new Azure();
  });
  afterEach(() => azure.close());

  it("names a top-level resource after the URN and eight hexadecimal digits", () => {
    const { inputs } = azure.check("network:VirtualNetwork", { resourceGroupName: "rg" });
    assert.match(String(inputs.virtualNetworkName), /^name[0-9a-f]{8}$/);
  });

  it("keeps the name that it once gave", () => {
    const first = azure.check("network:VirtualNetwork", { resourceGroupName: "rg" }).inputs;
    const again = azure.check("network:VirtualNetwork", { resourceGroupName: "rg" }, first).inputs;
    assert.equal(again.virtualNetworkName, first.virtualNetworkName);
  });

  it("names a child resource exactly as the URN", () => {
    const inputs = { resourceGroupName: "rg", virtualNetworkName: "vnet" };
    assert.equal(azure.check("network:Subnet", inputs).inputs.subnetName, "name");
    const pool = { resourceGroupName: "rg", resourceName: "aks" };
    assert.equal(azure.check("containerservice:AgentPool", pool).inputs.agentPoolName, "name");
  });

  it("names a role assignment with a UUID", () => {
    const inputs = { scope: "/subscriptions/sub", principalId: "p", roleDefinitionId: "r" };
    const name = azure.check("authorization:RoleAssignment", inputs).inputs.roleAssignmentName;
    assert.match(String(name), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("takes the location from the configuration, else from the resource group", () => {
    const inputs = { resourceGroupName: "rg" };
    assert.equal(azure.check("network:RouteTable", inputs).inputs.location, undefined);
    azure.create("resources:ResourceGroup", { ...inputs, location: "northeurope" });
    assert.equal(azure.check("network:RouteTable", inputs).inputs.location, "northeurope");
    azure.provider.configure({ location: "westeurope" });
    assert.equal(azure.check("network:RouteTable", inputs).inputs.location, "westeurope");
  });

  it("reports every missing property", () => {
    const { failures } = azure.check("network:SecurityRule", {
      access: "Allow",
      direction: "Inbound",
    });
    assert.deepEqual(
      failures.map(({ reason }) => reason),
      ["resourceGroupName", "networkSecurityGroupName", "priority", "protocol"].map(
        (property) => `missing required property '${property}'`,
      ),
    );
  });

  it("reports wrong types with their path, and AKS's loose CIDR pattern", () => {
    const { failures } = azure.check("containerservice:ManagedCluster", {
      resourceGroupName: "rg",
      agentPoolProfiles: [{ name: "system", count: "3" }, { name: "Nodes" }],
      networkProfile: { podCidr: "10.244.0.0/33", serviceCidr: "999.0.0.0/16" },
      tags: [],
    });
    assert.deepEqual(
      failures.map(({ reason }) => reason),
      [
        "'tags' must be an object of strings, got a list",
        "'agentPoolProfiles[0].count' must be an integer, got \"3\"",
        "'agentPoolProfiles[1].name' \"Nodes\" does not match /^[a-z][a-z0-9]{0,11}$/",
        "'networkProfile.podCidr' \"10.244.0.0/33\" does not match /^([0-9]{1,3}\\.){3}[0-9]{1,3}(\\/([0-9]|[1-2][0-9]|3[0-2]))?$/",
      ],
    );
  });

  it("takes unknown values for anything, and any enum value", () => {
    const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    const { failures } = azure.check("containerservice:ManagedCluster", {
      resourceGroupName: unknown,
      location: unknown,
      agentPoolProfiles: unknown,
      networkProfile: { networkPlugin: "no-such-plugin", podCidr: unknown },
    });
    assert.deepEqual(failures, []);
  });

  it("serves a type by the token of any API version", () => {
    const inputs = { resourceGroupName: "rg", virtualNetworkName: "vnet" };
    const { failures } = azure.check("network/v20240501:Subnet", inputs);
    assert.deepEqual(failures, []);
  });

  it("says what it serves when it is asked for anything else", () => {
    assert.throws(() => azure.check("compute:VirtualMachine", {}), {
      message:
        "offline-azure does not know the type azure-native:compute:VirtualMachine; of azure-native it serves resources:ResourceGroup, managedidentity:UserAssignedIdentity, authorization:RoleAssignment, network:VirtualNetwork, network:Subnet, network:VirtualNetworkPeering, network:RouteTable, network:Route, network:NetworkSecurityGroup, network:SecurityRule, network:NatGateway, network:PublicIPAddress, network:PublicIPPrefix, containerservice:ManagedCluster, containerservice:AgentPool",
    });
    assert.throws(() => azure.provider.invoke("azure-native:compute:getVirtualMachine", {}), {
      message:
        "offline-azure does not know the function azure-native:compute:getVirtualMachine; of azure-native it serves authorization:getClientConfig, network:getVirtualNetwork, network:getSubnet, containerservice:getManagedCluster, containerservice:listManagedClusterUserCredentials, containerservice:listManagedClusterAdminCredentials",
    });
  });
});
