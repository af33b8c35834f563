import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  AdvancedNetworkPolicies,
  AzureCniNodeSubnetCluster,
  AzureCniOverlayCluster,
  AzureCniPodSubnetCluster,
  KubenetCluster,
  KubenetNetworkPolicy,
  NetworkDataplane,
  OsType,
  PodIPAllocationMode,
} from "../../components/index";
import { azureResources, inputsOf, recordResources } from "./record-resources";

const resourceGroupName = "group";
const services = {
  serviceCidr: "10.0.0.0/16",
  dnsServiceIP: "10.0.0.10",
  loadBalancerSku: "standard",
  outboundType: "loadBalancer",
};
const systemPool = {
  name: "system",
  mode: "System",
  type: "VirtualMachineScaleSets",
  vmSize: "Standard_D4s_v5",
  count: 3,
  upgradeSettings: { maxSurge: "10%" },
  osType: "Linux",
  vnetSubnetID: "/id-of/shop-nodes",
};
const nodeSubnet = {
  resourceGroupName,
  virtualNetworkName: "shop-vnet",
  subnetName: "shop-nodes",
  defaultOutboundAccess: false,
  privateEndpointNetworkPolicies: "Disabled",
  privateLinkServiceNetworkPolicies: "Enabled",
};
const clusterBase = {
  resourceGroupName,
  dnsPrefix: "shop",
  sku: { name: "Base", tier: "Standard" },
  identity: { type: "UserAssigned", userAssignedIdentities: ["/id-of/shop-identity"] },
  oidcIssuerProfile: { enabled: true },
  securityProfile: { workloadIdentity: { enabled: true } },
};
const roleOn = (scope: string) => ({
  scope,
  principalId: "principal",
  principalType: "ServicePrincipal",
  roleDefinitionId:
    "/providers/Microsoft.Authorization/roleDefinitions/4d97b98b-1d4f-4787-a291-c67834d212e7",
});

describe("clusters of each network mode", () => {
  it("kubenet: a route table of its own, with roles on it and on the subnet", async () => {
    const { resources } = await recordResources(
      () =>
        new KubenetCluster("shop", {
          resourceGroupName,
          networkPolicy: KubenetNetworkPolicy.Calico,
        }),
    );
    assert.deepEqual(azureResources(resources), [
      "ManagedCluster shop",
      "RoleAssignment shop-node-subnet-role",
      "RoleAssignment shop-route-table-role",
      "RouteTable shop-routes",
      "Subnet shop-nodes",
      "UserAssignedIdentity shop-identity",
      "VirtualNetwork shop-vnet",
    ]);
    assert.deepEqual(inputsOf(resources, "ManagedCluster", "shop"), {
      ...clusterBase,
      networkProfile: {
        networkPlugin: "kubenet",
        networkPolicy: "calico",
        podCidr: "10.244.0.0/16",
        ...services,
      },
      agentPoolProfiles: [{ ...systemPool, maxPods: 110 }],
    });
    assert.deepEqual(inputsOf(resources, "Subnet", "shop-nodes"), {
      ...nodeSubnet,
      addressPrefix: "10.224.0.0/24",
      routeTable: { id: "/id-of/shop-routes" },
    });
    assert.deepEqual(
      inputsOf(resources, "RoleAssignment", "shop-route-table-role"),
      roleOn("/id-of/shop-routes"),
    );
    assert.deepEqual(
      inputsOf(resources, "RoleAssignment", "shop-node-subnet-role"),
      roleOn("/id-of/shop-nodes"),
    );
  });

  it("kubenet: own routes are resources, since AKS writes into the table", async () => {
    const { resources } = await recordResources(
      () =>
        new KubenetCluster("shop", {
          resourceGroupName,
          nodeSubnet: {
            routes: {
              default: {
                addressPrefix: "0.0.0.0/0",
                nextHopType: "VirtualAppliance",
                nextHopIpAddress: "10.0.1.4",
              },
            },
          },
        }),
    );
    assert.deepEqual(inputsOf(resources, "RouteTable", "shop-routes"), { resourceGroupName });
    assert.deepEqual(inputsOf(resources, "Route", "shop-routes-default"), {
      resourceGroupName,
      routeTableName: "shop-routes",
      routeName: "default",
      addressPrefix: "0.0.0.0/0",
      nextHopType: "VirtualAppliance",
      nextHopIpAddress: "10.0.1.4",
    });
  });

  it("overlay: five resources and no route table", async () => {
    const { resources } = await recordResources(
      () => new AzureCniOverlayCluster("shop", { resourceGroupName }),
    );
    assert.deepEqual(azureResources(resources), [
      "ManagedCluster shop",
      "RoleAssignment shop-node-subnet-role",
      "Subnet shop-nodes",
      "UserAssignedIdentity shop-identity",
      "VirtualNetwork shop-vnet",
    ]);
    assert.deepEqual(inputsOf(resources, "ManagedCluster", "shop"), {
      ...clusterBase,
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        podCidr: "10.244.0.0/16",
        ...services,
      },
      agentPoolProfiles: [{ ...systemPool, maxPods: 250 }],
    });
    assert.deepEqual(inputsOf(resources, "VirtualNetwork", "shop-vnet"), {
      resourceGroupName,
      addressSpace: { addressPrefixes: ["10.224.0.0/16"] },
      enableDdosProtection: false,
      enableVmProtection: false,
    });
  });

  it("dual-stack overlay: both families everywhere, and a way out for IPv6", async () => {
    const { resources } = await recordResources(
      () => new AzureCniOverlayCluster("shop", { resourceGroupName, dualStack: {} }),
    );
    assert.deepEqual(inputsOf(resources, "ManagedCluster", "shop").networkProfile, {
      networkPlugin: "azure",
      networkPluginMode: "overlay",
      podCidr: "10.244.0.0/16",
      podCidrs: ["10.244.0.0/16", "fd12:3456:789a::/64"],
      serviceCidrs: ["10.0.0.0/16", "fd12:3456:789a:1::/108"],
      ipFamilies: ["IPv4", "IPv6"],
      ...services,
      loadBalancerProfile: {
        allocatedOutboundPorts: 0,
        backendPoolType: "NodeIPConfiguration",
        idleTimeoutInMinutes: 30,
        managedOutboundIPs: { count: 1, countIPv6: 1 },
      },
    });
    assert.deepEqual(inputsOf(resources, "VirtualNetwork", "shop-vnet").addressSpace, {
      addressPrefixes: ["10.224.0.0/16", "fd12:3456:789a:100::/56"],
    });
    assert.deepEqual(inputsOf(resources, "Subnet", "shop-nodes"), {
      ...nodeSubnet,
      addressPrefixes: ["10.224.0.0/24", "fd12:3456:789a:100::/64"],
    });
  });

  it("Cilium: its policy engine without saying so, and ACNS", async () => {
    const { resources } = await recordResources(
      () =>
        new AzureCniOverlayCluster("shop", {
          resourceGroupName,
          networkDataplane: NetworkDataplane.Cilium,
          advancedNetworking: { policies: AdvancedNetworkPolicies.Fqdn },
        }),
    );
    assert.deepEqual(inputsOf(resources, "ManagedCluster", "shop").networkProfile, {
      networkPlugin: "azure",
      networkPluginMode: "overlay",
      networkDataplane: "cilium",
      networkPolicy: "cilium",
      advancedNetworking: {
        enabled: true,
        observability: { enabled: true },
        security: { enabled: true, advancedNetworkPolicies: "FQDN" },
      },
      podCidr: "10.244.0.0/16",
      ...services,
    });
  });

  it("node subnet: one subnet for 220 nodes and their 30 pods each", async () => {
    const { resources } = await recordResources(
      () => new AzureCniNodeSubnetCluster("shop", { resourceGroupName }),
    );
    const { networkProfile, agentPoolProfiles } = inputsOf(resources, "ManagedCluster", "shop");
    // The SDK fills in a podCidr that no pod would have an address of; it is taken out again.
    assert.deepEqual(networkProfile, { networkPlugin: "azure", ...services });
    assert.deepEqual(agentPoolProfiles, [{ ...systemPool, maxPods: 30 }]);
    assert.equal(inputsOf(resources, "Subnet", "shop-nodes").addressPrefix, "10.224.0.0/19");
  });

  for (const [podIPAllocationMode, maxPods] of [
    [PodIPAllocationMode.DynamicIndividual, 110],
    [PodIPAllocationMode.StaticBlock, 111],
  ] as const) {
    it(`pod subnet, ${podIPAllocationMode}: a subnet of the pods', for each pool`, async () => {
      const { resources } = await recordResources(
        () =>
          new AzureCniPodSubnetCluster("shop", {
            resourceGroupName,
            podIPAllocationMode,
            userPools: { apps: { count: 2 } },
          }),
      );
      assert.deepEqual(azureResources(resources), [
        "AgentPool shop-apps",
        "ManagedCluster shop",
        "RoleAssignment shop-node-subnet-role",
        "RoleAssignment shop-pods-subnet-role",
        "Subnet shop-nodes",
        "Subnet shop-pods",
        "UserAssignedIdentity shop-identity",
        "VirtualNetwork shop-vnet",
      ]);
      const pods = { maxPods, podSubnetID: "/id-of/shop-pods", podIPAllocationMode };
      assert.deepEqual(inputsOf(resources, "ManagedCluster", "shop").agentPoolProfiles, [
        { ...systemPool, ...pods },
      ]);
      const { name: _name, ...pool } = systemPool;
      assert.deepEqual(inputsOf(resources, "AgentPool", "shop-apps"), {
        ...pool,
        ...pods,
        resourceGroupName,
        resourceName: "shop",
        agentPoolName: "apps",
        mode: "User",
        count: 2,
      });
      assert.deepEqual(inputsOf(resources, "Subnet", "shop-pods"), {
        ...nodeSubnet,
        subnetName: "shop-pods",
        addressPrefix: "10.224.0.0/17",
        delegations: [
          {
            name: "aks-delegation",
            serviceName: "Microsoft.ContainerService/managedClusters",
          },
        ],
      });
    });
  }

  it("pools: autoscaling, zones, labels, taints, Windows", async () => {
    const { resources } = await recordResources(
      () =>
        new AzureCniOverlayCluster("shop", {
          resourceGroupName,
          windows: { adminUsername: "azureuser", adminPassword: "secret-of-14-chars" },
          userPools: {
            apps: {
              vmSize: "Standard_D8s_v5",
              minCount: 2,
              maxCount: 20,
              maxPods: 100,
              maxSurge: "33%",
              availabilityZones: ["1", "2", "3"],
              nodeLabels: { tier: "apps" },
              nodeTaints: ["apps=true:NoSchedule"],
            },
            win: { osType: OsType.Windows, osSKU: "Windows2025", enableFIPS: true, count: 1 },
          },
        }),
    );
    const pool = {
      resourceGroupName,
      resourceName: "shop",
      mode: "User",
      type: "VirtualMachineScaleSets",
      vnetSubnetID: "/id-of/shop-nodes",
    };
    assert.deepEqual(inputsOf(resources, "AgentPool", "shop-apps"), {
      ...pool,
      agentPoolName: "apps",
      vmSize: "Standard_D8s_v5",
      count: 2,
      enableAutoScaling: true,
      minCount: 2,
      maxCount: 20,
      maxPods: 100,
      upgradeSettings: { maxSurge: "33%" },
      osType: "Linux",
      availabilityZones: ["1", "2", "3"],
      nodeLabels: { tier: "apps" },
      nodeTaints: ["apps=true:NoSchedule"],
    });
    assert.deepEqual(inputsOf(resources, "AgentPool", "shop-win"), {
      ...pool,
      agentPoolName: "win",
      vmSize: "Standard_D4s_v5",
      count: 1,
      maxPods: 110,
      upgradeSettings: { maxSurge: "10%" },
      osType: "Windows",
      osSKU: "Windows2025",
      enableFIPS: true,
    });
    const { windowsProfile } = inputsOf(resources, "ManagedCluster", "shop");
    assert.deepEqual(pulumi.runtime.isRpcSecret(windowsProfile), true);
    assert.deepEqual(pulumi.runtime.unwrapRpcSecret(windowsProfile), {
      adminUsername: "azureuser",
      adminPassword: "secret-of-14-chars",
    });
  });
});
