import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import {
  AzureCniNodeSubnetCluster,
  AzureCniOverlayCluster,
  AzureCniPodSubnetCluster,
  type ClusterPlan,
  KubeconfigKind,
  KubenetCluster,
  OutboundType,
  VirtualNetwork,
} from "../../components/index";
import { azureResources, inputsOf, recordResources } from "./record-resources";

const resourceGroupName = "group";
const subnetId = (name: string) =>
  `/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/hub/subnets/${name}`;

async function planOf(program: () => { plan: unknown }): Promise<ClusterPlan> {
  const { result } = await recordResources(program);
  return result.plan as ClusterPlan;
}

describe("the network of a cluster", () => {
  it("existing subnets: only the roles on them are made", async () => {
    const { resources } = await recordResources(
      () =>
        new AzureCniPodSubnetCluster("shop", {
          resourceGroupName,
          existingNetwork: { nodeSubnetId: subnetId("nodes"), podSubnetId: subnetId("pods") },
        }),
    );
    assert.deepEqual(azureResources(resources), [
      "ManagedCluster shop",
      "RoleAssignment shop-node-subnet-role",
      "RoleAssignment shop-pods-subnet-role",
      "UserAssignedIdentity shop-identity",
    ]);
    const [pool] = inputsOf(resources, "ManagedCluster", "shop").agentPoolProfiles as {
      vnetSubnetID: string;
      podSubnetID: string;
    }[];
    assert.equal(pool?.vnetSubnetID, subnetId("nodes"));
    assert.equal(pool?.podSubnetID, subnetId("pods"));
  });

  it("a VNet that AKS makes, with its NAT gateway: no subnet, no role", async () => {
    const { resources } = await recordResources(
      () =>
        new AzureCniNodeSubnetCluster("shop", {
          resourceGroupName,
          managedNetwork: true,
          outboundType: OutboundType.ManagedNatGateway,
          outboundAddresses: { managedCount: 2 },
        }),
    );
    assert.deepEqual(azureResources(resources), [
      "ManagedCluster shop",
      "UserAssignedIdentity shop-identity",
    ]);
    assert.deepEqual(inputsOf(resources, "ManagedCluster", "shop").networkProfile, {
      networkPlugin: "azure",
      serviceCidr: "10.0.0.0/16",
      dnsServiceIP: "10.0.0.10",
      loadBalancerSku: "standard",
      outboundType: "managedNATGateway",
      natGatewayProfile: { managedOutboundIPProfile: { count: 2 }, idleTimeoutInMinutes: 4 },
    });
  });

  it("a subnet of a VNet of ours, with the route table that it has", async () => {
    const { resources } = await recordResources(() => {
      const virtualNetwork = new VirtualNetwork("hub", {
        resourceGroupName,
        addressSpace: ["10.1.0.0/16"],
        subnets: { nodes: { addressPrefix: "10.1.0.0/24", routes: {} } },
      });
      new KubenetCluster("shop", {
        resourceGroupName,
        virtualNetwork,
        nodeSubnet: { name: "nodes" },
      });
    });
    assert.equal(
      inputsOf(resources, "RoleAssignment", "shop-node-subnet-role").scope,
      "/id-of/hub-nodes",
    );
    assert.equal(
      inputsOf(resources, "RoleAssignment", "shop-route-table-role").scope,
      "/id-of/hub-nodes-routes",
    );
  });

  it("an API server in the VNet, in a /28 that belongs to AKS", async () => {
    const { resources } = await recordResources(
      () =>
        new AzureCniOverlayCluster("shop", {
          resourceGroupName,
          addressSpace: ["10.1.0.0/16"],
          apiServer: { privateCluster: true, vnetIntegration: true },
          nodeSubnet: { addressPrefix: "10.1.0.0/24", securityRules: {} },
        }),
    );
    assert.deepEqual(inputsOf(resources, "ManagedCluster", "shop").apiServerAccessProfile, {
      enablePrivateCluster: true,
      enableVnetIntegration: true,
      subnetId: "/id-of/shop-api-server",
    });
    const { addressPrefix, delegations } = inputsOf(resources, "Subnet", "shop-api-server");
    assert.equal(addressPrefix, "10.1.1.0/28");
    assert.deepEqual(delegations, [
      { name: "aks-delegation", serviceName: "Microsoft.ContainerService/managedClusters" },
    ]);
    const { securityRules } = inputsOf(resources, "NetworkSecurityGroup", "shop-nsg");
    const rules = securityRules as { [property: string]: unknown }[];
    assert.deepEqual(
      rules.map((rule) =>
        [
          rule.priority,
          rule.direction,
          rule.sourceAddressPrefix,
          rule.destinationAddressPrefix,
        ].join(" "),
      ),
      [
        "100 Inbound 10.1.0.0/24 10.1.0.0/24",
        "100 Outbound 10.1.0.0/24 10.1.0.0/24",
        "101 Inbound 10.1.0.0/24 10.244.0.0/16",
        "101 Outbound 10.1.0.0/24 10.244.0.0/16",
        "103 Inbound 10.244.0.0/16 10.244.0.0/16",
        "103 Outbound 10.244.0.0/16 10.244.0.0/16",
        "104 Inbound 10.1.0.0/24 10.1.1.0/28",
        "104 Outbound 10.1.0.0/24 10.1.1.0/28",
      ],
    );
  });

  it("rules of your own keep their priorities, and the cluster's take others", async () => {
    const { resources } = await recordResources(
      () =>
        new AzureCniOverlayCluster("shop", {
          resourceGroupName,
          addressSpace: ["10.1.0.0/16"],
          nodeSubnet: {
            addressPrefix: "10.1.0.0/24",
            securityRules: { web: { priority: 100, direction: "inbound", access: "Allow" } },
          },
        }),
    );
    const { securityRules } = inputsOf(resources, "NetworkSecurityGroup", "shop-nsg");
    assert.deepEqual(
      (securityRules as { [property: string]: unknown }[]).map(
        (rule) => `${rule.name} ${rule.priority}`,
      ),
      [
        "AllowNodesToNodesInbound 101",
        "AllowNodesToNodesOutbound 100",
        "AllowNodesToPodsInbound 102",
        "AllowNodesToPodsOutbound 101",
        "AllowPodsToPodsInbound 103",
        "AllowPodsToPodsOutbound 103",
        "web 100",
      ],
    );
  });

  it("a DNS zone and addresses of your own: the roles that AKS needs on them", async () => {
    const zone =
      "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io";
    const address =
      "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/out";
    const { resources } = await recordResources(
      () =>
        new AzureCniOverlayCluster("shop", {
          resourceGroupName,
          existingNetwork: { nodeSubnetId: subnetId("nodes") },
          apiServer: { privateCluster: true, privateDnsZone: zone },
          outboundAddresses: { publicIpIds: [address] },
        }),
    );
    const roles = Object.fromEntries(
      ["dns-zone", "vnet", "outbound-ip-1"].map((suffix) => {
        const role = inputsOf(resources, "RoleAssignment", `shop-${suffix}-role`);
        return [suffix, [role.scope, String(role.roleDefinitionId).split("/").at(-1)]];
      }),
    );
    const networkContributor = "4d97b98b-1d4f-4787-a291-c67834d212e7";
    assert.deepEqual(roles, {
      "dns-zone": [zone, "b12aa53e-6015-4669-85d0-8515ebb3ae7f"],
      vnet: [subnetId("nodes").replace("/subnets/nodes", ""), networkContributor],
      "outbound-ip-1": [address, networkContributor],
    });
  });

  it("a kubeconfig of each kind, never in the clear", async () => {
    const kinds: [KubeconfigKind, string][] = [
      [KubeconfigKind.User, "user: user, login: devicecode"],
      [KubeconfigKind.Admin, "user: admin, login: devicecode"],
      [KubeconfigKind.Kubelogin, "user: user, login: azurecli"],
    ];
    for (const [kubeconfig, expected] of kinds) {
      let isSecret: Promise<boolean> | undefined;
      const { result } = await recordResources(() => {
        const cluster = new AzureCniOverlayCluster("shop", { resourceGroupName, kubeconfig });
        isSecret = pulumi.isSecret(cluster.kubeconfig);
        return cluster;
      });
      assert.equal(await isSecret, true);
      assert.equal(result.kubeconfig, expected);
    }
  });
});

describe("planned ranges", () => {
  it("are sized for maxNodes and placed around what is taken", async () => {
    assert.deepEqual(
      await planOf(
        () =>
          new AzureCniOverlayCluster("shop", {
            resourceGroupName,
            maxNodes: 1000,
            takenRanges: { datacenter: { cidr: "10.0.0.0/9" } },
          }),
      ),
      {
        addressSpace: ["10.224.0.0/16"],
        nodeSubnetPrefixes: ["10.224.0.0/21"],
        podSubnetPrefix: undefined,
        apiServerSubnetPrefix: undefined,
        podCidrs: ["10.240.0.0/13"],
        serviceCidrs: ["10.128.0.0/16"],
        dnsServiceIP: "10.128.0.10",
        maxNodes: 1000,
        maxPods: 250,
        surgeNodes: 100,
      },
    );
  });

  it("stay clear of the VNets that the cluster's is peered with", async () => {
    const plan = await planOf(() => {
      const hub = new VirtualNetwork("hub", { resourceGroupName, addressSpace: ["10.0.0.0/16"] });
      const virtualNetwork = new VirtualNetwork("spoke", {
        resourceGroupName,
        addressSpace: ["10.1.0.0/16"],
        peerings: {
          hub: { remoteVirtualNetwork: hub },
          partner: {
            remoteVirtualNetworkId: subnetId("any").replace("/subnets/any", "-partner"),
            remoteAddressSpace: ["10.244.0.0/14"],
          },
        },
      });
      return new AzureCniOverlayCluster("shop", { resourceGroupName, virtualNetwork });
    });
    assert.deepEqual(plan.serviceCidrs, ["10.2.0.0/16"]);
    assert.deepEqual(plan.podCidrs, ["10.240.0.0/16"]);
  });

  it("don't depend on the pools of today", async () => {
    const small = await planOf(
      () => new AzureCniOverlayCluster("shop", { resourceGroupName, systemPool: { count: 1 } }),
    );
    const large = await planOf(
      () =>
        new AzureCniOverlayCluster("shop", {
          resourceGroupName,
          systemPool: { count: 3, maxCount: 50 },
          userPools: { apps: { maxCount: 100 } },
        }),
    );
    assert.deepEqual(large, small);
  });

  it("say what fits", async () => {
    const { result } = await recordResources(
      () =>
        new AzureCniNodeSubnetCluster("shop", {
          resourceGroupName,
          addressSpace: ["10.1.0.0/16"],
          nodeSubnet: { addressPrefix: "10.1.0.0/24" },
        }),
    );
    const { fits, nodes, pods } = result.capacity as Record<string, unknown>;
    // 251 addresses: (7 nodes + 1 of an upgrade) × 31 = 248.
    assert.deepEqual({ fits, nodes, pods }, { fits: true, nodes: 7, pods: 210 });
  });

  it("stay where a plan file has them, whatever comes before them in the program", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "address-plan-"));
    const addressPlanFile = path.join(folder, "address-plan.json");
    const plans = (names: readonly string[]) =>
      recordResources(() => {
        const virtualNetwork = new VirtualNetwork("hub", {
          resourceGroupName,
          addressSpace: ["10.1.0.0/16"],
        });
        return Object.fromEntries(
          names.map((name) => {
            const args = {
              resourceGroupName,
              virtualNetwork,
              addressPlanFile,
              addressPlanFrozen: false,
            };
            return [name, new AzureCniOverlayCluster(name, args).plan];
          }),
        );
      });
    try {
      const { result: before } = await plans(["b", "c"]);
      const written = fs.readFileSync(addressPlanFile, "utf8");
      const { result: after } = await plans(["a", "b", "c"]);
      assert.deepEqual({ b: after.b, c: after.c }, before);
      assert.deepEqual((after.a as ClusterPlan).nodeSubnetPrefixes, ["10.1.2.0/24"]);
      const { result: again } = await plans(["b", "c"]);
      assert.deepEqual(again, before);
      assert.match(
        written,
        /"b\/nodes", "kind": "subnet", "vnet": "hub\/vnet", "cidr": "10.1.0.0\/24"/,
      );
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
