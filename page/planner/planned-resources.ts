import {
  type AddressPlan,
  type ArmResource,
  ArmType,
  NetworkMode,
  networkModes,
} from "@aks-networking/networking";
import type { ClusterNeeds } from "./needs";
import { poolsOf, slotNames } from "./slots";

const group = "planned";

function idOf(type: string, ...names: readonly string[]): string {
  const [parent, child] = names;
  const path = child === undefined ? `${type}/${parent}` : `${type}/${parent}/subnets/${child}`;
  return `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/${group}/providers/${path}`;
}

/** The planned cluster and its network in ARM's form, so that rules can judge them. */
export function plannedResources(
  needs: ClusterNeeds,
  mode: NetworkMode,
  plan: AddressPlan,
): readonly ArmResource[] {
  const slots = new Map(plan.slots.map((slot) => [slot.name, slot]));
  const names = slotNames(needs);
  const at = (name: string) => slots.get(name)?.cidr.toString();
  const list = (...texts: readonly (string | undefined)[]) =>
    texts.filter((text) => text !== undefined);
  const resource = (type: ArmType, name: string, properties: object): ArmResource => ({
    key: `${type} ${name}`,
    type,
    name,
    properties: { resourceGroupName: group, ...properties },
  });
  const subnet = (name: string, ranges: readonly string[], more: object = {}) =>
    resource(ArmType.subnet, name, {
      id: idOf("Microsoft.Network/virtualNetworks", needs.name, name),
      subnetName: name,
      virtualNetworkName: needs.name,
      addressPrefixes: ranges,
      defaultOutboundAccess: false,
      ...more,
    });
  const nodes = list(at(names.nodes), at(names.nodesIpv6));
  const podSubnet = slots.get(names.pods)?.kind === "subnet" ? list(at(names.pods)) : [];
  const others = plan.slots.filter(({ name }) => name.startsWith(`${needs.name}/others/`));
  return [
    resource(ArmType.virtualNetwork, needs.name, {
      id: idOf("Microsoft.Network/virtualNetworks", needs.name),
      virtualNetworkName: needs.name,
      addressSpace: { addressPrefixes: list(at(names.vnet), at(names.vnetIpv6)) },
    }),
    ...(nodes.length > 0 ? [subnet("nodes", nodes)] : []),
    ...(podSubnet.length > 0
      ? [
          subnet("pods", podSubnet, {
            delegations: [{ name: "aks", serviceName: ArmType.managedCluster }],
          }),
        ]
      : []),
    ...others.map(({ name, cidr }) =>
      subnet(name.slice(`${needs.name}/others/`.length), [`${cidr}`]),
    ),
    resource(ArmType.managedCluster, needs.name, clusterProperties(needs, mode, plan)),
  ];
}

/** The properties of the planned cluster, as azure-native has them. */
export function clusterProperties(needs: ClusterNeeds, mode: NetworkMode, plan: AddressPlan) {
  const slots = new Map(plan.slots.map((slot) => [slot.name, slot]));
  const names = slotNames(needs);
  const { arm } = networkModes[mode];
  const services = slots.get(names.services)?.cidr;
  const podSlot = slots.get(names.pods);
  const pods = podSlot?.kind === "podCidr" ? podSlot.cidr : undefined;
  const isDual = mode === NetworkMode.AzureCniOverlayDualStack;
  const [podsIpv6, servicesIpv6] = [
    slots.get(names.podsIpv6)?.cidr,
    slots.get(names.servicesIpv6)?.cidr,
  ];
  const subnetId = (name: string) => idOf("Microsoft.Network/virtualNetworks", needs.name, name);
  return {
    resourceName: needs.name,
    identity: {
      type: "UserAssigned",
      userAssignedIdentities: [
        idOf("Microsoft.ManagedIdentity/userAssignedIdentities", needs.name),
      ],
    },
    networkProfile: {
      networkPlugin: arm.networkPlugin,
      ...(arm.networkPluginMode && { networkPluginMode: arm.networkPluginMode }),
      ...(needs.cilium &&
        arm.networkDataplanes.includes("cilium") && {
          networkDataplane: "cilium",
          networkPolicy: "cilium",
        }),
      ...(pods && !isDual && { podCidr: `${pods}` }),
      ...(pods && isDual && { ipFamilies: ["IPv4", "IPv6"], podCidrs: [`${pods}`, `${podsIpv6}`] }),
      ...(services && !isDual && { serviceCidr: `${services}` }),
      ...(services && isDual && { serviceCidrs: [`${services}`, `${servicesIpv6}`] }),
      ...(services && { dnsServiceIP: `${services.address(10)}` }),
      outboundType: "loadBalancer",
      loadBalancerSku: "standard",
    },
    agentPoolProfiles: poolsOf(needs).map(({ name, count, maxCount = count }, i) => ({
      name,
      mode: i === 0 ? "System" : "User",
      osType: "Linux",
      type: "VirtualMachineScaleSets",
      count,
      ...(maxCount > count && { enableAutoScaling: true, minCount: count, maxCount }),
      maxPods: needs.maxPods,
      upgradeSettings: { maxSurge: needs.maxSurge },
      vnetSubnetID: subnetId("nodes"),
      ...(arm.podSubnetID && {
        podSubnetID: subnetId("pods"),
        podIPAllocationMode: arm.podIPAllocationMode,
      }),
    })),
  };
}
