import { planAddresses } from "../address-plan/plan-addresses";
import type { AddressPlanRequest } from "../address-plan/request";
import { sum } from "../capacity/addresses";
import type { SmallestPrefixLengths } from "../capacity/smallest-prefix";
import { cidr, prefixLengthFor } from "../cidr";
import { factsOf } from "../facts/editions";
import { Feature, NetworkMode, networkModes } from "../network-modes";
import { type ArmResource, ArmType } from "../resources/arm-resource";
import { type NetworkNeeds, wantedFeatures, wantsCilium } from "./needs";
import type { PlannedPool } from "./pools";

/** A cluster that isn't there yet, with its network. */
export interface ClusterDraft {
  readonly name: string;
  readonly mode: NetworkMode;
  readonly features: ReadonlySet<Feature>;
  readonly pools: readonly PlannedPool[];
  /** The ranges of each part, IPv4 first; none where the part isn't planned. */
  readonly ranges: Readonly<Record<DraftPart, readonly string[]>>;
  /** Other subnets of its VNet, as `addressPrefixes` by their names. */
  readonly otherSubnets?: Readonly<Record<string, readonly string[]>>;
}

type DraftPart = "vnet" | "nodes" | "podSubnet" | "virtualNodes" | "pods" | "services";

const group = "planned";
const providers = `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/${group}/providers`;
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
) {
  const features = wantedFeatures(needs);
  const request = requestFor(mode, features, sizes);
  const { plan, problems } = planAddresses(request, undefined, factsOf(needs.edition));
  const rangeOf = new Map(plan.slots.map((slot) => [slot.name, `${slot.cidr}`]));
  const ranges = (...slots: readonly string[]) => slots.flatMap((slot) => rangeOf.get(slot) ?? []);
  return {
    /** Ranges that have no place, one sentence each. */
    problems: problems.map(({ message }) => message),
    resources: resourcesOf({
      name: group,
      mode,
      features,
      pools,
      ranges: {
        vnet: ranges("vnet", "vnet-ipv6"),
        nodes: ranges("nodes", "nodes-ipv6"),
        podSubnet: ranges("pod-subnet"),
        virtualNodes: ranges("virtual-nodes"),
        pods: ranges("pods", "pods-ipv6"),
        services: ranges("services", "services-ipv6"),
      },
    }),
  };
}

/** A cluster and its network in ARM's form, for rules to judge. */
export function resourcesOf(draft: ClusterDraft): readonly ArmResource[] {
  const { name, ranges, otherSubnets = {} } = draft;
  const subnet = (named: string, addressPrefixes: readonly string[], serviceName?: string) =>
    addressPrefixes.length === 0
      ? []
      : [
          resource(ArmType.subnet, named, {
            id: subnetId(name, named),
            subnetName: named,
            virtualNetworkName: name,
            addressPrefixes,
            defaultOutboundAccess: false,
            ...(serviceName && { delegations: [{ name: "delegation", serviceName }] }),
          }),
        ];
  return [
    resource(ArmType.virtualNetwork, name, {
      id: vnetId(name),
      virtualNetworkName: name,
      addressSpace: { addressPrefixes: ranges.vnet },
    }),
    ...subnet("nodes", ranges.nodes),
    ...subnet("pods", ranges.podSubnet, ArmType.managedCluster),
    ...subnet("virtual-nodes", ranges.virtualNodes, "Microsoft.ContainerInstance/containerGroups"),
    ...Object.entries(otherSubnets).flatMap(([named, prefixes]) => subnet(named, prefixes)),
    // Roles are given elsewhere: no mode is to blame for them.
    resource(ArmType.accessElsewhere, name, {}),
    resource(ArmType.managedCluster, name, clusterPropertiesOf(draft)),
  ];
}

/** The properties of the cluster, as azure-native has them. */
export function clusterPropertiesOf({ name, mode, features, pools, ranges }: ClusterDraft) {
  return {
    resourceName: name,
    dnsPrefix: group,
    ...featureProperties(name, features),
    networkProfile: {
      ...networkSettings(mode, features),
      ...rangeSettings(mode, features, ranges),
    },
    agentPoolProfiles: pools.map((pool) => poolProfile(name, mode, features, pool)),
  };
}

function vnetId(name: string): string {
  return `${providers}/Microsoft.Network/virtualNetworks/${name}`;
}

function subnetId(name: string, subnet: string): string {
  return `${vnetId(name)}/subnets/${subnet}`;
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
  const addresses = sum(subnets, ({ prefixLength }) => 2 ** (32 - prefixLength));
  return {
    slots: [
      { name: "vnet", kind: "vnet", prefixLength: prefixLengthFor(addresses) ?? 8 },
      ...subnets,
      ...(networkModes[mode].arm.podCidrCount > 0
        ? [{ name: "pods", kind: "podCidr", prefixLength: podCidr ?? 16 } as const]
        : []),
      { name: "services", kind: "serviceCidr", prefixLength: servicePrefixLength },
      ...(hasIpv6(mode, wanted)
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

function resource(type: ArmType, name: string, properties: object): ArmResource {
  return {
    key: `${type} ${name}`,
    type,
    name,
    properties: { resourceGroupName: group, ...properties },
  };
}

function featureProperties(name: string, wanted: ReadonlySet<Feature>) {
  const isIsolated = wanted.has(Feature.NetworkIsolated);
  return {
    // Whatever the limits of the tier are, the mode is not to blame for them.
    sku: { name: "Base", tier: "Standard" },
    identity: {
      type: "UserAssigned",
      userAssignedIdentities: [
        `${providers}/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`,
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

/** Of the modes with a pod CIDR, kubenet has IPv6 where it is asked for. */
function hasIpv6(mode: NetworkMode, wanted: ReadonlySet<Feature>): boolean {
  return (
    mode === NetworkMode.AzureCniOverlayDualStack ||
    (mode === NetworkMode.Kubenet && wanted.has(Feature.DualStack))
  );
}

function rangeSettings(
  mode: NetworkMode,
  wanted: ReadonlySet<Feature>,
  { pods, services }: ClusterDraft["ranges"],
) {
  const [podCidr] = pods;
  const [serviceCidr] = services;
  const dnsServiceIP = serviceCidr && `${cidr(serviceCidr).address(10)}`;
  return {
    ...(hasIpv6(mode, wanted)
      ? { ipFamilies: ["IPv4", "IPv6"], podCidrs: pods, serviceCidrs: services }
      : { ...(podCidr && { podCidr }), ...(serviceCidr && { serviceCidr }) }),
    ...(dnsServiceIP && { dnsServiceIP }),
  };
}

function poolProfile(
  name: string,
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
    upgradeSettings: { maxSurge: `${maxSurge}` },
    vnetSubnetID: subnetId(name, "nodes"),
    ...(podSubnetID && { podSubnetID: subnetId(name, "pods"), podIPAllocationMode }),
  };
}
