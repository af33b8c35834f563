import { type AddressPlanRequest, planAddresses } from "../address-plan";
import type { SmallestPrefixLengths } from "../capacity";
import { prefixLengthFor } from "../cidr";
import { factsOf } from "../facts/editions";
import { Feature, NetworkMode, networkModes } from "../network-modes";
import { type ArmResource, ArmType } from "../resources/arm-resource";
import { type NetworkNeeds, wantedFeatures, wantsCilium } from "./needs";
import type { PlannedPool } from "./pools";

/** The cluster that would be made in one mode, with its network, in ARM's form. */
export interface PlannedCluster {
  readonly resources: readonly ArmResource[];
  /** Ranges that have no place, one sentence each. */
  readonly problems: readonly string[];
}

const name = "planned";
const groupId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/planned";
const vnetId = `${groupId}/providers/Microsoft.Network/virtualNetworks/${name}`;
const subnetId = (subnet: string) => `${vnetId}/subnets/${subnet}`;
/** 4,096 services, which few clusters use up. */
const servicePrefixLength = 20;
/** Virtual nodes take an address of their subnet for each pod on them; how many is not asked. */
const virtualNodesPrefixLength = 24;

/** Plans ranges for the pools in the smallest sizes that hold them, and puts the cluster on them. */
export function plannedCluster(
  mode: NetworkMode,
  needs: NetworkNeeds,
  pools: readonly PlannedPool[],
  sizes: SmallestPrefixLengths,
): PlannedCluster {
  const wanted = wantedFeatures(needs);
  const { plan, problems } = planAddresses(
    requestFor(mode, wanted, sizes),
    undefined,
    factsOf(needs.edition),
  );
  const rangeOf = new Map(plan.slots.map((slot) => [slot.name, `${slot.cidr}`]));
  const ranges = (...slots: readonly string[]) => slots.flatMap((slot) => rangeOf.get(slot) ?? []);
  const subnets = [
    subnet("nodes", ranges("nodes", "nodes-ipv6")),
    subnet("pods", ranges("pod-subnet"), ArmType.managedCluster),
    subnet("virtual-nodes", ranges("virtual-nodes"), "Microsoft.ContainerInstance/containerGroups"),
  ];
  return {
    problems: problems.map(({ message }) => message),
    resources: [
      resource(ArmType.virtualNetwork, name, {
        id: vnetId,
        virtualNetworkName: name,
        addressSpace: { addressPrefixes: ranges("vnet", "vnet-ipv6") },
      }),
      ...subnets.flat(),
      // Roles are given elsewhere: no mode is to blame for them.
      resource(ArmType.accessElsewhere, name, {}),
      resource(ArmType.managedCluster, name, {
        resourceName: name,
        ...clusterProperties(wanted),
        networkProfile: {
          ...networkSettings(mode, wanted),
          ...rangeSettings(mode, ranges),
        },
        agentPoolProfiles: pools.map((pool) => poolProfile(mode, wanted, pool)),
      }),
    ],
  };
}

function requestFor(
  mode: NetworkMode,
  wanted: ReadonlySet<Feature>,
  { nodeSubnet, podSubnet, podCidr }: SmallestPrefixLengths,
): AddressPlanRequest {
  const subnets = [
    { name: "nodes", prefixLength: nodeSubnet },
    { name: "pod-subnet", prefixLength: podSubnet },
    {
      name: "virtual-nodes",
      prefixLength: wanted.has(Feature.VirtualNodes) ? virtualNodesPrefixLength : undefined,
    },
  ].flatMap(({ name: slot, prefixLength }) =>
    prefixLength === undefined
      ? []
      : [{ name: slot, kind: "subnet", vnet: "vnet", prefixLength } as const],
  );
  const addresses = subnets.reduce(
    (total, { prefixLength }) => total + (1n << BigInt(32 - prefixLength)),
    0n,
  );
  return {
    slots: [
      { name: "vnet", kind: "vnet", prefixLength: prefixLengthFor(addresses, 4) ?? 8 },
      ...subnets,
      ...(networkModes[mode].arm.podCidrCount > 0
        ? [{ name: "pods", kind: "podCidr", prefixLength: podCidr ?? 16 } as const]
        : []),
      { name: "services", kind: "serviceCidr", prefixLength: servicePrefixLength },
      ...(mode === NetworkMode.AzureCniOverlayDualStack
        ? ([
            { name: "vnet-ipv6", kind: "vnet", prefixLength: 56, family: 6 },
            { name: "nodes-ipv6", kind: "subnet", vnet: "vnet-ipv6", prefixLength: 64 },
            { name: "pods-ipv6", kind: "podCidr", prefixLength: 64, family: 6 },
            { name: "services-ipv6", kind: "serviceCidr", prefixLength: 108, family: 6 },
          ] as const)
        : []),
    ],
  };
}

function resource(type: ArmType, named: string, properties: object): ArmResource {
  return {
    key: `${type} ${named}`,
    type,
    name: named,
    properties: { resourceGroupName: name, ...properties },
  };
}

function subnet(named: string, addressPrefixes: readonly string[], serviceName?: string) {
  return addressPrefixes.length === 0
    ? []
    : [
        resource(ArmType.subnet, named, {
          id: subnetId(named),
          subnetName: named,
          virtualNetworkName: name,
          addressPrefixes,
          defaultOutboundAccess: false,
          ...(serviceName && { delegations: [{ name: "delegation", serviceName }] }),
        }),
      ];
}

function clusterProperties(wanted: ReadonlySet<Feature>) {
  const isIsolated = wanted.has(Feature.NetworkIsolated);
  return {
    // Whatever the limits of the tier are, the mode is not to blame for them.
    sku: { name: "Base", tier: "Standard" },
    identity: {
      type: "UserAssigned",
      userAssignedIdentities: [
        `${groupId}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`,
      ],
    },
    ...(wanted.has(Feature.WindowsPools) && { windowsProfile: { adminUsername: "azure" } }),
    ...((isIsolated || wanted.has(Feature.PrivateCluster)) && {
      apiServerAccessProfile: { enablePrivateCluster: true },
    }),
    ...(isIsolated && {
      bootstrapProfile: { artifactSource: "Cache" },
      autoUpgradeProfile: { nodeOSUpgradeChannel: "NodeImage" },
    }),
    ...(wanted.has(Feature.NodeAutoProvisioning) && { nodeProvisioningProfile: { mode: "Auto" } }),
    ...(wanted.has(Feature.Agc) && {
      ingressProfile: { applicationLoadBalancer: { enabled: true } },
    }),
    addonProfiles: {
      ...(wanted.has(Feature.VirtualNodes) && {
        aciConnectorLinux: { enabled: true, config: { SubnetName: "virtual-nodes" } },
      }),
      ...(wanted.has(Feature.Agic) && { ingressApplicationGateway: { enabled: true } }),
    },
  };
}

function networkSettings(mode: NetworkMode, wanted: ReadonlySet<Feature>) {
  const { arm } = networkModes[mode];
  const policy = wantsCilium(wanted)
    ? "cilium"
    : wanted.has(Feature.NetworkPolicyAzure)
      ? "azure"
      : wanted.has(Feature.NetworkPolicyCalico)
        ? "calico"
        : undefined;
  return {
    networkPlugin: arm.networkPlugin,
    ...(arm.networkPluginMode && { networkPluginMode: arm.networkPluginMode }),
    ...(policy && { networkPolicy: policy }),
    ...(policy === "cilium" && { networkDataplane: "cilium" }),
    ...(wanted.has(Feature.StaticEgressGateway) && {
      staticEgressGatewayProfile: { enabled: true },
    }),
    outboundType: wanted.has(Feature.NetworkIsolated) ? "none" : "loadBalancer",
    loadBalancerSku: "standard",
  };
}

function rangeSettings(
  mode: NetworkMode,
  ranges: (...slots: readonly string[]) => readonly string[],
) {
  const [podCidr] = ranges("pods");
  const [serviceCidr] = ranges("services");
  const dnsServiceIP = serviceCidr?.replace(/\.0\/\d+$/, ".10");
  return {
    ...(mode === NetworkMode.AzureCniOverlayDualStack
      ? {
          ipFamilies: ["IPv4", "IPv6"],
          podCidrs: ranges("pods", "pods-ipv6"),
          serviceCidrs: ranges("services", "services-ipv6"),
        }
      : { ...(podCidr && { podCidr }), ...(serviceCidr && { serviceCidr }) }),
    ...(dnsServiceIP && { dnsServiceIP }),
  };
}

function poolProfile(
  mode: NetworkMode,
  wanted: ReadonlySet<Feature>,
  { name: poolName, count, maxCount = count, maxPods, maxSurge, windowsOsSku }: PlannedPool,
) {
  const { podSubnetID, podIPAllocationMode } = networkModes[mode].arm;
  // Node auto-provisioning adds the nodes instead of the autoscaler: all of them are counted here.
  const isFixed = wanted.has(Feature.NodeAutoProvisioning) || maxCount === count;
  return {
    name: poolName,
    mode: poolName === "system" ? "System" : "User",
    osType: windowsOsSku === undefined ? "Linux" : "Windows",
    ...(windowsOsSku !== undefined && { osSKU: windowsOsSku }),
    type: wanted.has(Feature.AvailabilitySets) ? "AvailabilitySet" : "VirtualMachineScaleSets",
    ...(isFixed
      ? { count: maxCount }
      : { count, enableAutoScaling: true, minCount: count, maxCount }),
    maxPods,
    ...(maxSurge !== undefined && { upgradeSettings: { maxSurge: `${maxSurge}` } }),
    vnetSubnetID: subnetId("nodes"),
    ...(podSubnetID && { podSubnetID: subnetId("pods"), podIPAllocationMode }),
  };
}
