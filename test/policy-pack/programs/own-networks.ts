import { builtInRoles } from "@aks-networking/networking";
import {
  agentPool,
  cluster,
  identity,
  idOf,
  idWithin,
  nameOf,
  outputOf,
  resource,
  roleAssignment,
  routeTable,
  virtualNetwork,
} from "../../../policy-pack/testing";
import {
  inSubnet,
  overlay,
  type Program,
  subnetOf,
  systemAssigned,
  userAssigned,
  vnet,
  within,
} from "./program";

const maxPods = 110;
const delegations = [{ name: "aks", serviceName: "Microsoft.ContainerService/managedClusters" }];

export function roleOn(scope: string, role: string = builtInRoles.networkContributor) {
  return roleAssignment(`role-on-${scope}`, {
    principalId: outputOf("identity", "principalId"),
    principalType: "ServicePrincipal",
    roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${role}`,
    scope: idOf(scope),
  });
}

/** Clusters in VNets of one's own. */
export const ownNetworks: readonly Program[] = [
  {
    what: "overlay in a VNet, with the identity and role that it needs",
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/22"),
      identity("identity"),
      roleOn("nodes"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        networkProfile: { ...overlay, podCidr: "192.168.0.0/16" },
      }),
    ],
    reports: [],
  },
  {
    what: "overlay in a VNet, with the role on the VNet and no ranges given",
    stack: () => [
      vnet("10.224.0.0/12"),
      within("nodes", "10.224.0.0/16"),
      identity("identity"),
      roleOn("vnet"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        networkProfile: { ...overlay },
      }),
    ],
    reports: [],
  },
  {
    what: "overlay with a system-assigned identity, whose role comes after the cluster",
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/22"),
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        networkProfile: { ...overlay },
      }),
    ],
    reports: [],
  },
  {
    what: "no networkProfile in a VNet of 10.0.0.0/8, of which no subnet is Azure's default service range",
    stack: () => [
      vnet("10.0.0.0/8"),
      within("nodes", "10.1.0.0/22"),
      identity("identity"),
      roleOn("vnet"),
      cluster("aks", { ...userAssigned, agentPoolProfiles: [inSubnet("nodes", { maxPods })] }),
    ],
    reports: ["mandatory aks-pod-cidr-overlaps-vnet"],
  },
  {
    what: "no networkProfile in a subnet that is Azure's default service range",
    stack: () => [
      vnet("10.0.0.0/16"),
      within("nodes", "10.0.0.0/24"),
      identity("identity"),
      roleOn("vnet"),
      cluster("aks", { ...userAssigned, agentPoolProfiles: [inSubnet("nodes", { maxPods: 30 })] }),
    ],
    reports: ["mandatory aks-service-cidr-overlaps-subnet"],
  },
  {
    what: "a VNet of 10.0.0.0/16 whose second subnet, of no cluster, is Azure's default service range",
    stack: () => [
      vnet("10.0.0.0/16", "10.1.0.0/16"),
      within("nodes", "10.1.0.0/24"),
      within("databases", "10.0.4.0/24"),
      identity("identity"),
      roleOn("vnet"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        networkProfile: { ...overlay },
      }),
    ],
    reports: ["mandatory aks-service-cidr-overlaps-subnet"],
  },
  {
    what: "a subnet as large as its VNet",
    stack: () => [
      vnet("10.1.0.0/22"),
      within("nodes", "10.1.0.0/22"),
      identity("identity"),
      roleOn("nodes"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        networkProfile: { ...overlay },
      }),
    ],
    reports: [],
  },
  {
    what: "Cilium without networkPolicy, as in the documented commands",
    stack: () => [
      vnet("10.1.0.0/22"),
      within("nodes", "10.1.0.0/22"),
      identity("identity"),
      roleOn("nodes"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        networkProfile: { ...overlay, networkDataplane: "cilium" },
      }),
    ],
    reports: [],
  },
  {
    what: "kubenet with a subnet and route table of one's own",
    stack: () => [
      vnet("192.168.0.0/16"),
      routeTable("routes"),
      within("nodes", "192.168.1.0/24", { routeTable: { id: idOf("routes") } }),
      identity("identity"),
      roleOn("vnet"),
      roleOn("routes"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        networkProfile: {
          networkPlugin: "kubenet",
          serviceCidr: "10.0.0.0/16",
          dnsServiceIP: "10.0.0.10",
          podCidr: "10.244.0.0/16",
        },
      }),
    ],
    reports: ["advisory aks-network-plugin-kubenet-retired"],
  },
  {
    what: "two kubenet clusters in one subnet, which Azure doesn't take",
    stack: () => [
      vnet("192.168.0.0/16"),
      routeTable("routes"),
      within("nodes", "192.168.1.0/24", { routeTable: { id: idOf("routes") } }),
      identity("identity"),
      roleOn("vnet"),
      roleOn("routes"),
      ...["blue", "green"].map((name) =>
        cluster(name, {
          ...userAssigned,
          agentPoolProfiles: [inSubnet("nodes", { maxPods })],
          networkProfile: { networkPlugin: "kubenet" },
        }),
      ),
    ],
    reports: [
      "advisory aks-network-plugin-kubenet-retired",
      "mandatory aks-node-subnet-shared-kubenet",
      "mandatory aks-route-table-shared-by-clusters",
    ],
  },
  {
    what: "node subnet, with Azure network policies",
    stack: () => [
      vnet("10.240.0.0/16"),
      within("nodes", "10.240.0.0/22"),
      identity("identity"),
      roleOn("nodes"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods: 30, count: 5 })],
        networkProfile: {
          networkPlugin: "azure",
          networkPolicy: "calico",
          serviceCidr: "10.2.0.0/16",
          dnsServiceIP: "10.2.0.10",
        },
      }),
    ],
    reports: [],
  },
  {
    what: "node subnet that is too small for its pods after the surge",
    stack: () => [
      vnet("10.240.0.0/16"),
      within("nodes", "10.240.0.0/25"),
      identity("identity"),
      roleOn("nodes"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods: 30, count: 4 })],
        networkProfile: { networkPlugin: "azure" },
      }),
    ],
    reports: ["advisory aks-node-subnet-full-during-upgrade"],
  },
  {
    what: "pod subnet, dynamic, delegated",
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/24"),
      within("pods", "10.1.4.0/22", { delegations }),
      identity("identity"),
      roleOn("vnet"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods, podSubnetID: idOf("pods") })],
        networkProfile: { networkPlugin: "azure" },
      }),
    ],
    reports: [],
  },
  {
    what: "node and pod subnets that are written inside the VNet",
    stack: () => [
      virtualNetwork("vnet", {
        addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
        subnets: [
          { name: "nodes", addressPrefix: "10.1.0.0/24" },
          { name: "pods", addressPrefix: "10.1.8.0/21", delegations },
        ],
      }),
      identity("identity"),
      roleOn("vnet"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [
          inSubnet("vnet", {
            maxPods,
            vnetSubnetID: idWithin("vnet", "subnets/nodes"),
            podSubnetID: idWithin("vnet", "subnets/pods"),
          }),
        ],
        networkProfile: { networkPlugin: "azure" },
      }),
    ],
    reports: [],
  },
  {
    what: "pods over a subnet that is written inside the VNet",
    stack: () => [
      virtualNetwork("vnet", {
        addressSpace: { addressPrefixes: ["10.240.0.0/12"] },
        subnets: [
          { name: "nodes", addressPrefix: "10.240.0.0/22", defaultOutboundAccess: false },
          { name: "databases", addressPrefix: "10.244.0.0/24" },
        ],
      }),
      identity("identity"),
      roleOn("vnet"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [
          inSubnet("vnet", { maxPods, vnetSubnetID: idWithin("vnet", "subnets/nodes") }),
        ],
        networkProfile: { ...overlay, podCidr: "10.244.0.0/16" },
      }),
    ],
    reports: ["mandatory aks-pod-cidr-overlaps-subnet"],
  },
  {
    what: "two clusters sharing a VNet, each with a subnet, the same pods and services",
    stack: () => [
      vnet("10.1.0.0/16"),
      within("blue-nodes", "10.1.0.0/24"),
      within("green-nodes", "10.1.1.0/24"),
      identity("identity"),
      roleOn("vnet"),
      ...["blue", "green"].map((name) =>
        cluster(name, {
          ...userAssigned,
          agentPoolProfiles: [inSubnet(`${name}-nodes`, { maxPods })],
          networkProfile: { ...overlay, podCidr: "10.244.0.0/16", serviceCidr: "10.0.0.0/16" },
        }),
      ),
    ],
    reports: [],
  },
  {
    what: "two overlay clusters sharing a subnet",
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/24"),
      identity("identity"),
      roleOn("vnet"),
      ...["blue", "green"].map((name) =>
        cluster(name, {
          ...userAssigned,
          agentPoolProfiles: [inSubnet("nodes", { maxPods })],
          networkProfile: { ...overlay },
        }),
      ),
    ],
    reports: [],
  },
  {
    what: "a component with its VNet and cluster as children",
    stack: () => [
      resource("acme:platform:Cluster", "platform", { nodeCidr: "10.1.0.0/22" }),
      virtualNetwork("platform-vnet", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } }),
      subnetOf("platform-vnet", "platform-nodes", "10.1.0.0/22"),
      identity("identity"),
      roleOn("platform-nodes"),
      cluster("platform-aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("platform-nodes", { maxPods })],
        networkProfile: { ...overlay },
      }),
    ],
    reports: [],
  },
  {
    what: "a system pool, a user pool and a spot pool that surge together",
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/24"),
      identity("identity"),
      roleOn("nodes"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods, upgradeSettings: { maxSurge: "33%" } })],
        networkProfile: { ...overlay },
      }),
      ...["user", "spot"].map((name) =>
        agentPool(name, {
          resourceName: nameOf("aks"),
          mode: "User",
          enableAutoScaling: true,
          count: 0,
          minCount: 0,
          maxCount: 60,
          maxPods,
          scaleSetPriority: name === "spot" ? "Spot" : "Regular",
          vnetSubnetID: idOf("nodes"),
          upgradeSettings: { maxSurge: "33%" },
        }),
      ),
    ],
    reports: ["mandatory aks-spot-pool-upgrade-settings"],
  },
  {
    what: "AKS Automatic in a VNet of one's own, with a subnet for the API server",
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/24"),
      within("api", "10.1.1.0/28", { delegations }),
      identity("identity"),
      roleOn("vnet"),
      cluster("aks", {
        ...userAssigned,
        sku: { name: "Automatic", tier: "Standard" },
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        apiServerAccessProfile: { enableVnetIntegration: true, subnetId: idOf("api") },
        networkProfile: { outboundType: "loadBalancer" },
      }),
    ],
    reports: [],
  },
  {
    what: "VirtualMachines pools in a VNet of one's own",
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/22"),
      identity("identity"),
      roleOn("nodes"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [
          {
            name: "system",
            mode: "System",
            type: "VirtualMachines",
            maxPods,
            vnetSubnetID: idOf("nodes"),
            virtualMachinesProfile: { scale: { manual: [{ size: "Standard_D4s_v5", count: 3 }] } },
          },
        ],
        networkProfile: { ...overlay },
      }),
    ],
    reports: ["advisory aks-ranges-undecided"],
  },
];
