import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type ArmResource, ArmType } from "../../../networking/index";
import { arm, clusterIn, hub, idOf, notYet, placedAnswersOf, subnetIn } from "./answers";

type Case = [id: string, why: string, resources: ArmResource[], expected: string[]];

const overlay = { networkPlugin: "azure", networkPluginMode: "overlay" };
const dual = { ...overlay, ipFamilies: ["IPv4", "IPv6"] };
const natId = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/natGateways/nat";
const flat = { networkPlugin: "azure", ipFamilies: ["IPv4", "IPv6"] };
const gatewayOf = (sku: object) =>
  arm(ArmType.natGateway, "nat", { resourceGroupName: "rg", ...sku });
const ownGateway = { networkProfile: { ...dual, outboundType: "userAssignedNATGateway" } };

function profile(networkProfile: object, ofPool: object = {}, rest: object = {}): ArmResource[] {
  return [clusterIn({ networkProfile, ...rest }, { vnetSubnetID: undefined, ...ofPool })];
}

const dualStack: Case[] = [
  ["aks-ip-families-need-overlay", "kubenet", profile({ ...flat, networkPlugin: "KUBENET" }), []],
  [
    "aks-ip-families-need-overlay",
    "Azure CNI Overlay in any case",
    profile({ ...flat, networkPluginMode: "OVERLAY" }),
    [],
  ],
  [
    "aks-ip-families-need-overlay",
    "one of two pools with static blocks",
    [
      clusterIn({
        networkProfile: flat,
        agentPoolProfiles: [
          { name: "system" },
          { name: "user", podIPAllocationMode: "staticBlock" },
        ],
      }),
    ],
    [],
  ],
  [
    "aks-ip-families-need-overlay",
    "single addresses of a pod subnet",
    profile(flat, { podIPAllocationMode: "DynamicIndividual" }),
    [
      "aks: networkProfile.ipFamilies [IPv4, IPv6] requires networkPluginMode overlay with networkPlugin azure; set networkProfile.networkPluginMode to overlay, or leave IPv6 out of ipFamilies.",
    ],
  ],
  [
    "aks-ip-families-need-overlay",
    "static blocks with overlay",
    profile(dual, { podIPAllocationMode: "StaticBlock" }),
    [],
  ],
  [
    "aks-ip-families-network-policy",
    "azure in any case",
    profile({ ...dual, networkPolicy: "Azure" }),
    [
      "aks: networkProfile.networkPolicy Azure isn't supported in a dual-stack cluster; use networkDataplane cilium with networkPolicy cilium.",
    ],
  ],
  [
    "aks-ip-families-network-policy",
    "calico",
    profile({ ...dual, networkPolicy: "calico" }),
    [
      "aks: networkProfile.networkPolicy calico isn't supported in a dual-stack cluster; use networkDataplane cilium with networkPolicy cilium.",
    ],
  ],
  [
    "aks-ip-families-network-policy",
    "a family that isn't known",
    profile({ ...dual, ipFamilies: ["IPv4", notYet], networkPolicy: "calico" }),
    [
      "aks? networkProfile.ipFamilies[1]: networkProfile.ipFamilies[1] isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "aks-ip-families-nat-gateway",
    "a managed gateway that is Standard",
    profile({ ...dual, outboundType: "managedNATGateway", natGatewayProfile: { sku: "standard" } }),
    [
      "aks: networkProfile.natGatewayProfile.sku standard has no IPv6, but ipFamilies has; set networkProfile.natGatewayProfile.sku to StandardV2.",
    ],
  ],
  [
    "aks-ip-families-nat-gateway",
    "a managed gateway that is StandardV2",
    profile({
      ...dual,
      outboundType: "managedNATGateway",
      natGatewayProfile: { sku: "StandardV2" },
    }),
    [],
  ],
  [
    "aks-ip-families-nat-gateway",
    "a managed gateway of a cluster without IPv6",
    profile({
      ...overlay,
      outboundType: "managedNATGateway",
      natGatewayProfile: { sku: "Standard" },
    }),
    [],
  ],
  [
    "aks-ip-families-nat-gateway",
    "a Standard gateway of one's own, named once for two pools",
    [
      hub(),
      gatewayOf({ sku: { name: "standard" } }),
      subnetIn("nodes", { natGateway: { id: natId } }),
      clusterIn({
        ...ownGateway,
        agentPoolProfiles: [
          { name: "system", vnetSubnetID: idOf("subnets/nodes") },
          { name: "user", vnetSubnetID: idOf("subnets/nodes") },
        ],
      }),
    ],
    [
      'aks: networkProfile.ipFamilies [IPv4, IPv6] needs IPv6, but NAT gateway "nat" of subnet "nodes" is Standard and has none; use a StandardV2 NAT gateway.',
    ],
  ],
  [
    "aks-ip-families-nat-gateway",
    "a StandardV2 gateway of one's own",
    [
      hub(),
      gatewayOf({ sku: { name: "StandardV2" } }),
      subnetIn("nodes", { natGateway: { id: natId } }),
      clusterIn(ownGateway),
    ],
    [],
  ],
  [
    "aks-ip-families-nat-gateway",
    "a gateway of one's own whose SKU is not set",
    [hub(), gatewayOf({}), subnetIn("nodes", { natGateway: { id: natId } }), clusterIn(ownGateway)],
    ['aks? agentPoolProfiles[0].vnetSubnetID: sku.name of NAT gateway "nat" is not set'],
  ],
  [
    "aks-ip-families-nat-gateway",
    "a Standard gateway of another cluster without IPv6",
    [
      hub(),
      gatewayOf({ sku: { name: "Standard" } }),
      subnetIn("nodes", { natGateway: { id: natId } }),
      clusterIn({ networkProfile: { ...overlay, outboundType: "userAssignedNATGateway" } }),
    ],
    [],
  ],
  [
    "aks-ip-families-nat-gateway",
    "a Standard gateway on the subnet of a cluster that doesn't go out through it",
    [
      hub(),
      gatewayOf({ sku: { name: "Standard" } }),
      subnetIn("nodes", { natGateway: { id: natId } }),
      clusterIn({ networkProfile: { ...dual, outboundType: "loadBalancer" } }),
    ],
    [],
  ],
  [
    "aks-ip-families-nat-gateway",
    "a gateway outside the program",
    [hub(), subnetIn("nodes", { natGateway: { id: natId } }), clusterIn(ownGateway)],
    [
      "aks? agentPoolProfiles[0].vnetSubnetID: agentPoolProfiles[0].vnetSubnetID refers to /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/natGateways/nat, which is neither in the program nor in the network environment",
    ],
  ],
  [
    "aks-ip-families-nat-gateway",
    "a node subnet outside the program",
    [clusterIn(ownGateway)],
    [
      "aks? agentPoolProfiles[0].vnetSubnetID: agentPoolProfiles[0].vnetSubnetID refers to /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub/subnets/nodes, which is neither in the program nor in the network environment",
    ],
  ],
];

const l7 = { security: { advancedNetworkPolicies: "L7" } };
const fqdn = { security: { advancedNetworkPolicies: "fqdn" } };
const wireGuard = { enabled: true, security: { transitEncryption: { type: "wireguard" } } };
const mtls = { enabled: true, security: { transitEncryption: { type: "mTLS" } } };
const hostRouting = { enabled: true, performance: { accelerationMode: "bpfveth" } };
const acns = (advancedNetworking: object, ofPool: object = {}, rest: object = {}) =>
  profile({ ...overlay, networkDataplane: "azure", advancedNetworking }, ofPool, rest);
const routing = (ofPool: object) => acns(hostRouting, ofPool);

const advancedNetworking: Case[] = [
  [
    "aks-acns-needs-cilium-dataplane",
    "L7 policies, on although nothing says so",
    acns(l7),
    [
      "aks: networkProfile.advancedNetworking.security.advancedNetworkPolicies L7 requires networkDataplane cilium; set networkProfile.networkDataplane to cilium, or leave it out.",
    ],
  ],
  [
    "aks-acns-needs-cilium-dataplane",
    "FQDN policies in any case",
    acns(fqdn),
    [
      "aks: networkProfile.advancedNetworking.security.advancedNetworkPolicies fqdn requires networkDataplane cilium; set networkProfile.networkDataplane to cilium, or leave it out.",
    ],
  ],
  [
    "aks-acns-needs-cilium-dataplane",
    "policies of a security that is switched off",
    acns({ enabled: true, security: { enabled: false, advancedNetworkPolicies: "L7" } }),
    [],
  ],
  [
    "aks-acns-needs-cilium-dataplane",
    "security by itself",
    acns({ enabled: true, security: { enabled: true } }),
    [
      "aks: networkProfile.advancedNetworking.security.enabled true requires networkDataplane cilium; set networkProfile.networkDataplane to cilium, or leave it out.",
    ],
  ],
  [
    "aks-acns-needs-cilium-dataplane",
    "WireGuard in any case",
    acns(wireGuard),
    [
      "aks: networkProfile.advancedNetworking.security.transitEncryption.type wireguard requires networkDataplane cilium; set networkProfile.networkDataplane to cilium, or leave it out.",
    ],
  ],
  [
    "aks-acns-needs-cilium-dataplane",
    "mTLS",
    acns(mtls),
    [
      "aks: networkProfile.advancedNetworking.security.transitEncryption.type mTLS requires networkDataplane cilium; set networkProfile.networkDataplane to cilium, or leave it out.",
    ],
  ],
  [
    "aks-acns-needs-cilium-dataplane",
    "observability only",
    acns({ enabled: true, observability: { enabled: true } }),
    [],
  ],
  [
    "aks-acns-kubernetes-version",
    "mTLS on the last version without it",
    acns(mtls, {}, { kubernetesVersion: "1.33.9" }),
    [
      "aks: networkProfile.advancedNetworking.security.transitEncryption.type mTLS requires Kubernetes 1.34 or later, but the cluster has Kubernetes 1.33.9; set kubernetesVersion to 1.34 or later.",
    ],
  ],
  [
    "aks-acns-kubernetes-version",
    "mTLS on the first version with it",
    acns(mtls, {}, { kubernetesVersion: "1.34" }),
    [],
  ],
  [
    "aks-acns-kubernetes-version",
    "WireGuard on an old version",
    acns(wireGuard, {}, { kubernetesVersion: "1.28" }),
    [],
  ],
  [
    "aks-acns-kubernetes-version",
    "policies and host routing on an old version",
    acns({ ...l7, ...hostRouting }, {}, { kubernetesVersion: "1.28.15" }),
    [
      "aks: networkProfile.advancedNetworking.security.advancedNetworkPolicies L7 requires Kubernetes 1.29 or later, but the cluster has Kubernetes 1.28.15; set kubernetesVersion to 1.29 or later.",
      "aks: networkProfile.advancedNetworking.performance.accelerationMode bpfveth requires Kubernetes 1.33 or later, but the cluster has Kubernetes 1.28.15; set kubernetesVersion to 1.33 or later.",
    ],
  ],
  [
    "aks-acns-host-routing-combination",
    "a static egress gateway",
    profile(
      {
        ...overlay,
        advancedNetworking: hostRouting,
        staticEgressGatewayProfile: { enabled: true },
      },
      { osSKU: "AzureLinux" },
    ),
    [
      "aks: networkProfile.advancedNetworking.performance.accelerationMode bpfveth isn't supported with a static egress gateway; set networkProfile.advancedNetworking.performance.accelerationMode to None.",
    ],
  ],
  [
    "aks-acns-host-routing-combination",
    "pod sandboxing, by its old name",
    routing({ osSKU: "AzureLinux3", workloadRuntime: "KataMshvVmIsolation" }),
    [
      'aks: networkProfile.advancedNetworking.performance.accelerationMode bpfveth isn\'t supported with pod sandboxing, which node pool "system" has; set networkProfile.advancedNetworking.performance.accelerationMode to None.',
    ],
  ],
  [
    "aks-acns-host-routing-combination",
    "pod sandboxing",
    routing({ osSKU: "Ubuntu2404", workloadRuntime: "KataVmIsolation" }),
    [
      'aks: networkProfile.advancedNetworking.performance.accelerationMode bpfveth isn\'t supported with pod sandboxing, which node pool "system" has; set networkProfile.advancedNetworking.performance.accelerationMode to None.',
    ],
  ],
  [
    "aks-acns-host-routing-combination",
    "an older release of Ubuntu",
    routing({ osSKU: "Ubuntu2204" }),
    [
      'aks: networkProfile.advancedNetworking.performance.accelerationMode bpfveth requires Ubuntu 24.04 or Azure Linux 3, but node pool "system" has osSKU Ubuntu2204; set networkProfile.advancedNetworking.performance.accelerationMode to None.',
    ],
  ],
  [
    "aks-acns-host-routing-combination",
    "the release of Ubuntu that Azure chooses",
    routing({ osSKU: "Ubuntu" }),
    ["aks? kubernetesVersion: kubernetesVersion is not set"],
  ],
  [
    "aks-acns-host-routing-combination",
    "no operating system at all",
    routing({}),
    ["aks? kubernetesVersion: kubernetesVersion is not set"],
  ],
  [
    "aks-acns-host-routing-combination",
    "an operating system that isn't known",
    routing({ osSKU: notYet }),
    [
      "aks? agentPoolProfiles[0].osSKU: agentPoolProfiles[0].osSKU isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "aks-acns-host-routing-combination",
    "a VM size of a series with another name",
    routing({ osSKU: "AzureLinux", vmSize: "Standard_NC4as_T4_v3" }),
    [],
  ],
  [
    "aks-acns-host-routing-combination",
    "pools that aren't known, without host routing",
    [
      clusterIn({
        networkProfile: { ...overlay, advancedNetworking: l7 },
        agentPoolProfiles: notYet,
      }),
    ],
    [],
  ],
  [
    "aks-acns-host-routing-combination",
    "pools that aren't known",
    [
      clusterIn({
        networkProfile: { ...overlay, advancedNetworking: hostRouting },
        agentPoolProfiles: notYet,
      }),
    ],
    [
      "aks? agentPoolProfiles: agentPoolProfiles isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "aks-acns-mtls-combination",
    "mTLS with Istio",
    acns(mtls, {}, { serviceMeshProfile: { mode: "istio" } }),
    [
      "aks: networkProfile.advancedNetworking.security.transitEncryption.type mTLS isn't supported with serviceMeshProfile.mode Istio; set networkProfile.advancedNetworking.security.transitEncryption.type to None, or serviceMeshProfile.mode to Disabled.",
    ],
  ],
  [
    "aks-acns-mtls-combination",
    "WireGuard with Istio",
    acns(wireGuard, {}, { serviceMeshProfile: { mode: "Istio" } }),
    [],
  ],
  [
    "aks-acns-wireguard-fips",
    "WireGuard with FIPS nodes",
    acns(wireGuard, { enableFIPS: true }),
    [
      'aks: agentPoolProfiles[0].enableFIPS true has no effect on the traffic between nodes: cluster "aks" encrypts it with WireGuard, which isn\'t FIPS compliant; use another encryption if FIPS compliance is required.',
    ],
  ],
  [
    "aks-acns-wireguard-fips",
    "WireGuard where FIPS isn't known",
    acns(wireGuard, { enableFIPS: notYet }),
    [
      "aks? agentPoolProfiles[0].enableFIPS: agentPoolProfiles[0].enableFIPS isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "aks-acns-wireguard-fips",
    "WireGuard with pools that aren't known",
    [
      clusterIn({
        networkProfile: { ...overlay, advancedNetworking: wireGuard },
        agentPoolProfiles: notYet,
      }),
    ],
    [
      "aks? agentPoolProfiles: agentPoolProfiles isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "aks-acns-mtls-combination",
    "mTLS with pools that aren't known",
    [
      clusterIn({
        networkProfile: { ...overlay, advancedNetworking: mtls },
        agentPoolProfiles: notYet,
      }),
    ],
    [],
  ],
];

for (const [what, cases] of Object.entries({ dualStack, advancedNetworking })) {
  describe(`checks of combinations at their edges: ${what}`, () => {
    for (const [id, why, resources, expected] of cases) {
      it(`${id}: ${why}`, () => assert.deepEqual(placedAnswersOf(id, resources), expected));
    }
  });
}
