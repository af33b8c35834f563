import assert from "node:assert/strict";
import { factsOf } from "../../../networking/facts/editions";
import { judge, rules } from "../../../networking/index";
import { type ArmResource, ArmType, NotKnown } from "../../../networking/resources/arm-resource";
import { Topology } from "../../../networking/resources/topology";
import { ruleFamilies } from "../../../policy-pack/docs";

const later = new NotKnown("it is an output");

function cluster(properties: object, name = "aks"): ArmResource {
  return {
    key: name,
    type: ArmType.managedCluster,
    name,
    properties: { resourceName: name, ...properties },
  };
}

function pool(name: string, properties: object, of = "aks"): ArmResource {
  return {
    key: name,
    type: ArmType.agentPool,
    name,
    properties: { agentPoolName: name, resourceName: of, ...properties },
  };
}

function answers(id: string, resources: ArmResource[]): string[] {
  const context = {
    topology: new Topology(resources),
    facts: factsOf(),
    today: "2026-11-22",
    environment: [],
  };
  const chosen = rules.filter((check) => check.id === id);
  assert.equal(chosen.length, 1, id);
  return judge(context, chosen).map(
    ({ answer, resource, message }) =>
      `${resource}${answer === "undecided" ? "?" : ""}: ${message}`,
  );
}

const profile = (networkProfile: object, rest: object = {}) => cluster({ networkProfile, ...rest });
const overlay = { networkPlugin: "azure", networkPluginMode: "overlay" };
const windows = { name: "win", osType: "Windows" };
const notDocumented = "networkProfile.networkPlugin is not set, and its default isn't documented";

describe("checks of combinations", () => {
  const cases: [id: string, why: string, resources: ArmResource[], expected: string[]][] = [
    [
      "aks-private-dns-zone-name",
      "privatelink with VNet integration, which Azure's own pattern has",
      [
        cluster({
          location: "westeurope",
          apiServerAccessProfile: {
            enablePrivateCluster: true,
            enableVnetIntegration: true,
            privateDNSZone:
              "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io",
          },
        }),
      ],
      [],
    ],
    [
      "aks-private-dns-zone-name",
      "a label of 33 characters",
      [
        cluster({
          location: "westeurope",
          apiServerAccessProfile: {
            enablePrivateCluster: true,
            privateDNSZone: `/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/privateDnsZones/${"a".repeat(33)}.privatelink.westeurope.azmk8s.io`,
          },
        }),
      ],
      [
        `aks: apiServerAccessProfile.privateDNSZone is the zone ${"a".repeat(33)}.privatelink.westeurope.azmk8s.io, but AKS expects privatelink.westeurope.azmk8s.io, with one label of 1 to 32 letters, digits and hyphens before it at most; use a zone named privatelink.westeurope.azmk8s.io. Azure refuses it with InvalidPrivateDNSZoneResourceID.`,
      ],
    ],
    [
      "aks-api-server-subnet-missing",
      "AKS Automatic in its own VNet, without enableVnetIntegration",
      [
        cluster({
          sku: { name: "Automatic" },
          agentPoolProfiles: [{ name: "s", vnetSubnetID: "/x" }],
        }),
      ],
      [
        "aks: apiServerAccessProfile.subnetId is not set, but AKS Automatic has API server VNet integration and the node pools are in your own VNet; set it to a subnet of /28 or larger in that VNet, used for nothing else.",
      ],
    ],
    [
      "aks-private-dns-zone-public-cluster",
      "a switch that is false, as some tools send it",
      [cluster({ apiServerAccessProfile: { enablePrivateClusterPublicFQDN: false } })],
      [],
    ],
    [
      "aks-network-dataplane-cilium-needs-policy-cilium",
      "a policy that is left out, as in the documented commands",
      [profile({ ...overlay, networkDataplane: "cilium" })],
      [],
    ],
    ...(["none", "azure", "Calico"] as const).map(
      (policy): [string, string, ArmResource[], string[]] => [
        "aks-network-dataplane-cilium-needs-policy-cilium",
        `networkPolicy ${policy}`,
        [profile({ ...overlay, networkDataplane: "cilium", networkPolicy: policy })],
        [
          `aks: networkProfile.networkPolicy ${policy} isn't supported with networkDataplane cilium; set it to cilium, or leave it out. Azure refuses it with CiliumDataplaneRequiresNetworkPolicyCilium.`,
        ],
      ],
    ),
    [
      "aks-network-plugin-mode-needs-azure-cni",
      "networkPlugin none, which Microsoft's own pipelines create",
      [profile({ networkPlugin: "none", networkPluginMode: "overlay" })],
      [],
    ],
    [
      "aks-ip-families-need-overlay",
      "dual-stack kubenet",
      [profile({ networkPlugin: "kubenet", ipFamilies: ["IPv4", "IPv6"] })],
      [],
    ],
    [
      "aks-windows-profile-missing",
      "Azure CNI with scale sets, where AKS makes the profile itself",
      [profile(overlay, { agentPoolProfiles: [{ name: "system" }, windows] })],
      [],
    ],
    [
      "aks-windows-2025-needs-fips",
      "enableFIPS that is left out, as in the documented template",
      [cluster({ agentPoolProfiles: [{ ...windows, osSKU: "windows2025" }] })],
      [],
    ],
    [
      "aks-nap-autoscaled-pool",
      "an autoscaled pool with the taint of the documented migration",
      [
        profile(overlay, {
          nodeProvisioningProfile: { mode: "Auto" },
          agentPoolProfiles: [
            {
              name: "cas",
              enableAutoScaling: true,
              nodeTaints: ["autoscaling.azure.com/cas-block=true:NoSchedule"],
            },
          ],
        }),
      ],
      [],
    ],
    [
      "aks-nap-pod-subnet",
      "static blocks, which the page doesn't name",
      [
        profile(
          { networkPlugin: "azure" },
          {
            nodeProvisioningProfile: { mode: "Auto" },
            agentPoolProfiles: [
              { name: "system", podSubnetID: later, podIPAllocationMode: "StaticBlock" },
            ],
          },
        ),
      ],
      [],
    ],
    [
      "aks-windows-outbound-nat-outbound-type",
      "node public IPs",
      [
        profile(
          { ...overlay, outboundType: "userAssignedNATGateway" },
          {
            agentPoolProfiles: [
              {
                ...windows,
                enableNodePublicIP: true,
                windowsProfile: { disableOutboundNat: true },
              },
            ],
          },
        ),
      ],
      [
        "aks: agentPoolProfiles[0].windowsProfile.disableOutboundNat true isn't supported with enableNodePublicIP; leave it out, or set enableNodePublicIP to false.",
      ],
    ],
    [
      "aks-network-policy-cilium-needs-dataplane",
      "kubenet, which has no Cilium dataplane",
      [profile({ networkPlugin: "kubenet", networkPolicy: "cilium" })],
      [
        "aks: networkProfile.networkPolicy cilium requires networkDataplane cilium; leave it out. Azure refuses it with NetworkPolicyCiliumRequiresCiliumDataplane.",
      ],
    ],
    [
      "aks-spot-pool-upgrade-settings",
      "maxUnavailable",
      [pool("spot", { scaleSetPriority: "spot", upgradeSettings: { maxUnavailable: "1" } })],
      [
        "spot: upgradeSettings.maxUnavailable 1 isn't supported for a pool with scaleSetPriority Spot; leave it out. Azure refuses it with InvalidParameter.",
      ],
    ],
    [
      "aks-network-dataplane-cilium-needs-policy-cilium",
      "enums in any case",
      [profile({ networkDataplane: "Cilium", networkPolicy: "CILIUM" })],
      [],
    ],
    [
      "aks-network-dataplane-cilium-needs-policy-cilium",
      "a policy that isn't known yet",
      [profile({ networkDataplane: "cilium", networkPolicy: later })],
      ["aks?: networkProfile.networkPolicy isn't known yet: it is an output"],
    ],
    [
      "aks-network-dataplane-cilium-needs-azure-cni",
      "no plugin at all",
      [profile({ networkDataplane: "cilium", networkPolicy: "cilium" })],
      [`aks?: ${notDocumented}`],
    ],
    [
      "aks-network-dataplane-cilium-needs-azure-cni",
      "AKS Automatic, which is Azure CNI",
      [profile({ networkDataplane: "cilium" }, { sku: { name: "Automatic" } })],
      [],
    ],
    [
      "aks-windows-pool-kubenet",
      "a pool of its own",
      [profile({ networkPlugin: "Kubenet" }), pool("win", { osType: "windows" })],
      [
        'win: osType windows isn\'t supported with networkPlugin kubenet of cluster "aks"; use Linux, or a cluster with networkPlugin azure. Azure refuses it with AzureCNIOnlyForWindows.',
      ],
    ],
    [
      "aks-windows-pool-kubenet",
      "a pool of a cluster outside the program",
      [pool("win", { osType: "Windows" }, "elsewhere")],
      [
        "win?: resourceName refers to elsewhere, which is neither in the program nor in the network environment",
      ],
    ],
    [
      "aks-virtual-nodes-unsupported-by-mode",
      "a mode that isn't known yet",
      [
        profile(
          { networkPlugin: "azure", networkPluginMode: later },
          {
            addonProfiles: { ACIConnectorLinux: { enabled: true } },
            agentPoolProfiles: [{ name: "system" }],
          },
        ),
      ],
      ["aks?: networkProfile.networkPluginMode isn't known yet: it is an output"],
    ],
    [
      "aks-virtual-nodes-unsupported-by-mode",
      "what no page says: the Cilium dataplane",
      [
        profile(
          { networkPlugin: "azure", networkDataplane: "cilium", networkPolicy: "cilium" },
          {
            addonProfiles: { aciConnectorLinux: { enabled: true } },
            agentPoolProfiles: [{ name: "system" }],
          },
        ),
      ],
      ["aks?: whether Azure CNI Node Subnet supports virtual nodes isn't documented"],
    ],
    [
      "aks-virtual-nodes-unsupported-by-mode",
      "an add-on that is switched off",
      [profile(overlay, { addonProfiles: { aciConnectorLinux: { enabled: false } } })],
      [],
    ],
    [
      "aks-os-sku-kubernetes-version",
      "the pool's own version before the cluster's",
      [
        cluster({
          kubernetesVersion: "1.34",
          agentPoolProfiles: [{ ...windows, osSKU: "Windows2019", orchestratorVersion: "1.32.7" }],
        }),
      ],
      [],
    ],
    [
      "aks-os-sku-kubernetes-version",
      "the first version without Windows Server 2022",
      [
        cluster({
          kubernetesVersion: "1.37",
          agentPoolProfiles: [{ ...windows, osSKU: "Windows2022" }],
        }),
      ],
      [
        "aks: agentPoolProfiles[0].osSKU Windows2022 requires Kubernetes below 1.37, but the pool has Kubernetes 1.37; use Windows2025, or Kubernetes below 1.37.",
      ],
    ],
    [
      "aks-os-sku-kubernetes-version",
      "no version at all: Azure takes one with support, and all of those have Windows Server 2022 and 2025",
      [
        cluster({
          agentPoolProfiles: [
            { ...windows, osSKU: "Windows2025" },
            { ...windows, name: "old", osSKU: "Windows2022" },
          ],
        }),
      ],
      [],
    ],
    [
      "aks-system-pool-windows",
      "a first pool without a mode",
      [cluster({ agentPoolProfiles: [windows] })],
      [
        "aks: agentPoolProfiles[0].osType Windows isn't supported for the first pool of a cluster; use Linux for it, and Windows in a pool in mode User. Azure refuses it with MustDefineAtLeastOneSystemPool.",
      ],
    ],
    [
      "aks-windows-outbound-nat-outbound-type",
      "the outbound type that AKS Automatic chooses",
      [
        cluster({
          sku: { name: "Automatic" },
          agentPoolProfiles: [{ ...windows, windowsProfile: { disableOutboundNat: true } }],
        }),
      ],
      [],
    ],
    [
      "aks-ip-families-need-overlay",
      "bring-your-own CNI",
      [profile({ networkPlugin: "none", ipFamilies: ["IPv4", "ipv6"] })],
      [],
    ],
    [
      "aks-ip-families-nat-gateway",
      "a gateway whose SKU is left to Azure",
      [
        profile({
          ...overlay,
          ipFamilies: ["IPv4", "IPv6"],
          outboundType: "managedNATGateway",
        }),
      ],
      [
        "aks?: networkProfile.natGatewayProfile.sku is not set, and its default depends on API version and region",
      ],
    ],
    [
      "aks-overlay-vm-size",
      "the sizes of a VirtualMachines pool",
      [
        profile(overlay, {
          agentPoolProfiles: [
            {
              name: "vms",
              type: "VirtualMachines",
              virtualMachinesProfile: {
                scale: { manual: [{ size: "Standard_D4s_v5" }, { size: "standard_dc8_v2" }] },
              },
            },
          ],
        }),
      ],
      [
        "aks: agentPoolProfiles[0].virtualMachinesProfile.scale.manual[1].size standard_dc8_v2 is of the DCsv2 series, which networkPluginMode overlay doesn't support; use a size of another series.",
      ],
    ],
    ...([27, 28, 31, 32] as const).map((size): [string, string, ArmResource[], string[]] => [
      "aks-gateway-pool-prefix-size-out-of-range",
      `a /${size}`,
      [pool("gw", { mode: "Gateway", gatewayProfile: { publicIPPrefixSize: size } })],
      size === 27 || size === 32
        ? [
            `gw: gatewayProfile.publicIPPrefixSize ${size} is outside 28 to 31; use ${size === 27 ? 28 : 31}.`,
          ]
        : [],
    ]),
    [
      "aks-private-dns-zone-name",
      "a zone below the expected one, with VNet integration",
      [
        cluster({
          location: "West Europe",
          apiServerAccessProfile: {
            enablePrivateCluster: true,
            enableVnetIntegration: true,
            privateDNSZone:
              "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/privateDnsZones/one.two.private.westeurope.azmk8s.io",
          },
        }),
      ],
      [
        "aks: apiServerAccessProfile.privateDNSZone is the zone one.two.private.westeurope.azmk8s.io, but AKS expects privatelink.westeurope.azmk8s.io or private.westeurope.azmk8s.io, with one label of 1 to 32 letters, digits and hyphens before it at most; use a zone named private.westeurope.azmk8s.io. Azure refuses it with InvalidPrivateDNSZoneResourceID.",
      ],
    ],
    [
      "aks-private-dns-zone-none-needs-public-fqdn",
      "a public FQDN that is left out",
      [
        cluster({
          apiServerAccessProfile: { enablePrivateCluster: true, privateDNSZone: "none" },
        }),
      ],
      [],
    ],
    [
      "aks-network-isolated-public-api-server",
      "no outbound traffic, but no cache either",
      [profile({ ...overlay, outboundType: "none" })],
      [],
    ],
    [
      "aks-acns-needs-cilium-dataplane",
      "features of an advanced networking that is switched off",
      [
        profile({
          ...overlay,
          advancedNetworking: { enabled: false, security: { advancedNetworkPolicies: "L7" } },
        }),
      ],
      [],
    ],
    [
      "aks-virtual-machines-pool-needs-user-assigned-identity",
      "both kinds of identity",
      [
        cluster({
          identity: { type: "SystemAssigned, UserAssigned" },
          agentPoolProfiles: [{ name: "vms", type: "VirtualMachines", vnetSubnetID: later }],
        }),
      ],
      [],
    ],
    [
      "aks-pod-ip-allocation-mode-needs-pod-subnet",
      "a pod subnet that isn't known yet",
      [pool("user", { podIPAllocationMode: "StaticBlock", podSubnetID: later })],
      [],
    ],
    [
      "aks-pod-subnet-mixes-allocation-modes",
      "one subnet outside the program, used by two clusters",
      [
        cluster({}),
        cluster({}, "other"),
        pool("one", { podSubnetID: "/subnets/Pods", podIPAllocationMode: "staticblock" }),
        pool("two", { podSubnetID: "/subnets/pods" }, "other"),
      ],
      [
        'two: podIPAllocationMode DynamicIndividual shares /subnets/pods with node pool "one", which uses it with StaticBlock; give the pool a pod subnet of its own, or set podIPAllocationMode to StaticBlock.',
      ],
    ],
  ];
  for (const [id, why, resources, expected] of cases) {
    it(`${id}: ${why}`, () => assert.deepEqual(answers(id, resources), expected));
  }

  it("say nothing about a cluster that sets nothing but its pool", () => {
    const bare = [cluster({ agentPoolProfiles: [{ name: "system", mode: "System", count: 3 }] })];
    const families = ruleFamilies();
    for (const { id } of rules.filter((rule) => families.get(rule.id) === "combinations")) {
      assert.deepEqual(answers(id, bare), [], id);
    }
  });
});
