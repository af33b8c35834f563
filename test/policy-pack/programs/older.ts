import { ArmType } from "@aks-networking/networking";
import {
  cluster,
  type ExampleProperties,
  idOf,
  nameOf,
  outputOf,
  resource,
} from "../../../policy-pack/testing";
import { inSubnet, type Program, vnet, within } from "./program";

const versioned = (version: string, name: string, properties: ExampleProperties) =>
  resource(
    `azure-native:containerservice/${version}:ManagedCluster`,
    name,
    { resourceGroupName: "rg", dnsPrefix: name, ...properties },
    ArmType.managedCluster,
  );

const classic =
  (token: string, armType: ArmType) => (name: string, properties: ExampleProperties) =>
    resource(`azure:${token}`, name, { resourceGroupName: "rg", name, ...properties }, armType);

const classicCluster = (name: string, properties: ExampleProperties) =>
  classic("containerservice/kubernetesCluster:KubernetesCluster", ArmType.managedCluster)(name, {
    dnsPrefix: name,
    ...properties,
  });
const classicPool = classic(
  "containerservice/kubernetesClusterNodePool:KubernetesClusterNodePool",
  ArmType.agentPool,
);
const classicVnet = classic("network/virtualNetwork:VirtualNetwork", ArmType.virtualNetwork);
const classicSubnet = classic("network/subnet:Subnet", ArmType.subnet);
const classicRoutes = classic("network/routeTable:RouteTable", ArmType.routeTable);
const classicIdentity = classic(
  "authorization/userAssignedIdentity:UserAssignedIdentity",
  ArmType.userAssignedIdentity,
);
const classicRole = (scope: string) =>
  resource(
    "azure:authorization/assignment:Assignment",
    `role-on-${scope}`,
    {
      scope: idOf(scope),
      roleDefinitionName: "Network Contributor",
      principalId: outputOf("identity", "principalId"),
    },
    ArmType.roleAssignment,
  );
const association = (kind: string, properties: ExampleProperties) =>
  resource(`azure:network/subnet${kind}Association:Subnet${kind}Association`, kind, properties);

const classicNetwork = [
  classicVnet("vnet", { addressSpaces: ["10.1.0.0/16"] }),
  classicSubnet("nodes", {
    virtualNetworkName: nameOf("vnet"),
    addressPrefixes: ["10.1.0.0/22"],
    defaultOutboundAccessEnabled: false,
  }),
  classicIdentity("identity", {}),
  classicRole("nodes"),
];
const identity = { type: "UserAssigned", identityIds: [idOf("identity")] };
const defaultNodePool = {
  name: "default",
  nodeCount: 3,
  vmSize: "Standard_D2_v2",
  maxPods: 110,
  vnetSubnetId: idOf("nodes"),
  upgradeSettings: { maxSurge: "10%" },
};

/** Programs of other years: versions of the API, and the classic provider. */
export const older: readonly Program[] = [
  {
    what: "an API version of 2019, kubenet, with the bridge of Docker",
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/22"),
      versioned("v20190601", "aks", {
        agentPoolProfiles: [inSubnet("nodes", { type: "VirtualMachineScaleSets" })],
        servicePrincipalProfile: { clientId: "c", secret: "s" },
        networkProfile: {
          networkPlugin: "kubenet",
          podCidr: "10.244.0.0/16",
          serviceCidr: "10.0.0.0/16",
          dnsServiceIP: "10.0.0.10",
          dockerBridgeCidr: "172.17.0.1/16",
        },
      }),
    ],
    reports: [
      "advisory aks-docker-bridge-cidr-ignored",
      "advisory aks-network-plugin-kubenet-retired",
    ],
  },
  {
    what: "an API version of 2021, node subnet, with authorized ranges and Azure policies",
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/22"),
      versioned("v20210301", "aks", {
        identity: { type: "SystemAssigned" },
        agentPoolProfiles: [inSubnet("nodes", { maxPods: 30 })],
        apiServerAccessProfile: { authorizedIPRanges: ["203.0.113.0/24"] },
        networkProfile: {
          networkPlugin: "azure",
          networkPolicy: "azure",
          serviceCidr: "10.0.0.0/16",
          dnsServiceIP: "10.0.0.10",
          dockerBridgeCidr: "172.17.0.1/16",
          loadBalancerSku: "Standard",
        },
      }),
    ],
    reports: [
      "advisory aks-docker-bridge-cidr-ignored",
      "advisory aks-network-policy-azure-retired",
    ],
  },
  {
    what: "a preview API version",
    stack: () => [
      versioned("v20250802preview", "aks", {
        identity: { type: "SystemAssigned" },
        agentPoolProfiles: [{ name: "system", mode: "System", count: 3, maxPods: 110 }],
        networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      }),
    ],
    reports: [],
  },
  {
    what: "host bits in the ranges of a VNet and of a cluster",
    stack: () => [
      vnet("10.1.0.1/16"),
      within("nodes", "10.1.0.4/22"),
      cluster("aks", {
        identity: { type: "SystemAssigned" },
        agentPoolProfiles: [inSubnet("nodes", { maxPods: 110 })],
        networkProfile: {
          networkPlugin: "azure",
          networkPluginMode: "overlay",
          podCidr: "10.244.0.1/16",
        },
      }),
    ],
    reports: [
      "mandatory subnet-address-prefix-host-bits",
      "mandatory vnet-address-space-host-bits",
    ],
  },
  {
    what: "the classic provider's quickstart",
    stack: () => [
      classicCluster("aks", {
        dnsPrefix: "aks",
        defaultNodePool: { name: "default", nodeCount: 1, vmSize: "Standard_D2_v2" },
        identity: { type: "SystemAssigned" },
        tags: { Environment: "Production" },
      }),
    ],
    reports: [],
  },
  {
    what: "the classic provider, overlay in a VNet with a role by its name, and a pool",
    stack: () => [
      ...classicNetwork,
      classicCluster("aks", {
        defaultNodePool,
        identity,
        networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      }),
      classicPool("user", {
        kubernetesClusterId: idOf("aks"),
        mode: "User",
        nodeCount: 2,
        maxPods: 110,
        osType: "Linux",
        vnetSubnetId: idOf("nodes"),
      }),
    ],
    reports: [],
  },
  {
    what: "the classic provider, an autoscaled pool without a count, all in the region of their group",
    source:
      "hashicorp/terraform-provider-azurerm internal/services/containers/kubernetes_cluster_node_pool_resource_test.go virtualNetworkAutomaticConfig",
    azure: "accepted",
    stack: () => {
      const location = outputOf("rg", "location");
      return [
        resource("azure:core/resourceGroup:ResourceGroup", "rg", {}, ArmType.resourceGroup),
        classicVnet("vnet", { addressSpaces: ["10.1.0.0/16"], location }),
        classicSubnet("nodes", {
          virtualNetworkName: nameOf("vnet"),
          addressPrefixes: ["10.1.0.0/24"],
        }),
        classicCluster("aks", {
          dnsPrefix: "acctestaks",
          location,
          defaultNodePool: { ...defaultNodePool, maxPods: 30 },
          identity: { type: "SystemAssigned" },
          networkProfile: { networkPlugin: "azure" },
        }),
        classicPool("user", {
          kubernetesClusterId: idOf("aks"),
          autoScalingEnabled: true,
          minCount: 1,
          maxCount: 3,
          maxPods: 30,
          vnetSubnetId: idOf("nodes"),
        }),
      ];
    },
    reports: [],
  },
  {
    what: "the classic provider, kubenet behind a firewall, its routes joined by an association",
    stack: () => [
      ...classicNetwork,
      classicRoutes("routes", {
        routes: [
          {
            name: "default",
            addressPrefix: "0.0.0.0/0",
            nextHopType: "VirtualAppliance",
            nextHopInIpAddress: "10.1.8.4",
          },
        ],
      }),
      classicRole("routes"),
      association("RouteTable", { subnetId: idOf("nodes"), routeTableId: idOf("routes") }),
      classicCluster("aks", {
        defaultNodePool,
        identity,
        networkProfile: { networkPlugin: "kubenet", outboundType: "userDefinedRouting" },
      }),
    ],
    reports: ["advisory aks-network-plugin-kubenet-retired"],
  },
  {
    what: "the classic provider, userDefinedRouting without routes, its pods over its subnet",
    stack: () => [
      ...classicNetwork,
      classicCluster("aks", {
        defaultNodePool,
        identity,
        networkProfile: {
          networkPlugin: "azure",
          networkPluginMode: "overlay",
          podCidr: "10.1.0.0/18",
          outboundType: "userDefinedRouting",
        },
      }),
    ],
    reports: ["mandatory aks-pod-cidr-overlaps-subnet", "mandatory subnet-route-table-missing"],
  },
];
