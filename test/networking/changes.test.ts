import assert from "node:assert/strict";
import {
  azureNativeReplaces,
  type ChangeContext,
  type ClassifiedChange,
  type ClusterSettings,
  classifyChange,
  outboundTypeChanges,
} from "../../networking/migration";

type Profile = NonNullable<ClusterSettings["networkProfile"]>;
type Pool = NonNullable<ClusterSettings["agentPoolProfiles"]>[number];

const newCluster = "Make a new cluster beside this one, move the workloads and delete this one.";
const newPool = "Add a pool with the new value, drain the old pool and delete it.";
const wayRound = (property: string) =>
  `In Pulumi, azure-native would delete the cluster and make a new one: make the change with az aks update, then run pulumi refresh; or list ${property} in ignoreChanges.`;
const moreServices = `For more Services, add a ServiceCIDR object in the cluster (Kubernetes 1.33 or later) and leave this as it is. Or: ${newCluster}`;
const leave = "Leave it as it is, or try it on a cluster that can be lost.";

const kubenet: Profile = { networkPlugin: "kubenet" };
const flat: Profile = { networkPlugin: "azure" };
const overlay: Profile = { networkPlugin: "azure", networkPluginMode: "overlay" };
const dualStack: Profile = { ...overlay, ipFamilies: ["IPv4", "IPv6"] };
const byo: Profile = { networkPlugin: "none", podCidr: "10.244.0.0/16" };
const linux: Pool = { name: "system", osType: "Linux" };
const subnet = "/virtualNetworks/v/subnets/nodes";

const cluster = (networkProfile: Profile, changes: ClusterSettings = {}): ClusterSettings => ({
  kubernetesVersion: "1.34",
  agentPoolProfiles: [linux],
  networkProfile,
  ...changes,
});

/** The parts that differ from case to case; the page is tested for all of them below. */
const summary = ({ verdict, property, from, to, reason, wayOut, unmet }: ClassifiedChange) => ({
  property,
  change: `${from} -> ${to}`,
  verdict,
  reason,
  wayOut,
  ...(unmet.length > 0 && { unmet }),
});

type Expected = ReturnType<typeof summary>;

const cases: [string, ClusterSettings, ClusterSettings, Expected[], ChangeContext?][] = [
  ["nothing", cluster(overlay), cluster(overlay), []],
  [
    "nothing but the defaults, written out",
    cluster(overlay),
    cluster({
      ...overlay,
      podCidr: "10.244.0.0/16",
      serviceCidr: "10.0.0.0/16",
      dnsServiceIP: "10.0.0.10",
      outboundType: "loadBalancer",
      loadBalancerSku: "Standard",
      networkDataplane: "azure",
      networkPolicy: "none",
    }),
    [],
  ],
  [
    "nothing but the defaults of dual-stack",
    cluster(dualStack),
    cluster({
      ...dualStack,
      podCidrs: ["10.244.0.0/16", "fd12:3456:789A:0::/64"],
      serviceCidrs: ["10.0.0.0/16", "fd12:3456:789a:1::/108"],
    }),
    [],
  ],
  [
    "a new pool",
    cluster(flat),
    cluster(flat, { agentPoolProfiles: [linux, { name: "user" }] }),
    [],
  ],

  [
    "a pod CIDR that grows",
    cluster({ ...overlay, podCidr: "10.244.0.0/18" }),
    cluster({ ...overlay, podCidr: "10.244.0.0/16" }),
    [
      {
        property: "networkProfile.podCidr",
        change: "10.244.0.0/18 -> 10.244.0.0/16",
        verdict: "supersetOnly",
        reason: "A pod CIDR can grow, and 10.244.0.0/16 contains 10.244.0.0/18.",
        wayOut: wayRound("networkProfile.podCidr"),
      },
    ],
  ],
  [
    "a pod CIDR that grows on a cluster with Windows pools",
    cluster(overlay, { agentPoolProfiles: [linux, { name: "win", osType: "Windows" }] }),
    cluster({ ...overlay, podCidr: "10.244.0.0/14" }),
    [
      {
        property: "networkProfile.podCidr",
        change: "10.244.0.0/16 -> 10.244.0.0/14",
        verdict: "supersetOnly",
        reason: "A pod CIDR can grow, and 10.244.0.0/14 contains 10.244.0.0/16.",
        wayOut: wayRound("networkProfile.podCidr"),
        unmet: ["The cluster has no Windows pools."],
      },
    ],
  ],
  [
    "a pod CIDR that grows, by the first slides",
    cluster(overlay),
    cluster({ ...overlay, podCidr: "10.244.0.0/14" }),
    [
      {
        property: "networkProfile.podCidr",
        change: "10.244.0.0/16 -> 10.244.0.0/14",
        verdict: "newCluster",
        reason: "The pod CIDR can't be changed after the cluster is created.",
        wayOut: newCluster,
      },
    ],
    { edition: "deck-2023" },
  ],
  [
    "a pod CIDR that no range contains",
    cluster({ ...overlay, podCidr: "0.0.0.0/0" }),
    cluster({ ...overlay, podCidr: "10.0.0.0/8" }),
    [
      {
        property: "networkProfile.podCidr",
        change: "0.0.0.0/0 -> 10.0.0.0/8",
        verdict: "newCluster",
        reason:
          "A pod CIDR can only grow to one range that contains the old one, and 10.0.0.0/8 does not contain 0.0.0.0/0.",
        wayOut: newCluster,
      },
    ],
  ],
  [
    "a pod CIDR that can't be read",
    cluster({ ...overlay, podCidr: "10.244.0.0" }),
    cluster({ ...overlay, podCidr: "10.244.0.0/16" }),
    [
      {
        property: "networkProfile.podCidr",
        change: "10.244.0.0 -> 10.244.0.0/16",
        verdict: "newCluster",
        reason:
          "A pod CIDR can only grow to one range that contains the old one, and 10.244.0.0/16 does not contain 10.244.0.0.",
        wayOut: newCluster,
      },
    ],
  ],
  [
    "a pod CIDR that moves",
    cluster(overlay),
    cluster({ ...overlay, podCidr: "10.245.0.0/16" }),
    [
      {
        property: "networkProfile.podCidr",
        change: "10.244.0.0/16 -> 10.245.0.0/16",
        verdict: "newCluster",
        reason:
          "A pod CIDR can only grow to one range that contains the old one, and 10.245.0.0/16 does not contain 10.244.0.0/16.",
        wayOut: `Take a range that contains it, such as 10.244.0.0/15. Or: ${newCluster}`,
      },
    ],
  ],
  [
    "a second pod CIDR",
    cluster(overlay),
    cluster({ ...overlay, podCidrs: ["10.244.0.0/16", "10.245.0.0/16"] }),
    [
      {
        property: "networkProfile.podCidrs",
        change: "10.244.0.0/16 -> 10.244.0.0/16,10.245.0.0/16",
        verdict: "newCluster",
        reason:
          "A pod CIDR can only grow to one range, and a second range is no growth: 10.244.0.0/16,10.245.0.0/16.",
        wayOut: `Take a range that contains it, such as 10.244.0.0/15. Or: ${newCluster}`,
      },
    ],
  ],
  [
    "the pod CIDR of a dual-stack cluster",
    cluster(dualStack),
    cluster({ ...dualStack, podCidrs: ["10.244.0.0/14", "fd12:3456:789a::/64"] }),
    [
      {
        property: "networkProfile.podCidrs",
        change: "10.244.0.0/16,fd12:3456:789a::/64 -> 10.244.0.0/14,fd12:3456:789a::/64",
        verdict: "newCluster",
        reason: "The pod CIDRs of a dual-stack cluster can't change.",
        wayOut: newCluster,
      },
    ],
  ],
  [
    "one pod CIDR of a dual-stack cluster less",
    cluster(dualStack),
    cluster({ ...dualStack, podCidrs: ["10.244.0.0/16"] }),
    [
      {
        property: "networkProfile.podCidrs",
        change: "10.244.0.0/16,fd12:3456:789a::/64 -> 10.244.0.0/16",
        verdict: "newCluster",
        reason: "The pod CIDRs of a dual-stack cluster can't change.",
        wayOut: newCluster,
      },
    ],
  ],
  [
    "a pod CIDR where pods have none",
    cluster(flat),
    cluster({ ...flat, podCidr: "10.245.0.0/16" }),
    [],
  ],
  [
    "the pod CIDR of kubenet",
    cluster(kubenet),
    cluster({ ...kubenet, podCidr: "10.244.0.0/14" }),
    [
      {
        property: "networkProfile.podCidr",
        change: "10.244.0.0/16 -> 10.244.0.0/14",
        verdict: "newCluster",
        reason: "The pod CIDR of a kubenet cluster can't change.",
        wayOut: `Move the cluster to Azure CNI Overlay, which takes a new podCidr on the way. Or: ${newCluster}`,
      },
    ],
  ],
  [
    "the pod CIDR with a CNI of one's own",
    cluster(byo),
    cluster({ ...byo, podCidr: "10.245.0.0/16" }),
    [
      {
        property: "networkProfile.podCidr",
        change: "10.244.0.0/16 -> 10.245.0.0/16",
        verdict: "inPlace",
        reason:
          "With a CNI of one's own, AKS takes another pod CIDR; the CNI must hand out the same range.",
        wayOut: wayRound("networkProfile.podCidr"),
      },
    ],
  ],
  [
    "a pod CIDR for a CNI of one's own that had none",
    cluster({ networkPlugin: "none" }),
    cluster(byo),
    [
      {
        property: "networkProfile.podCidr",
        change: "not set -> 10.244.0.0/16",
        verdict: "inPlace",
        reason:
          "With a CNI of one's own, AKS takes another pod CIDR; the CNI must hand out the same range.",
        wayOut: wayRound("networkProfile.podCidr"),
      },
    ],
  ],
  [
    "service CIDR and DNS address",
    cluster(overlay),
    cluster({ ...overlay, serviceCidr: "10.1.0.0/16", dnsServiceIP: "10.1.0.10" }),
    [
      {
        property: "networkProfile.serviceCidr",
        change: "10.0.0.0/16 -> 10.1.0.0/16",
        verdict: "newCluster",
        reason: "The service CIDR is fixed when the cluster is created.",
        wayOut: moreServices,
      },
      {
        property: "networkProfile.dnsServiceIP",
        change: "10.0.0.10 -> 10.1.0.10",
        verdict: "newCluster",
        reason: "The address of the DNS service is fixed when the cluster is created.",
        wayOut: newCluster,
      },
    ],
  ],
  [
    "a second service CIDR",
    cluster({ ...kubenet, serviceCidr: "10.0.0.0/16" }),
    cluster({ ...kubenet, serviceCidrs: ["10.0.0.0/16", "fd00::/108"] }),
    [
      {
        property: "networkProfile.serviceCidrs",
        change: "10.0.0.0/16 -> 10.0.0.0/16,fd00::/108",
        verdict: "newCluster",
        reason: "The service CIDR is fixed when the cluster is created.",
        wayOut: moreServices,
      },
    ],
  ],
  [
    "one service CIDR less",
    cluster({ ...kubenet, serviceCidrs: ["10.0.0.0/16", "fd00::/108"] }),
    cluster({ ...kubenet, serviceCidr: "10.0.0.0/16" }),
    [
      {
        property: "networkProfile.serviceCidrs",
        change: "10.0.0.0/16,fd00::/108 -> 10.0.0.0/16",
        verdict: "newCluster",
        reason: "The service CIDR is fixed when the cluster is created.",
        wayOut: moreServices,
      },
    ],
  ],

  [
    "kubenet to overlay, with a new pod CIDR",
    cluster(kubenet),
    cluster({ ...overlay, podCidr: "192.168.0.0/16" }),
    [
      {
        property: "networkProfile.networkPlugin",
        change: "kubenet -> Azure CNI Overlay",
        verdict: "oneWay",
        reason: "A cluster can go from kubenet to Azure CNI Overlay, and never back.",
        wayOut: wayRound("networkProfile.networkPlugin"),
      },
    ],
  ],
  [
    "kubenet to overlay with everything against it",
    cluster(
      { ...kubenet, networkPolicy: "calico" },
      { kubernetesVersion: "1.26.3", identity: { type: "SystemAssigned" } },
    ),
    cluster({ ...overlay, networkPolicy: "cilium", networkDataplane: "cilium" }),
    [
      {
        property: "networkProfile.networkPlugin",
        change: "kubenet -> Azure CNI Overlay",
        verdict: "oneWay",
        reason: "A cluster can go from kubenet to Azure CNI Overlay, and never back.",
        wayOut: wayRound("networkProfile.networkPlugin"),
        unmet: [
          "Kubernetes is 1.27 or later.",
          "No network policy engine is enabled before the change.",
          "The dataplane stays as it is: change it in another step.",
          "ip-masq-agent has no configuration of its own.",
          "With an own route table the cluster has a user-assigned identity.",
        ],
      },
      {
        property: "networkProfile.networkDataplane",
        change: "azure -> cilium",
        verdict: "newCluster",
        reason: "Cilium can't be switched on with kubenet.",
        wayOut: `Move the cluster to Azure CNI Overlay first. Or: ${newCluster}`,
      },
    ],
    { customIpMasqAgent: true, routeTableId: { before: "rt", after: "rt" } },
  ],
  ...(
    [
      ["with a user-assigned identity", { identity: { type: "UserAssigned" } }, "rt"],
      ["with an identity that isn't known", {}, "rt"],
      ["with none, and a system-assigned identity", { identity: { type: "SystemAssigned" } }, ""],
    ] as const
  ).map(([what, changes, routeTable]): (typeof cases)[number] => [
    `kubenet with an own route table to overlay, ${what}`,
    cluster(kubenet, changes),
    cluster(overlay, changes),
    [
      {
        property: "networkProfile.networkPlugin",
        change: "kubenet -> Azure CNI Overlay",
        verdict: "oneWay",
        reason: "A cluster can go from kubenet to Azure CNI Overlay, and never back.",
        wayOut: wayRound("networkProfile.networkPlugin"),
      },
    ],
    routeTable ? { routeTableId: { before: routeTable, after: routeTable } } : {},
  ]),
  [
    "node subnet to overlay without a pod CIDR",
    cluster(flat),
    cluster(overlay),
    [
      {
        property: "networkProfile.networkPluginMode",
        change: "Azure CNI Node Subnet -> Azure CNI Overlay",
        verdict: "oneWay",
        reason: "A cluster can go from Azure CNI Node Subnet to Azure CNI Overlay, and never back.",
        wayOut: wayRound("networkProfile.networkPluginMode"),
        unmet: ["A new podCidr is given."],
      },
    ],
  ],
  [
    "node subnet to overlay, by the first slides",
    cluster(flat),
    cluster({ ...overlay, podCidr: "192.168.0.0/16" }),
    [
      {
        property: "networkProfile.networkPluginMode",
        change: "Azure CNI Node Subnet -> Azure CNI Overlay",
        verdict: "newCluster",
        reason: "A cluster can't go from Azure CNI Node Subnet to Azure CNI Overlay.",
        wayOut: newCluster,
      },
    ],
    { edition: "deck-2023" },
  ],
  [
    "overlay back to node subnet",
    cluster(overlay),
    cluster(flat),
    [
      {
        property: "networkProfile.networkPluginMode",
        change: "Azure CNI Overlay -> Azure CNI Node Subnet",
        verdict: "newCluster",
        reason: "A cluster can't go from Azure CNI Overlay to Azure CNI Node Subnet.",
        wayOut: newCluster,
      },
    ],
  ],
  [
    "kubenet to node subnet",
    cluster(kubenet),
    cluster(flat),
    [
      {
        property: "networkProfile.networkPlugin",
        change: "kubenet -> Azure CNI Node Subnet",
        verdict: "newCluster",
        reason: "A cluster can't go from kubenet to Azure CNI Node Subnet.",
        wayOut: `${newCluster} In place it can only go to Azure CNI Overlay.`,
      },
    ],
  ],
  [
    "a pod subnet for a pool of node subnet mode",
    cluster(flat, { agentPoolProfiles: [{ ...linux, maxPods: 30 }] }),
    cluster(flat, { agentPoolProfiles: [{ ...linux, maxPods: 30, podSubnetID: "p" }] }),
    [
      {
        property: "agentPoolProfiles",
        change: "Azure CNI Node Subnet -> Azure CNI Pod Subnet with dynamic IP allocation",
        verdict: "newCluster",
        reason:
          "A cluster can't go from Azure CNI Node Subnet to Azure CNI Pod Subnet with dynamic IP allocation.",
        wayOut: `${newCluster} In place it can only go to Azure CNI Overlay.`,
      },
    ],
  ],
  [
    "a plugin that is left out",
    cluster(overlay),
    cluster({}),
    [
      {
        property: "networkProfile.networkPlugin",
        change: "azure -> not set",
        verdict: "undocumented",
        reason:
          "One of the two values makes no network mode that is documented, so neither is the change.",
        wayOut: "Set networkPlugin and networkPluginMode to those of a documented mode.",
      },
    ],
  ],
  [
    "a plugin where there was none",
    cluster({}),
    cluster(overlay),
    [
      {
        property: "networkProfile.networkPlugin",
        change: "not set -> azure",
        verdict: "undocumented",
        reason:
          "One of the two values makes no network mode that is documented, so neither is the change.",
        wayOut: "Set networkPlugin and networkPluginMode to those of a documented mode.",
      },
    ],
  ],
  [
    "a plugin mode that isn't known",
    cluster(overlay),
    cluster({ ...overlay, networkPluginMode: "underlay" }),
    [
      {
        property: "networkProfile.networkPluginMode",
        change: "overlay -> underlay",
        verdict: "undocumented",
        reason:
          "One of the two values makes no network mode that is documented, so neither is the change.",
        wayOut: "Set networkPlugin and networkPluginMode to those of a documented mode.",
      },
    ],
  ],
  [
    "nothing of a mode that isn't known",
    cluster({}),
    cluster({}, { agentPoolProfiles: [linux, { name: "user" }] }),
    [],
  ],
  [
    "Cilium on a mode that isn't known",
    cluster({}),
    cluster({ networkDataplane: "cilium" }),
    [
      {
        property: "networkProfile.networkDataplane",
        change: "azure -> cilium",
        verdict: "undocumented",
        reason:
          "Whether Cilium can be switched on depends on the network mode, and networkPlugin and networkPluginMode make none that is documented.",
        wayOut: leave,
      },
    ],
  ],
  [
    "Cilium and overlay in one step",
    cluster(flat),
    cluster({ ...overlay, podCidr: "192.168.0.0/16", networkDataplane: "cilium" }),
    [
      {
        property: "networkProfile.networkPluginMode",
        change: "Azure CNI Node Subnet -> Azure CNI Overlay",
        verdict: "oneWay",
        reason: "A cluster can go from Azure CNI Node Subnet to Azure CNI Overlay, and never back.",
        wayOut: wayRound("networkProfile.networkPluginMode"),
        unmet: ["The dataplane stays as it is: change it in another step."],
      },
      {
        property: "networkProfile.networkDataplane",
        change: "azure -> cilium",
        verdict: "oneWay",
        reason:
          "Cilium can be switched on: it replaces the network policy engine, and all pools are re-imaged at once.",
        wayOut: wayRound("networkProfile.networkDataplane"),
        unmet: ["The network mode stays as it is: change it in another step."],
      },
    ],
  ],

  [
    "Cilium on overlay",
    cluster({ ...overlay, networkPolicy: "calico" }),
    cluster({ ...overlay, networkPolicy: "cilium", networkDataplane: "cilium" }),
    [
      {
        property: "networkProfile.networkDataplane",
        change: "azure -> cilium",
        verdict: "oneWay",
        reason:
          "Cilium can be switched on: it replaces the network policy engine, and all pools are re-imaged at once.",
        wayOut: wayRound("networkProfile.networkDataplane"),
      },
    ],
  ],
  [
    "Cilium beside Windows pools and node auto-provisioning",
    cluster(overlay, {
      agentPoolProfiles: [linux, { name: "win", osType: "Windows" }],
      nodeProvisioningProfile: { mode: "Auto" },
    }),
    cluster({ ...overlay, networkPolicy: "cilium", networkDataplane: "cilium" }),
    [
      {
        property: "networkProfile.networkDataplane",
        change: "azure -> cilium",
        verdict: "oneWay",
        reason:
          "Cilium can be switched on: it replaces the network policy engine, and all pools are re-imaged at once.",
        wayOut: wayRound("networkProfile.networkDataplane"),
        unmet: [
          "The cluster has no Windows pools.",
          "Node auto-provisioning is off during the change.",
        ],
      },
    ],
  ],
  [
    "Cilium off",
    cluster({ ...overlay, networkPolicy: "cilium", networkDataplane: "cilium" }),
    cluster(overlay),
    [
      {
        property: "networkProfile.networkDataplane",
        change: "cilium -> azure",
        verdict: "undocumented",
        reason: "Only a change from azure to cilium is documented, not from cilium to azure.",
        wayOut: leave,
      },
    ],
  ],
  [
    "Cilium on static blocks",
    cluster(flat, {
      agentPoolProfiles: [{ ...linux, podSubnetID: "p", podIPAllocationMode: "StaticBlock" }],
    }),
    cluster(
      { ...flat, networkDataplane: "cilium", networkPolicy: "cilium" },
      {
        agentPoolProfiles: [{ ...linux, podSubnetID: "p", podIPAllocationMode: "StaticBlock" }],
      },
    ),
    [
      {
        property: "networkProfile.networkDataplane",
        change: "azure -> cilium",
        verdict: "undocumented",
        reason:
          "Whether Cilium can be switched on with Azure CNI Pod Subnet with static block allocation is not documented.",
        wayOut: leave,
      },
    ],
  ],
  [
    "a network policy engine on an old cluster",
    cluster(overlay, { kubernetesVersion: "1.29.9" }),
    cluster({ ...overlay, networkPolicy: "calico" }),
    [
      {
        property: "networkProfile.networkPolicy",
        change: "none -> calico",
        verdict: "inPlace",
        reason: "Azure can install networkPolicy calico.",
        wayOut: wayRound("networkProfile.networkPolicy"),
        unmet: ["Kubernetes is 1.30 or later."],
      },
    ],
  ],
  [
    "no network policy engine any more",
    cluster({ ...overlay, networkPolicy: "azure" }),
    cluster(overlay),
    [
      {
        property: "networkProfile.networkPolicy",
        change: "azure -> none",
        verdict: "inPlace",
        reason: "Azure can remove networkPolicy azure.",
        wayOut: wayRound("networkProfile.networkPolicy"),
      },
    ],
  ],
  [
    "one network policy engine for another",
    cluster({ ...overlay, networkPolicy: "azure" }),
    cluster({ ...overlay, networkPolicy: "calico" }),
    [
      {
        property: "networkProfile.networkPolicy",
        change: "azure -> calico",
        verdict: "undocumented",
        reason: "A change from networkPolicy azure to calico is not documented.",
        wayOut: leave,
      },
    ],
  ],
  [
    "a network policy engine that takes another dataplane",
    cluster(overlay),
    cluster({ ...overlay, networkPolicy: "cilium" }),
    [
      {
        property: "networkProfile.networkPolicy",
        change: "none -> cilium",
        verdict: "undocumented",
        reason: "A change from networkPolicy none to cilium is not documented.",
        wayOut: leave,
      },
    ],
  ],

  [
    "another outbound type in an own VNet",
    cluster(overlay, {
      agentPoolProfiles: [{ ...linux, vnetSubnetID: subnet }],
      nodeProvisioningProfile: { mode: "Auto" },
    }),
    cluster(
      { ...overlay, outboundType: "userDefinedRouting" },
      { agentPoolProfiles: [{ ...linux, vnetSubnetID: subnet }] },
    ),
    [
      {
        property: "networkProfile.outboundType",
        change: "loadBalancer -> userDefinedRouting",
        verdict: "inPlace",
        reason:
          "In an own VNet outboundType can go from loadBalancer to userDefinedRouting; it changes the addresses of outbound traffic and interrupts it.",
        wayOut: wayRound("networkProfile.outboundType"),
        unmet: ["Node auto-provisioning is off."],
      },
    ],
  ],
  [
    "an outbound type that a managed VNet can't have",
    cluster(overlay),
    cluster({ ...overlay, outboundType: "userDefinedRouting" }),
    [
      {
        property: "networkProfile.outboundType",
        change: "loadBalancer -> userDefinedRouting",
        verdict: "newCluster",
        reason:
          "In a VNet managed by AKS outboundType can't go from loadBalancer to userDefinedRouting.",
        wayOut: `Take one that it can go to: managedNATGateway, managedNATGatewayV2, none, block. Or: ${newCluster}`,
      },
    ],
  ],
  ...(
    [
      ["managedNATGatewayV2", "loadBalancer", "none, block"],
      ["managedNATGateway", "userDefinedRouting", "managedNATGatewayV2, none, block"],
      ["none", "userDefinedRouting", "loadBalancer, managedNATGateway, managedNATGatewayV2, block"],
    ] as const
  ).map(([from, to, others]): (typeof cases)[number] => [
    `${from} to ${to} in a managed VNet`,
    cluster({ ...overlay, outboundType: from }),
    cluster({ ...overlay, outboundType: to }),
    [
      {
        property: "networkProfile.outboundType",
        change: `${from} -> ${to}`,
        verdict: "newCluster",
        reason: `In a VNet managed by AKS outboundType can't go from ${from} to ${to}.`,
        wayOut: `Take one that it can go to: ${others}. Or: ${newCluster}`,
      },
    ],
  ]),
  [
    "an outbound type that an own VNet can't have, though only one pool names its subnet",
    cluster(
      { ...overlay, outboundType: "managedNATGateway" },
      { agentPoolProfiles: [linux, { name: "user", vnetSubnetID: subnet }] },
    ),
    cluster(overlay, { agentPoolProfiles: [linux, { name: "user", vnetSubnetID: subnet }] }),
    [
      {
        property: "networkProfile.outboundType",
        change: "managedNATGateway -> loadBalancer",
        verdict: "newCluster",
        reason: "In an own VNet outboundType can't go from managedNATGateway to loadBalancer.",
        wayOut: newCluster,
      },
    ],
  ],
  [
    "another outbound type with node auto-provisioning off or not said",
    cluster(overlay),
    cluster({ ...overlay, outboundType: "none" }),
    [
      {
        property: "networkProfile.outboundType",
        change: "loadBalancer -> none",
        verdict: "inPlace",
        reason:
          "In a VNet managed by AKS outboundType can go from loadBalancer to none; it changes the addresses of outbound traffic and interrupts it.",
        wayOut: wayRound("networkProfile.outboundType"),
      },
    ],
  ],
  [
    "an outbound type on which the page disagrees with itself",
    cluster({ ...overlay, outboundType: "managedNATGateway" }),
    cluster(overlay),
    [
      {
        property: "networkProfile.outboundType",
        change: "managedNATGateway -> loadBalancer",
        verdict: "undocumented",
        reason:
          "The page on outbound types disagrees with itself: its table leaves managedNATGateway to loadBalancer out, and an example shows it.",
        wayOut: leave,
      },
    ],
  ],
  [
    "Basic to Standard",
    cluster({ ...overlay, loadBalancerSku: "basic" }),
    cluster(overlay),
    [
      {
        property: "networkProfile.loadBalancerSku",
        change: "basic -> standard",
        verdict: "oneWay",
        reason: "A Basic load balancer can be migrated to Standard, and not back.",
        wayOut: "Go ahead when the preconditions hold.",
      },
    ],
  ],
  [
    "Standard to Basic",
    cluster(overlay),
    cluster({ ...overlay, loadBalancerSku: "basic" }),
    [
      {
        property: "networkProfile.loadBalancerSku",
        change: "standard -> basic",
        verdict: "newCluster",
        reason: "The SKU of the load balancer is fixed when the cluster is created.",
        wayOut: newCluster,
      },
    ],
  ],
  [
    "the network mode property",
    cluster({ ...flat, networkMode: "bridge" }),
    cluster({ ...flat, networkMode: "transparent" }),
    [
      {
        property: "networkProfile.networkMode",
        change: "bridge -> transparent",
        verdict: "undocumented",
        reason: "Changing networkMode is not documented.",
        wayOut: leave,
      },
    ],
  ],
  [
    "the network mode property together with the mode",
    cluster({ ...flat, networkMode: "bridge" }),
    cluster({ ...overlay, networkMode: "transparent", podCidr: "192.168.0.0/16" }),
    [
      {
        property: "networkProfile.networkPluginMode",
        change: "Azure CNI Node Subnet -> Azure CNI Overlay",
        verdict: "oneWay",
        reason: "A cluster can go from Azure CNI Node Subnet to Azure CNI Overlay, and never back.",
        wayOut: wayRound("networkProfile.networkPluginMode"),
      },
    ],
  ],
  [
    "the network mode property that is left out",
    cluster({ ...flat, networkMode: "bridge" }),
    cluster(flat),
    [],
  ],
  [
    "the network mode property that is written out",
    cluster(flat),
    cluster({ ...flat, networkMode: "bridge" }),
    [],
  ],
  [
    "a second address family under kubenet",
    cluster({ ...kubenet, ipFamilies: ["IPv4"] }),
    cluster({ ...kubenet, ipFamilies: ["IPv4", "IPv6"] }),
    [
      {
        property: "networkProfile.ipFamilies",
        change: "IPv4 -> IPv4,IPv6",
        verdict: "undocumented",
        reason: "Changing ipFamilies is not documented.",
        wayOut: leave,
      },
    ],
  ],

  [
    "more pods for a node than the default",
    cluster(flat),
    cluster(flat, { agentPoolProfiles: [{ ...linux, maxPods: 60 }] }),
    [
      {
        property: "agentPoolProfiles[name=system].maxPods",
        change: "30 -> 60",
        verdict: "newPool",
        reason: "maxPods is fixed when a pool is created.",
        wayOut: newPool,
      },
    ],
  ],
  [
    "more pods for the nodes of the second of two pools",
    cluster(flat, { agentPoolProfiles: [linux, { name: "user", maxPods: 50 }] }),
    cluster(flat, { agentPoolProfiles: [linux, { name: "user", maxPods: 60 }] }),
    [
      {
        property: "agentPoolProfiles[name=user].maxPods",
        change: "50 -> 60",
        verdict: "newPool",
        reason: "maxPods is fixed when a pool is created.",
        wayOut: newPool,
      },
    ],
  ],
  [
    "the pods of a node where the default is not documented",
    cluster(byo),
    cluster(byo, { agentPoolProfiles: [{ ...linux, maxPods: 60 }] }),
    [],
  ],
  [
    "an allocation mode without a pod subnet",
    cluster(flat, { agentPoolProfiles: [{ ...linux, podIPAllocationMode: "StaticBlock" }] }),
    cluster(flat, { agentPoolProfiles: [{ ...linux, podIPAllocationMode: "DynamicIndividual" }] }),
    [],
  ],
  [
    "no pod subnet any more",
    cluster(flat, { agentPoolProfiles: [{ ...linux, maxPods: 30, podSubnetID: "p" }] }),
    cluster(flat, { agentPoolProfiles: [{ ...linux, maxPods: 30 }] }),
    [
      {
        property: "agentPoolProfiles",
        change: "Azure CNI Pod Subnet with dynamic IP allocation -> Azure CNI Node Subnet",
        verdict: "newCluster",
        reason:
          "A cluster can't go from Azure CNI Pod Subnet with dynamic IP allocation to Azure CNI Node Subnet.",
        wayOut: newCluster,
      },
    ],
  ],
  [
    "other subnets and another allocation mode",
    cluster(flat, {
      agentPoolProfiles: [{ ...linux, vnetSubnetID: "a", podSubnetID: "p" }],
    }),
    cluster(flat, {
      agentPoolProfiles: [
        { ...linux, vnetSubnetID: "b", podSubnetID: "q", podIPAllocationMode: "StaticBlock" },
      ],
    }),
    [
      {
        property: "agentPoolProfiles[name=system].podIPAllocationMode",
        change: "DynamicIndividual -> StaticBlock",
        verdict: "newPool",
        reason:
          "A pod subnet serves one allocation mode only: the other takes a new pool with a pod subnet of its own.",
        wayOut: newPool,
      },
      {
        property: "agentPoolProfiles[name=system].vnetSubnetID",
        change: "a -> b",
        verdict: "undocumented",
        reason: "Changing vnetSubnetID of an existing pool is not documented.",
        wayOut: newPool,
      },
      {
        property: "agentPoolProfiles[name=system].podSubnetID",
        change: "p -> q",
        verdict: "undocumented",
        reason: "Changing podSubnetID of an existing pool is not documented.",
        wayOut: newPool,
      },
    ],
  ],

  [
    "API server VNet integration on",
    cluster(overlay),
    cluster(overlay, { apiServerAccessProfile: { enableVnetIntegration: true, subnetId: "s" } }),
    [
      {
        property: "apiServerAccessProfile.enableVnetIntegration",
        change: "false -> true",
        verdict: "oneWay",
        reason: "API server VNet integration can be switched on, and never off again.",
        wayOut: "Go ahead when the preconditions hold.",
      },
    ],
  ],
  [
    "API server VNet integration off",
    cluster(overlay, { apiServerAccessProfile: { enableVnetIntegration: true } }),
    cluster(overlay),
    [
      {
        property: "apiServerAccessProfile.enableVnetIntegration",
        change: "true -> false",
        verdict: "newCluster",
        reason: "API server VNet integration can't be switched off.",
        wayOut: newCluster,
      },
    ],
  ],
  [
    "another subnet for the API server",
    cluster(overlay, { apiServerAccessProfile: { enableVnetIntegration: true, subnetId: "s" } }),
    cluster(overlay, { apiServerAccessProfile: { enableVnetIntegration: true, subnetId: "t" } }),
    [
      {
        property: "apiServerAccessProfile.subnetId",
        change: "s -> t",
        verdict: "undocumented",
        reason: "Moving the API server to another subnet is not documented.",
        wayOut: leave,
      },
    ],
  ],
  ...(
    [
      ["is named", {}, { subnetId: "s" }],
      ["is named no more", { subnetId: "s" }, {}],
      ["is named no more, with its profile", { subnetId: "s" }, undefined],
      ["stays", { subnetId: "s" }, { subnetId: "s" }],
    ] as const
  ).map(([what, from, to]): (typeof cases)[number] => [
    `a subnet of the API server that ${what}`,
    cluster(overlay, { apiServerAccessProfile: from }),
    cluster(overlay, { apiServerAccessProfile: to }),
    [],
  ]),
  [
    "another route table under kubenet",
    cluster(kubenet),
    cluster(kubenet),
    [
      {
        property: "routeTable.id",
        change: "a -> b",
        verdict: "newCluster",
        reason:
          "The route table of a kubenet cluster's subnet is associated before the cluster is created and can't be swapped.",
        wayOut: `Keep the table and change the routes in it. Or: ${newCluster}`,
      },
    ],
    { routeTableId: { before: "a", after: "b" } },
  ],
  [
    "another route table under overlay",
    cluster(overlay),
    cluster(overlay),
    [],
    { routeTableId: { before: "a", after: "b" } },
  ],
  [
    "a VNet that grows",
    cluster(overlay),
    cluster(overlay),
    [
      {
        property: "addressSpace.addressPrefixes",
        change: "10.1.0.0/16 -> 10.0.0.0/15,10.4.0.0/16",
        verdict: "inPlace",
        reason: "The VNet can grow; AKS learns of it with the next update of the cluster.",
        wayOut:
          "Update the cluster once before adding a pool in a subnet of the new range, even with nothing changed: else adding the pool fails.",
      },
    ],
    { addressPrefixes: { before: ["10.1.0.0/16"], after: ["10.0.0.0/15", "10.4.0.0/16"] } },
  ],
  [
    "a VNet that shrinks",
    cluster(overlay),
    cluster(overlay),
    [
      {
        property: "addressSpace.addressPrefixes",
        change: "10.1.0.0/16 -> 10.1.0.0/17",
        verdict: "undocumented",
        reason: "Taking address space away from a VNet with a cluster is not documented.",
        wayOut: "Keep the old prefixes and add the new one.",
      },
    ],
    { addressPrefixes: { before: ["10.1.0.0/16"], after: ["10.1.0.0/17"] } },
  ],
  ...(
    [
      ["swaps one of two ranges", ["10.1.0.0/16", "10.2.0.0/16"], ["10.1.0.0/16", "10.3.0.0/16"]],
      ["loses what its new range can't be read for", ["10.1.0.0/16"], ["10.1.0.0"]],
      ["loses a range that can't be read", ["10.1.0.0"], ["10.1.0.0/16"]],
    ] as const
  ).map(([what, from, to]): (typeof cases)[number] => [
    `a VNet that ${what}`,
    cluster(overlay),
    cluster(overlay),
    [
      {
        property: "addressSpace.addressPrefixes",
        change: `${from} -> ${to}`,
        verdict: "undocumented",
        reason: "Taking address space away from a VNet with a cluster is not documented.",
        wayOut: "Keep the old prefixes and add the new one.",
      },
    ],
    { addressPrefixes: { before: from, after: to } },
  ]),
  [
    "a VNet that grows beside a range that can't be read",
    cluster(overlay),
    cluster(overlay),
    [
      {
        property: "addressSpace.addressPrefixes",
        change: "10.1.0.0 -> 10.1.0.0,10.2.0.0/16",
        verdict: "inPlace",
        reason: "The VNet can grow; AKS learns of it with the next update of the cluster.",
        wayOut:
          "Update the cluster once before adding a pool in a subnet of the new range, even with nothing changed: else adding the pool fails.",
      },
    ],
    { addressPrefixes: { before: ["10.1.0.0"], after: ["10.1.0.0", "10.2.0.0/16"] } },
  ],
];

describe("a change to a cluster that exists", () => {
  for (const [title, before, after, expected, context] of cases) {
    it(title, () => {
      assert.deepEqual(classifyChange(before, after, context).map(summary), expected);
    });
  }

  it("names a page, and says where azure-native would replace the cluster", () => {
    const changes = cases.flatMap(([, before, after, , context]) =>
      classifyChange(before, after, context),
    );
    for (const change of changes) {
      assert.match(change.page, /^https:\/\/(learn\.microsoft\.com\/azure\/aks|github\.com)\//);
      assert.equal(
        change.azureNativeReplaces,
        azureNativeReplaces.has(change.property.replace("networkProfile.", "")),
      );
    }
  });

  it("stands on the facts of its property, each with the page that it was read on", () => {
    const stood: Record<string, Set<string>> = {};
    for (const [, before, after, , context] of cases) {
      for (const { property, id, page } of classifyChange(before, after, context)) {
        const name = property.replace(/\[name=\w+\]/, "[]");
        stood[name] = (stood[name] ?? new Set()).add(`${id} ${page.split("/").at(-1)}`);
      }
    }
    assert.deepEqual(
      Object.fromEntries(Object.entries(stood).map(([name, facts]) => [name, [...facts].sort()])),
      {
        "networkProfile.networkPlugin": ["ipam-migration-paths update-azure-cni"],
        "networkProfile.networkPluginMode": ["ipam-migration-paths update-azure-cni"],
        agentPoolProfiles: ["ipam-migration-paths update-azure-cni"],
        "networkProfile.podCidr": [
          "byo-podcidr-update CHANGELOG.md",
          "immut-podcidr-kubenet configure-kubenet",
          "overlay-podcidr-expand azure-cni-overlay-pod-expand",
        ],
        "networkProfile.podCidrs": ["overlay-podcidr-expand azure-cni-overlay-pod-expand"],
        "networkProfile.serviceCidr": ["immut-service-cidr configure-kubenet"],
        "networkProfile.serviceCidrs": ["immut-service-cidr configure-kubenet"],
        "networkProfile.dnsServiceIP": ["immut-service-cidr configure-kubenet"],
        "networkProfile.networkDataplane": ["cilium-migration update-azure-cni"],
        "networkProfile.networkPolicy": ["x-npm-k8s CHANGELOG.md"],
        "networkProfile.outboundType": ["outbound-type-migration egress-outboundtype"],
        "networkProfile.loadBalancerSku": ["immut-lb-sku load-balancer-standard"],
        "networkProfile.networkMode": ["dep-bridge-mode update-azure-cni"],
        "networkProfile.ipFamilies": ["lim-dualstack update-azure-cni"],
        "agentPoolProfiles[].maxPods": ["immut-maxpods create-node-pools"],
        "agentPoolProfiles[].podIPAllocationMode": [
          "x-one-allocmode-per-subnet configure-azure-cni-static-block-allocation",
        ],
        "agentPoolProfiles[].vnetSubnetID": ["new-per-pool-subnet node-pool-unique-subnet"],
        "agentPoolProfiles[].podSubnetID": ["new-per-pool-subnet node-pool-unique-subnet"],
        "apiServerAccessProfile.enableVnetIntegration": [
          "immut-apiserver-vnet api-server-vnet-integration",
        ],
        "apiServerAccessProfile.subnetId": ["immut-apiserver-vnet api-server-vnet-integration"],
        "routeTable.id": ["immut-route-table configure-kubenet"],
        "addressSpace.addressPrefixes": ["vnet-expand node-pool-unique-subnet"],
      },
    );
  });

  it("lists what must hold for API server VNet integration, which nobody can know", () => {
    const [change] = classifyChange(
      cluster(overlay),
      cluster(overlay, { apiServerAccessProfile: { enableVnetIntegration: true } }),
    );
    assert.deepEqual(change?.preconditions, [
      "The API server's subnet is empty.",
      "The cluster is stopped and started afterwards.",
    ]);
  });

  it("lists all preconditions, known to hold or not", () => {
    const [change] = classifyChange(cluster(flat), cluster({ ...overlay, podCidr: "10.9.0.0/16" }));
    assert.deepEqual(change?.preconditions, [
      "Kubernetes is 1.27 or later.",
      "No network policy engine is enabled before the change.",
      "The dataplane stays as it is: change it in another step.",
      "ip-masq-agent has no configuration of its own.",
      "A new podCidr is given.",
    ]);
    assert.deepEqual(change?.unmet, []);
  });

  it("knows every outbound type by where it can go", () => {
    assert.deepEqual(outboundTypeChanges.managedVnet, {
      loadBalancer: ["managedNATGateway", "managedNATGatewayV2", "none", "block"],
      managedNATGateway: ["managedNATGatewayV2", "none", "block"],
      managedNATGatewayV2: ["none", "block"],
      none: ["loadBalancer", "managedNATGateway", "managedNATGatewayV2", "none", "block"],
      block: ["loadBalancer", "managedNATGateway", "managedNATGatewayV2", "none", "block"],
    });
    assert.deepEqual(Object.keys(outboundTypeChanges.customVnet), [
      "loadBalancer",
      "userAssignedNATGateway",
      "userDefinedRouting",
      "none",
    ]);
  });
});
