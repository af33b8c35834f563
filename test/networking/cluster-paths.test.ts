import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { type PathRequest, pathLines, pathTo } from "../../networking/index";

const net = "/subscriptions/s/resourceGroups/rg-net/providers/Microsoft.Network";
const nodes = `${net}/virtualNetworks/vnet/subnets/nodes`;
const overlay = { networkPlugin: "azure", networkPluginMode: "overlay" };
const overlayCilium = { ...overlay, networkDataplane: "cilium" };
const linux = { name: "sys", count: 3, osType: "Linux", vnetSubnetId: nodes };

/** A cluster as `az aks show` prints it. */
const cluster = (networkProfile: object, more: object = {}) => ({
  name: "shop",
  resourceGroup: "rg-shop",
  currentKubernetesVersion: "1.34.2",
  nodeResourceGroup: "MC_shop",
  identity: { type: "UserAssigned" },
  provisioningState: "Succeeded",
  powerState: { code: "Running" },
  networkProfile: { serviceCidr: "10.0.0.0/16", ...networkProfile },
  agentPoolProfiles: [linux],
  ...more,
});
const kubenet = { networkPlugin: "kubenet", podCidr: "10.244.0.0/16" };
const flat = { networkPlugin: "azure", networkPluginMode: null };
const vnet = (...subnets: object[]) => ({
  name: "vnet",
  addressSpace: { addressPrefixes: ["10.30.0.0/16"] },
  subnets: [{ name: "nodes", addressPrefix: "10.30.0.0/22" }, ...subnets],
});

/** The outcome, what is in the way, and the commands in their order. */
const paths: [string, PathRequest, string, string[], string[]][] = [
  [
    "nothing to do",
    { cluster: cluster({ ...overlay, podCidr: "10.244.0.0/16" }), wanted: overlay },
    "arrived",
    [],
    [],
  ],
  [
    "kubenet to overlay in a VNet of AKS",
    {
      cluster: cluster(kubenet, {
        identity: { type: "SystemAssigned" },
        agentPoolProfiles: [{ name: "sys", count: 3 }],
      }),
      wanted: overlay,
    },
    "ready",
    [],
    ["az aks update -g rg-shop -n shop --network-plugin azure --network-plugin-mode overlay"],
  ],
  [
    "kubenet to overlay with a larger pod CIDR",
    {
      cluster: cluster({ ...kubenet, podCidr: "10.244.0.0/20" }),
      wanted: { ...overlay, podCidr: "10.244.0.0/16" },
      virtualNetworks: vnet(),
    },
    "ready",
    [],
    [
      "az aks update -g rg-shop -n shop --network-plugin azure --network-plugin-mode overlay --pod-cidr 10.244.0.0/16",
    ],
  ],
  [
    "kubenet on Basic load balancer and an old version",
    {
      cluster: cluster(
        { ...kubenet, loadBalancerSku: "Basic" },
        { currentKubernetesVersion: "1.25.6" },
      ),
      wanted: overlay,
    },
    "notNow",
    ["Kubernetes is 1.25.6: the move to overlay needs 1.27."],
    [
      "az aks upgrade -g rg-shop -n shop --kubernetes-version 1.26",
      "az aks upgrade -g rg-shop -n shop --kubernetes-version 1.27",
      "az aks update -g rg-shop -n shop --load-balancer-sku standard",
      "az aks update -g rg-shop -n shop --network-plugin azure --network-plugin-mode overlay",
    ],
  ],
  [
    "kubenet in availability sets",
    {
      cluster: cluster(
        { ...kubenet, loadBalancerSku: "basic" },
        { agentPoolProfiles: [{ ...linux, type: "AvailabilitySet" }] },
      ),
      wanted: overlay,
    },
    "ready",
    [],
    [
      "az aks update -g rg-shop -n shop --migrate-vmas-to-vms",
      "az aks update -g rg-shop -n shop --network-plugin azure --network-plugin-mode overlay",
    ],
  ],
  [
    "kubenet straight to Cilium",
    { cluster: cluster(kubenet), wanted: { networkDataplane: "cilium" } },
    "newCluster",
    [
      "Cilium isn't available with kubenet; ask for Azure CNI Overlay with it (networkPlugin azure, networkPluginMode overlay).",
    ],
    [],
  ],
  [
    "kubenet with calico to overlay, keeping it",
    { cluster: cluster({ ...kubenet, networkPolicy: "calico" }), wanted: overlay },
    "notNow",
    [
      "networkPolicy is calico, and a cluster with a network policy engine can't move to overlay: it is removed first.",
    ],
    [
      "az aks update -g rg-shop -n shop --network-policy none",
      "az aks update -g rg-shop -n shop --network-plugin azure --network-plugin-mode overlay",
      "az aks update -g rg-shop -n shop --network-policy calico",
    ],
  ],
  [
    "kubenet with AKS's own route table and an application gateway on it",
    {
      cluster: cluster(kubenet, {
        identity: { type: "SystemAssigned" },
        addonProfiles: { ingressApplicationGateway: { enabled: true } },
      }),
      wanted: overlay,
      virtualNetworks: {
        ...vnet({
          name: "gw",
          addressPrefix: "10.30.8.0/24",
          routeTable: {
            id: "/subscriptions/s/resourceGroups/MC_shop/providers/Microsoft.Network/routeTables/rt",
          },
        }),
        subnets: [
          {
            name: "nodes",
            id: nodes,
            addressPrefix: "10.30.0.0/22",
            routeTable: {
              id: "/subscriptions/s/resourceGroups/mc_shop/providers/Microsoft.Network/routeTables/rt",
            },
          },
          {
            name: "gw",
            id: "/subscriptions/s/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet/subnets/gw",
            routeTable: {
              id: "/subscriptions/s/resourceGroups/mc_shop/providers/Microsoft.Network/routeTables/rt",
            },
          },
        ],
      },
    },
    "notNow",
    ["Subnet gw shares route table rt, and the move fails while it does."],
    [
      "az network vnet subnet update --ids /subscriptions/s/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet/subnets/gw --remove routeTable",
      "az aks update -g rg-shop -n shop --network-plugin azure --network-plugin-mode overlay",
    ],
  ],
  [
    "a new pod CIDR of kubenet",
    { cluster: cluster(kubenet), wanted: { podCidr: "10.64.0.0/16" } },
    "notNow",
    [
      "The pod CIDR of a kubenet cluster can't change; it can in the step that moves the cluster to overlay.",
    ],
    [],
  ],
  [
    "node subnet to overlay",
    { cluster: cluster(flat), wanted: overlay, virtualNetworks: vnet() },
    "ready",
    [],
    [
      "az aks update -g rg-shop -n shop --network-plugin azure --network-plugin-mode overlay --pod-cidr 192.168.0.0/16",
    ],
  ],
  [
    "node subnet to overlay where 192.168.0.0/16 is in use",
    {
      cluster: cluster(flat),
      wanted: overlay,
      virtualNetworks: vnet(),
      takenRanges: ["192.168.0.0/20"],
    },
    "ready",
    [],
    [
      "az aks update -g rg-shop -n shop --network-plugin azure --network-plugin-mode overlay --pod-cidr 10.244.0.0/16",
    ],
  ],
  [
    "node subnet to overlay with a pod CIDR over a subnet",
    {
      cluster: cluster(flat),
      wanted: { ...overlay, podCidr: "10.30.0.0/17" },
      virtualNetworks: vnet(),
    },
    "notNow",
    ["podCidr 10.30.0.0/17 overlaps subnet nodes 10.30.0.0/22. Use 192.168.0.0/16."],
    [
      "az aks update -g rg-shop -n shop --network-plugin azure --network-plugin-mode overlay --pod-cidr 192.168.0.0/16",
    ],
  ],
  [
    "node subnet to overlay with a pod CIDR over the services",
    { cluster: cluster(flat), wanted: { ...overlay, podCidr: "10.0.0.0/17" } },
    "notNow",
    ["podCidr 10.0.0.0/17 overlaps serviceCidr 10.0.0.0/16. Use 192.168.0.0/16."],
    [
      "az aks update -g rg-shop -n shop --network-plugin azure --network-plugin-mode overlay --pod-cidr 192.168.0.0/16",
    ],
  ],
  [
    "node subnet to overlay with a pod CIDR for too few nodes",
    { cluster: cluster(flat), wanted: { ...overlay, podCidr: "192.168.0.0/23" } },
    "notNow",
    [
      "podCidr 192.168.0.0/23 has 2 blocks of /24, and 3 nodes and 1 surge node need 4. Use 192.168.0.0/16.",
    ],
    [
      "az aks update -g rg-shop -n shop --network-plugin azure --network-plugin-mode overlay --pod-cidr 192.168.0.0/16",
    ],
  ],
  [
    "node subnet with Cilium to overlay",
    {
      cluster: cluster({ ...flat, networkDataplane: "cilium", networkPolicy: "cilium" }),
      wanted: overlay,
    },
    "ready",
    [],
    [
      "az aks update -g rg-shop -n shop --network-plugin azure --network-plugin-mode overlay --pod-cidr 192.168.0.0/16",
    ],
  ],
  [
    "node subnet with calico to overlay with Cilium",
    { cluster: cluster({ ...flat, networkPolicy: "calico" }), wanted: overlayCilium },
    "ready",
    [],
    [
      "az aks update -g rg-shop -n shop --network-dataplane cilium --network-policy cilium",
      "az aks update -g rg-shop -n shop --network-plugin azure --network-plugin-mode overlay --pod-cidr 192.168.0.0/16",
    ],
  ],
  [
    "node subnet without a policy engine to overlay with Cilium",
    { cluster: cluster(flat), wanted: overlayCilium },
    "ready",
    [],
    [
      "az aks update -g rg-shop -n shop --network-plugin azure --network-plugin-mode overlay --pod-cidr 192.168.0.0/16",
      "az aks update -g rg-shop -n shop --network-dataplane cilium --network-policy cilium",
    ],
  ],
  [
    "node subnet with virtual nodes and Windows2019 to overlay",
    {
      cluster: cluster(flat, {
        addonProfiles: { aciConnectorLinux: { enabled: true } },
        agentPoolProfiles: [
          linux,
          { name: "win", count: 1, osType: "Windows", osSku: "Windows2019" },
        ],
      }),
      wanted: overlay,
    },
    "notNow",
    [
      "Virtual nodes (add-on aciConnectorLinux) don't work with overlay: remove them first.",
      "Node pool win is Windows2019; overlay has Windows2022 and Windows2025.",
    ],
    [
      "az aks update -g rg-shop -n shop --network-plugin azure --network-plugin-mode overlay --pod-cidr 192.168.0.0/16",
    ],
  ],
  [
    "pod subnet to overlay",
    {
      cluster: cluster(flat, { agentPoolProfiles: [{ ...linux, podSubnetId: nodes }] }),
      wanted: overlay,
    },
    "newCluster",
    [
      "A cluster can't change from Azure CNI Pod Subnet with dynamic IP allocation to Azure CNI Overlay: the only IPAM change in place is from kubenet or Azure CNI Node Subnet to Azure CNI Overlay. Create a new cluster and move the workloads.",
    ],
    [],
  ],
  [
    "pod subnet to Cilium",
    {
      cluster: cluster(flat, {
        agentPoolProfiles: [{ ...linux, podSubnetId: nodes, podIpAllocationMode: "StaticBlock" }],
      }),
      wanted: { networkDataplane: "cilium" },
    },
    "ready",
    [],
    ["az aks update -g rg-shop -n shop --network-dataplane cilium --network-policy cilium"],
  ],
  [
    "overlay to kubenet",
    { cluster: cluster(overlay), wanted: { networkPlugin: "kubenet" } },
    "newCluster",
    [
      "A cluster can't change from Azure CNI Overlay to kubenet: the only IPAM change in place is from kubenet or Azure CNI Node Subnet to Azure CNI Overlay. Create a new cluster and move the workloads.",
    ],
    [],
  ],
  [
    "bring-your-own CNI to overlay",
    { cluster: cluster({ networkPlugin: "none" }), wanted: overlay },
    "newCluster",
    [
      "A cluster can't change from Bring your own CNI to Azure CNI Overlay: the only IPAM change in place is from kubenet or Azure CNI Node Subnet to Azure CNI Overlay. Create a new cluster and move the workloads.",
    ],
    [],
  ],
  [
    "bring-your-own CNI with Cilium of AKS",
    { cluster: cluster({ networkPlugin: "none" }), wanted: { networkDataplane: "cilium" } },
    "newCluster",
    [
      "A cluster with networkPlugin none can't get the Cilium dataplane of AKS. Create a new cluster and move the workloads.",
    ],
    [],
  ],
  [
    "another pod CIDR of bring-your-own CNI",
    {
      cluster: cluster({ networkPlugin: "none", podCidr: "10.244.0.0/16" }),
      wanted: { podCidr: "10.200.0.0/16" },
    },
    "ready",
    [],
    ["az aks update -g rg-shop -n shop --pod-cidr 10.200.0.0/16"],
  ],
  [
    "a network mode that isn't known",
    { cluster: cluster({ networkPlugin: "flannel" }), wanted: overlay },
    "newCluster",
    [
      "networkPlugin and networkPluginMode of the cluster are not those of a documented network mode.",
    ],
    [],
  ],
  [
    "overlay with calico to Cilium, with node auto-provisioning",
    {
      cluster: cluster(
        { ...overlay, networkPolicy: "calico" },
        { nodeProvisioningProfile: { mode: "Auto" } },
      ),
      wanted: { networkDataplane: "cilium" },
    },
    "notNow",
    ["nodeProvisioningProfile.mode is Auto: it is off during the change."],
    [
      "az aks update -g rg-shop -n shop --node-provisioning-mode Manual",
      "az aks update -g rg-shop -n shop --network-dataplane cilium --network-policy cilium",
      "az aks update -g rg-shop -n shop --node-provisioning-mode Auto",
    ],
  ],
  [
    "overlay with Cilium back to azure",
    {
      cluster: cluster({ ...overlay, networkDataplane: "cilium", networkPolicy: "cilium" }),
      wanted: { networkDataplane: "azure" },
    },
    "newCluster",
    ["No way back from Cilium is documented. Create a new cluster and move the workloads."],
    [],
  ],
  [
    "azure to calico",
    {
      cluster: cluster({ ...overlay, networkPolicy: "azure" }),
      wanted: { networkPolicy: "calico" },
    },
    "ready",
    [],
    [
      "az aks update -g rg-shop -n shop --network-policy none",
      "az aks update -g rg-shop -n shop --network-policy calico",
    ],
  ],
  [
    "calico off on an old cluster",
    {
      cluster: cluster(
        { ...overlay, networkPolicy: "calico" },
        { currentKubernetesVersion: "1.29.4" },
      ),
      wanted: { networkPolicy: "none" },
    },
    "notNow",
    [
      "Kubernetes is 1.29.4: a network policy engine can only be installed or removed from 1.30 on.",
    ],
    [
      "az aks upgrade -g rg-shop -n shop --kubernetes-version 1.30",
      "az aks update -g rg-shop -n shop --network-policy none",
    ],
  ],
  [
    "azure policies with Windows pools",
    {
      cluster: cluster(overlay, {
        agentPoolProfiles: [linux, { name: "win", count: 1, osType: "Windows" }],
      }),
      wanted: { networkPolicy: "azure" },
    },
    "notNow",
    ["networkPolicy azure ends on Windows nodes on 2026-09-30: choose calico or none."],
    [],
  ],
  [
    "a version that isn't known",
    {
      cluster: cluster({ ...overlay, networkPolicy: "calico" }, { currentKubernetesVersion: null }),
      wanted: { networkPolicy: "none" },
    },
    "ready",
    [],
    ["az aks update -g rg-shop -n shop --network-policy none"],
  ],
  [
    "overlay to dual-stack",
    {
      cluster: cluster(
        { ...overlay, networkPolicy: "calico" },
        { nodeProvisioningProfile: { mode: "Auto" } },
      ),
      wanted: { ipFamilies: ["IPv4", "IPv6"] },
    },
    "notNow",
    [
      "nodeProvisioningProfile.mode is Auto: it is off during the change.",
      "networkPolicy is calico, and dual-stack has no other engine than Cilium: it is removed first.",
    ],
    [
      "az aks update -g rg-shop -n shop --node-provisioning-mode Manual",
      "az aks update -g rg-shop -n shop --network-policy none",
      "az aks update -g rg-shop -n shop --ip-families ipv4,ipv6 --load-balancer-managed-outbound-ipv6-count 1",
      "az aks update -g rg-shop -n shop --node-provisioning-mode Auto",
    ],
  ],
  [
    "kubenet to dual-stack overlay",
    { cluster: cluster(kubenet), wanted: { ...overlay, ipFamilies: ["IPv4", "IPv6"] } },
    "ready",
    [],
    [
      "az aks update -g rg-shop -n shop --network-plugin azure --network-plugin-mode overlay",
      "az aks update -g rg-shop -n shop --ip-families ipv4,ipv6 --load-balancer-managed-outbound-ipv6-count 1",
    ],
  ],
  [
    "a larger pod CIDR",
    {
      cluster: cluster({ ...overlay, podCidr: "10.244.0.0/18" }),
      wanted: { podCidr: "10.244.0.0/16" },
      virtualNetworks: vnet(),
    },
    "ready",
    [],
    ["az aks update -g rg-shop -n shop --pod-cidr 10.244.0.0/16"],
  ],
  [
    "a pod CIDR elsewhere",
    {
      cluster: cluster({ ...overlay, podCidr: "10.244.0.0/18" }),
      wanted: { podCidr: "10.245.0.0/16" },
    },
    "newCluster",
    [
      "podCidr can only grow to a range that contains 10.244.0.0/18, and 10.245.0.0/16 doesn't: create a new cluster for that range.",
    ],
    [],
  ],
  [
    "more nodes than the pod CIDR has blocks for",
    {
      cluster: cluster({ ...overlay, podCidr: "10.244.0.0/20" }),
      wanted: { nodes: 40 },
      virtualNetworks: vnet(),
    },
    "notNow",
    [
      "podCidr 10.244.0.0/20 has 16 blocks of /24, and 40 nodes with their surge (sys 40 + 4) need 44: a /18 at least, which is 10.244.0.0/18.",
    ],
    [
      "az aks update -g rg-shop -n shop --pod-cidr 10.244.0.0/18",
      "az aks nodepool scale -g rg-shop --cluster-name shop -n sys --node-count 40",
    ],
  ],
  [
    "more nodes, with a Windows pool",
    {
      cluster: cluster(
        { ...overlay, podCidr: "10.244.0.0/22" },
        { agentPoolProfiles: [linux, { name: "win", count: 1, osType: "Windows" }] },
      ),
      wanted: { nodes: 20 },
    },
    "notNow",
    [
      "podCidr 10.244.0.0/22 has 4 blocks of /24, and 20 nodes with their surge (sys 19 + 2, win 1 + 1) need 23: a /19 at least, which is 10.244.0.0/19.",
      "podCidr can only grow with Linux node pools, and win is Windows.",
    ],
    [
      "az aks update -g rg-shop -n shop --pod-cidr 10.244.0.0/19",
      "az aks nodepool scale -g rg-shop --cluster-name shop -n sys --node-count 19",
    ],
  ],
  [
    "more nodes than the subnet has addresses for",
    {
      cluster: cluster(overlay),
      wanted: { nodes: 200 },
      virtualNetworks: { ...vnet(), subnets: [{ name: "nodes", addressPrefix: "10.30.0.0/26" }] },
    },
    "notNow",
    [
      "Subnet nodes 10.30.0.0/26 has 59 usable addresses, and 200 nodes + 20 surge nodes = 220 are needed: add a node pool in another subnet of the VNet.",
    ],
    ["az aks nodepool scale -g rg-shop --cluster-name shop -n sys --node-count 200"],
  ],
  [
    "more nodes, and room for them",
    { cluster: cluster(overlay), wanted: { nodes: 50 }, virtualNetworks: vnet() },
    "ready",
    [],
    ["az aks nodepool scale -g rg-shop --cluster-name shop -n sys --node-count 50"],
  ],
  [
    "the firewall of an own VNet, without a route table",
    {
      cluster: cluster(overlay),
      wanted: { outboundType: "userDefinedRouting" },
      virtualNetworks: vnet(),
    },
    "notNow",
    [
      "Subnet nodes has no route table, and userDefinedRouting needs a route for 0.0.0.0/0 to an appliance.",
    ],
    [
      "az network vnet subnet update --ids /subscriptions/s/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet/subnets/nodes --route-table <route-table-id>",
      "az aks update -g rg-shop -n shop --outbound-type userDefinedRouting",
    ],
  ],
  [
    "no outbound in an own VNet",
    { cluster: cluster(overlay), wanted: { outboundType: "none" } },
    "notNow",
    ["outboundType none needs bootstrapProfile.artifactSource Cache."],
    ["az aks update -g rg-shop -n shop --outbound-type none"],
  ],
  [
    "the firewall in a VNet of AKS",
    {
      cluster: cluster(overlay, { agentPoolProfiles: [{ name: "sys", count: 3 }] }),
      wanted: { outboundType: "userDefinedRouting" },
    },
    "newCluster",
    [
      "In a VNet managed by AKS, outboundType can't change from loadBalancer to userDefinedRouting, only to managedNATGateway, managedNATGatewayV2, none, block: create a new cluster for it.",
    ],
    [],
  ],
  [
    "managedNATGateway to loadBalancer",
    {
      cluster: cluster(
        { ...overlay, outboundType: "managedNATGateway" },
        { agentPoolProfiles: [{ name: "sys", count: 3 }] },
      ),
      wanted: { outboundType: "loadBalancer" },
    },
    "notNow",
    [
      "managedNATGateway to loadBalancer: the page's table doesn't list it, and an example on the page shows it. Try it on another cluster first.",
    ],
    [],
  ],
  [
    "a StandardV2 NAT gateway",
    {
      cluster: cluster(
        { ...overlay, outboundType: "managedNATGateway" },
        { agentPoolProfiles: [{ name: "sys", count: 3 }] },
      ),
      wanted: { outboundType: "managedNATGatewayV2" },
    },
    "ready",
    [],
    [
      "az aks update -g rg-shop -n shop --outbound-type managedNATGateway --outbound-type-sku StandardV2",
    ],
  ],
  [
    "a managed NAT gateway, where it is one of SKU StandardV2",
    {
      cluster: cluster(
        {
          ...overlay,
          outboundType: "managedNATGateway",
          natGatewayProfile: { sku: "StandardV2" },
        },
        { agentPoolProfiles: [{ name: "sys", count: 3 }] },
      ),
      wanted: { outboundType: "managedNATGateway" },
    },
    "arrived",
    [],
    [],
  ],
  [
    "back from a NAT gateway to the load balancer",
    {
      cluster: cluster({ ...overlay, outboundType: "userAssignedNATGateway" }),
      wanted: { outboundType: "loadBalancer" },
      virtualNetworks: {
        ...vnet(),
        subnets: [
          {
            name: "nodes",
            addressPrefix: "10.30.0.0/24",
            natGateway: { id: "/subscriptions/s/resourceGroups/rg/providers/x/natGateways/nat" },
          },
        ],
      },
    },
    "ready",
    [],
    [
      "az aks update -g rg-shop -n shop --outbound-type loadBalancer",
      "az network vnet subnet update --ids /subscriptions/s/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet/subnets/nodes --remove natGateway",
    ],
  ],
  [
    "overlay in a subnet whose name is too long for a label",
    {
      cluster: cluster(
        { networkPlugin: "azure" },
        {
          agentPoolProfiles: [
            {
              name: "sys",
              count: 3,
              vnetSubnetID: `/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/${"s".repeat(64)}`,
            },
          ],
        },
      ),
      wanted: { networkPlugin: "azure", networkPluginMode: "overlay", podCidr: "192.168.0.0/16" },
    },
    "notNow",
    [
      `The name of subnet ${"s".repeat(64)} (64 characters) becomes a label of the nodes with overlay, and the limit is 63: move the nodes to pools in a subnet with shorter names.`,
    ],
    [
      "az aks update -g rg-shop -n shop --network-plugin azure --network-plugin-mode overlay --pod-cidr 192.168.0.0/16",
    ],
  ],
  [
    "a private cluster",
    { cluster: cluster(overlay), wanted: { enablePrivateCluster: true } },
    "ready",
    [],
    [
      "az aks update -g rg-shop -n shop --enable-apiserver-vnet-integration --apiserver-subnet-id <subnet-id>",
      "az aks stop -g rg-shop -n shop",
      "az aks start -g rg-shop -n shop",
      "az aks update -g rg-shop -n shop --enable-private-cluster",
    ],
  ],
  [
    "no API server VNet integration any more",
    {
      cluster: cluster(overlay, { apiServerAccessProfile: { enableVnetIntegration: true } }),
      wanted: { enableVnetIntegration: false },
    },
    "newCluster",
    ["API server VNet integration can't be disabled once it is enabled."],
    [],
  ],
  [
    "a cluster that is stopped and failed",
    {
      cluster: cluster(overlay, { provisioningState: "Failed", powerState: { code: "Stopped" } }),
      wanted: { networkDataplane: "cilium" },
    },
    "notNow",
    [
      "provisioningState is Failed: start when it is Succeeded.",
      "powerState is Stopped: start the cluster first.",
    ],
    ["az aks update -g rg-shop -n shop --network-dataplane cilium --network-policy cilium"],
  ],
];

describe("the path to another network", () => {
  for (const [title, request, outcome, blocks, commands] of paths) {
    it(title, () => {
      const found = pathTo(request);
      assert.equal(found.outcome, outcome);
      assert.deepEqual(found.blocks, blocks);
      assert.deepEqual(
        found.steps.flatMap((step) => step.commands),
        commands,
      );
    });
  }

  const folder = path.join(__dirname, "cluster-paths");
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    it(`is told in whole: ${path.basename(file, ".json").replaceAll("-", " ")}`, () => {
      const request: PathRequest = JSON.parse(fs.readFileSync(path.join(folder, file), "utf8"));
      const expected = fs.readFileSync(path.join(folder, file.replace(".json", ".txt")), "utf8");
      assert.equal(`${pathLines(pathTo(request)).join("\n")}\n`, expected);
    });
  }

  it("names what the program says after each step that azure-native would replace the cluster for", () => {
    for (const [title, request] of paths) {
      for (const step of pathTo(request).steps) {
        assert.notDeepEqual(step.program, [], `${title}: ${step.title}`);
        assert.match(step.page, /^https:\/\/learn\.microsoft\.com\/azure\/aks\//);
      }
    }
  });

  it("quotes names that a shell would read as something else", () => {
    const { steps } = pathTo({
      cluster: { ...cluster(kubenet), name: "shop'; rm -rf /" },
      wanted: overlay,
    });
    assert.deepEqual(
      steps.flatMap(({ commands }) => commands),
      [
        "az aks update -g rg-shop -n 'shop'\\''; rm -rf /' --network-plugin azure --network-plugin-mode overlay",
      ],
    );
  });

  it("never throws, whatever stands in the cluster, the wish or the VNet", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (odd, other, third) => {
        pathTo({ cluster: odd, wanted: overlay, virtualNetworks: other });
        const pools = [{ name: "sys", count: odd, maxPods: other, vnetSubnetId: third }, odd];
        const strange = cluster({ ...flat, podCidr: third }, { agentPoolProfiles: pools });
        pathLines(
          pathTo({ cluster: strange, wanted: overlayCilium, virtualNetworks: [odd, vnet()] }),
        );
      }),
      { numRuns: 300 },
    );
  });
});
