/** What `az` prints of one subscription. */
export interface Subscription {
  readonly id: string;
  readonly vnets: readonly object[];
  readonly clusters: readonly object[];
}

const perSubscription = 25;

/**
 * A fleet as `az network vnet list` and `az aks list` print it: a hub in the first subscription, and for each cluster a
 * spoke of its own, peered with the hub. Every 60th cluster has a service CIDR that overlaps the hub, every 90th a node
 * subnet that is too small; the rest is sound.
 */
export function azureFleet(clusterCount: number): readonly Subscription[] {
  const subscriptions = Math.ceil(clusterCount / perSubscription);
  return Array.from({ length: subscriptions }, (_, s): Subscription => {
    const indices = Array.from(
      { length: perSubscription },
      (_, i) => s * perSubscription + i,
    ).filter((i) => i < clusterCount);
    return {
      id: subscriptionId(s),
      vnets: [...(s === 0 ? [hub(clusterCount)] : []), ...indices.map((i) => spoke(i))],
      clusters: indices.map((i) => cluster(i)),
    };
  });
}

export function subscriptionId(s: number): string {
  return `00000000-0000-4000-8000-${String(s).padStart(12, "0")}`;
}

function group(i: number): string {
  return `/subscriptions/${subscriptionId(Math.floor(i / perSubscription))}/resourceGroups/rg-${i}`;
}

const hubId = `/subscriptions/${subscriptionId(0)}/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/hub`;
const spokeId = (i: number) => `${group(i)}/providers/Microsoft.Network/virtualNetworks/spoke-${i}`;
/** A /20 for each spoke, from 10.16.0.0. */
const spokeRange = (i: number) => `10.${16 + (i >> 4)}.${(i & 15) * 16}.0/20`;
const subnetRange = (i: number) =>
  `10.${16 + (i >> 4)}.${(i & 15) * 16}.0/${i % 90 === 89 ? 28 : 24}`;

function network(
  id: string,
  name: string,
  range: string,
  subnets: object[],
  peers: string[],
): object {
  return {
    addressSpace: { addressPrefixes: [range], ipamPoolPrefixAllocations: null },
    bgpCommunities: null,
    dhcpOptions: { dnsServers: [] },
    enableDdosProtection: false,
    etag: 'W/"0"',
    id,
    location: "westeurope",
    name,
    provisioningState: "Succeeded",
    resourceGroup: id.split("/")[4],
    subnets,
    tags: { team: "platform" },
    type: "Microsoft.Network/virtualNetworks",
    virtualNetworkPeerings: peers.map((remote) => ({
      id: `${id}/virtualNetworkPeerings/to-${remote.split("/").at(-1)}`,
      name: `to-${remote.split("/").at(-1)}`,
      peeringState: "Connected",
      remoteVirtualNetwork: { id: remote, resourceGroup: remote.split("/")[4] },
      type: "Microsoft.Network/virtualNetworks/virtualNetworkPeerings",
    })),
  };
}

function hub(clusterCount: number): object {
  const subnet = {
    addressPrefix: "10.0.0.0/24",
    addressPrefixes: null,
    delegations: [],
    id: `${hubId}/subnets/AzureFirewallSubnet`,
    name: "AzureFirewallSubnet",
    type: "Microsoft.Network/virtualNetworks/subnets",
  };
  return network(
    hubId,
    "hub",
    "10.0.0.0/16",
    [subnet],
    Array.from({ length: clusterCount }, (_, i) => spokeId(i)),
  );
}

function spoke(n: number): object {
  const subnet = {
    addressPrefix: subnetRange(n),
    addressPrefixes: null,
    defaultOutboundAccess: false,
    delegations: [],
    id: `${spokeId(n)}/subnets/nodes`,
    ipConfigurations: Array.from({ length: 3 }, (_, k) => ({
      id: `${group(n)}/nic/${k}`,
      resourceGroup: "rg",
    })),
    name: "nodes",
    type: "Microsoft.Network/virtualNetworks/subnets",
  };
  return network(spokeId(n), `spoke-${n}`, spokeRange(n), [subnet], [hubId]);
}

function cluster(i: number): object {
  return {
    aadProfile: null,
    agentPoolProfiles: [
      {
        availabilityZones: ["1", "2", "3"],
        count: 3,
        enableAutoScaling: true,
        enableNodePublicIp: false,
        maxCount: 20,
        maxPods: 110,
        minCount: 3,
        mode: "System",
        name: "system",
        osSku: "AzureLinux",
        osType: "Linux",
        podSubnetId: null,
        type: "VirtualMachineScaleSets",
        upgradeSettings: { maxSurge: "10%" },
        vmSize: "Standard_D4s_v5",
        vnetSubnetId: `${spokeId(i)}/subnets/nodes`,
      },
    ],
    apiServerAccessProfile: null,
    currentKubernetesVersion: "1.35.1",
    dnsPrefix: `aks-${i}`,
    enableRbac: true,
    id: `${group(i)}/providers/Microsoft.ContainerService/managedClusters/aks-${i}`,
    identity: {
      principalId: null,
      type: "UserAssigned",
      userAssignedIdentities: {
        [`${group(i)}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/aks-${i}`]: {
          clientId: "0",
          principalId: "1",
        },
      },
    },
    kubernetesVersion: "1.35",
    location: "westeurope",
    name: `aks-${i}`,
    networkProfile: {
      dnsServiceIp: i % 60 === 59 ? "10.0.0.10" : "172.16.0.10",
      ipFamilies: ["IPv4"],
      loadBalancerSku: "standard",
      networkDataplane: "cilium",
      networkPlugin: "azure",
      networkPluginMode: "overlay",
      networkPolicy: "cilium",
      outboundType: "loadBalancer",
      podCidr: "10.244.0.0/16",
      podCidrs: ["10.244.0.0/16"],
      serviceCidr: i % 60 === 59 ? "10.0.0.0/16" : "172.16.0.0/16",
      serviceCidrs: [i % 60 === 59 ? "10.0.0.0/16" : "172.16.0.0/16"],
    },
    powerState: { code: "Running" },
    provisioningState: "Succeeded",
    resourceGroup: `rg-${i}`,
    sku: { name: "Base", tier: "Standard" },
    type: "Microsoft.ContainerService/ManagedClusters",
    windowsProfile: null,
  };
}
