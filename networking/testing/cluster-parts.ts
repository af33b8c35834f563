import { builtInRoles as roleIds } from "../facts/roles";
import { ArmType } from "../resources/arm-types";
import {
  agentPool,
  cluster,
  type Example,
  type ExampleProperties,
  type ExampleResource,
  helmRelease,
  identity,
  idOf,
  nameOf,
  natGateway,
  outputOf,
  peering,
  publicIPAddress,
  type Reference,
  resource,
  roleAssignment,
  routeTable,
  securityGroup,
  subnet,
  subnetsIn,
  virtualNetwork,
} from "./example";

/** Built-in roles of Azure, by the id of their definition. */
export { roleIds };

/** Network modes, as a networkProfile or what it begins with. */
export const kubenet = { networkPlugin: "kubenet" };
export const azureCni = { networkPlugin: "azure" };
export const overlay = { networkPlugin: "azure", networkPluginMode: "overlay" };
export const cilium = { ...overlay, networkDataplane: "cilium", networkPolicy: "cilium" };
export const dualStack = { ...overlay, ipFamilies: ["IPv4", "IPv6"] };

export const autoProvisioning = { nodeProvisioningProfile: { mode: "Auto" } };

/** The add-on for virtual nodes, in the subnet of that name. */
export function virtualNodesIn(SubnetName: string | Reference): ExampleProperties {
  return { aciConnectorLinux: { enabled: true, config: { SubnetName } } };
}

/** What the pools of clusters begin with. */
export const systemPool = { name: "system", mode: "System" };
export const windowsPool = { name: "win", mode: "User", osType: "Windows" };
export const userPool = { name: "user", mode: "User" };
export const gatewayPool = { name: "gateway", mode: "Gateway" };

/** A stack of the cluster "aks" with these pools. */
export function clusterOf(
  properties: ExampleProperties,
  ...agentPoolProfiles: readonly ExampleProperties[]
): Example {
  return [
    cluster("aks", { ...properties, ...(agentPoolProfiles.length > 0 && { agentPoolProfiles }) }),
  ];
}

/** A pool of its own of the cluster "aks". */
export function separatePool(name: string, properties: ExampleProperties): ExampleResource {
  return agentPool(name, { resourceName: nameOf("aks"), ...properties });
}

export function vnetOf(
  name: string,
  addressPrefix: string,
  properties: ExampleProperties = {},
): ExampleResource {
  return virtualNetwork(name, {
    addressSpace: { addressPrefixes: [addressPrefix] },
    ...properties,
  });
}

/** A VNet with the subnet "nodes", and what else is set on the two. */
export function nodeNetwork(
  ofSubnet: ExampleProperties = {},
  ofVnet: ExampleProperties = {},
): Example {
  return [
    vnetOf("vnet", "10.1.0.0/16", ofVnet),
    subnetOf("vnet", "nodes", "10.1.0.0/24", ofSubnet),
  ];
}

/** A VNet with the subnet "subnet-0" for nodes and "subnet-1" for pods, and what puts a pool there. */
export const nodesAndPods = subnetsIn("10.1.0.0/16", "10.1.0.0/24", "10.1.16.0/20");
export const inNodesAndPods = { vnetSubnetID: idOf("subnet-0"), podSubnetID: idOf("subnet-1") };

/** What delegates a subnet to AKS, and what puts the API server of a cluster into a subnet. */
export const delegatedToAks = {
  delegations: [{ name: "aks", serviceName: "Microsoft.ContainerService/managedClusters" }],
};
export function apiServerIn(subnet: string): ExampleProperties {
  return { apiServerAccessProfile: { enableVnetIntegration: true, subnetId: idOf(subnet) } };
}

/** The default route to a firewall. */
export const toFirewall = {
  name: "default",
  addressPrefix: "0.0.0.0/0",
  nextHopType: "VirtualAppliance",
  nextHopIpAddress: "10.9.0.4",
};

/** The VNet of {@link nodeNetwork} whose subnet has the route table "egress" with these routes. */
export function networkWithRoutes(...routes: readonly ExampleProperties[]): Example {
  return [routeTable("egress", { routes }), ...nodeNetwork({ routeTable: { id: idOf("egress") } })];
}

/** The same whose subnet has a NAT gateway with a public IP address. */
export function networkWithNat(): Example {
  return [
    publicIPAddress("egress", { sku: { name: "Standard" } }),
    natGateway("nat", { publicIpAddresses: [{ id: idOf("egress") }] }),
    ...nodeNetwork({ natGateway: { id: idOf("nat") } }),
  ];
}

/** The peering of one VNet with another, named `one-to-other`. */
export function peeringOf(
  vnet: string,
  remote: string,
  properties: ExampleProperties = {},
): ExampleResource {
  return peering(`${vnet}-to-${remote}`, {
    virtualNetworkName: nameOf(vnet),
    remoteVirtualNetwork: { id: idOf(remote) },
    ...properties,
  });
}

/** Spokes of the hub "hub", which passes traffic on: the VNet of {@link nodeNetwork}, and "data" with 10.20.0.0/16. */
export function hubWithSpokes(): Example {
  return [
    vnetOf("hub", "10.9.0.0/16"),
    vnetOf("data", "10.20.0.0/16"),
    ...nodeNetwork(),
    peeringOf("vnet", "hub", { allowForwardedTraffic: true }),
    peeringOf("data", "hub", { allowForwardedTraffic: true }),
  ];
}

export function subnetOf(
  vnet: string,
  name: string,
  addressPrefix: string,
  properties: ExampleProperties = {},
): ExampleResource {
  return subnet(name, { virtualNetworkName: nameOf(vnet), addressPrefix, ...properties });
}

/** A cluster with one pool in the subnet "nodes". */
export function clusterInNodes(
  properties: ExampleProperties = {},
  ofPool: ExampleProperties = {},
  name = "aks",
): ExampleResource {
  const system = { ...systemPool, count: 3, vnetSubnetID: idOf("nodes") };
  return cluster(name, { agentPoolProfiles: [{ ...system, ...ofPool }], ...properties });
}

/** The same with the application gateway add-on. */
export function clusterWithGateway(
  config: ExampleProperties,
  properties: ExampleProperties = {},
): ExampleResource {
  const addonProfiles = { ingressApplicationGateway: { enabled: true, config } };
  return clusterInNodes({ ...properties, addonProfiles });
}

/** A cluster with one pool in a VNet that AKS makes. */
export function clusterAlone(
  properties: ExampleProperties = {},
  ofPool: ExampleProperties = {},
): ExampleResource {
  return cluster("aks", {
    agentPoolProfiles: [{ ...systemPool, count: 3, ...ofPool }],
    ...properties,
  });
}

/** A stack of {@link clusterAlone} and nothing else. */
export function loneCluster(
  properties: ExampleProperties = {},
  ofPool: ExampleProperties = {},
): Example {
  return [clusterAlone(properties, ofPool)];
}

/** The same where only the pool matters. */
export function lonePool(ofPool: ExampleProperties): Example {
  return loneCluster({}, ofPool);
}

/** The identity "aks-identity", and the property by which a cluster takes it. */
export const clusterIdentity = identity("aks-identity");
export const userAssigned = {
  identity: { type: "UserAssigned", userAssignedIdentities: [idOf("aks-identity")] },
};

export const systemAssigned = { identity: { type: "SystemAssigned" } };

/** The private DNS zone "zone", and the property by which a private cluster takes it. */
export const privateZone = resource(
  "azure-native:privatedns:PrivateZone",
  "zone",
  { resourceGroupName: "rg", privateZoneName: "privatelink.westeurope.azmk8s.io" },
  ArmType.privateDnsZone,
);
export const inPrivateZone = {
  apiServerAccessProfile: { enablePrivateCluster: true, privateDNSZone: idOf("zone") },
};

/** The property by which a cluster has the kubelet identity "kubelet". */
export const withKubelet = {
  identityProfile: { kubeletidentity: { resourceId: idOf("kubelet") } },
};

/** The assignment of a role to that identity, on the resource of that name. */
export function roleOn(resource: string, role: string): ExampleResource {
  return assignment(outputOf("aks-identity", "principalId"), resource, role);
}

export function assignment(
  principalId: Reference,
  resource: string,
  role: string,
): ExampleResource {
  return roleAssignment(`role-on-${resource}`, {
    principalId,
    principalType: "ServicePrincipal",
    scope: idOf(resource),
    roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${role}`,
  });
}

export function networkContributorOn(resource: string): ExampleResource {
  return roleOn(resource, roleIds.networkContributor);
}

/** A cluster in the subnet "nodes" with that identity, which has these roles. */
export function nodesWithRoles(
  roles: Example,
  properties: ExampleProperties = {},
  ofPool: ExampleProperties = {},
): Example {
  return [
    ...nodeNetwork(),
    clusterIdentity,
    ...roles,
    clusterInNodes({ ...properties, ...userAssigned }, ofPool),
  ];
}

/** A cluster that brings its own CNI, and the release that brings it. */
export function ownCni(chart: string, values: ExampleProperties): Example {
  return [
    clusterAlone({ networkProfile: { networkPlugin: "none", podCidr: "10.244.0.0/16" } }),
    helmRelease("cni", { chart, namespace: "kube-system", values }),
  ];
}

/** A network isolated cluster, as Azure wants one, with `properties` instead of or beside its own. */
export function isolatedCluster(properties: ExampleProperties = {}): Example {
  return [
    cluster("aks", {
      networkProfile: { ...overlay, outboundType: "none" },
      bootstrapProfile: { artifactSource: "Cache" },
      apiServerAccessProfile: { enablePrivateCluster: true },
      autoUpgradeProfile: { nodeOSUpgradeChannel: "NodeImage" },
      agentPoolProfiles: [systemPool],
      ...properties,
    }),
  ];
}

/** A rule of a security group, inbound and for all ports unless `properties` say otherwise. */
export function securityRuleOf(
  name: string,
  priority: number,
  access: "Allow" | "Deny",
  sourceAddressPrefix: string,
  destinationAddressPrefix: string,
  properties: ExampleProperties = {},
): ExampleProperties {
  return {
    name,
    priority,
    direction: "Inbound",
    access,
    protocol: "*",
    sourceAddressPrefix,
    sourcePortRange: "*",
    destinationAddressPrefix,
    destinationPortRange: "*",
    ...properties,
  };
}

/** An overlay cluster with nodes in 10.1.0.0/24 and pods in 10.244.0.0/16, behind a group of these rules. */
export function overlayBehind(...securityRules: readonly ExampleProperties[]): Example {
  return [
    securityGroup("nsg", { securityRules }),
    ...nodeNetwork({ networkSecurityGroup: { id: idOf("nsg") } }),
    ...clusterOf({ networkProfile: overlay }, { ...systemPool, vnetSubnetID: idOf("nodes") }),
  ];
}

/** A cluster of 20 nodes with 30 pods each, which take addresses one by one from a pod subnet of this prefix. */
export function podsIn(podSubnetPrefix: string): Example {
  const pool = { ...systemPool, count: 20, maxPods: 30, upgradeSettings: { maxSurge: "1" } };
  return [
    ...subnetsIn("10.1.0.0/16", podSubnetPrefix),
    ...clusterOf({ networkProfile: azureCni }, { ...pool, ...podSubnet("DynamicIndividual") }),
  ];
}

/** What gives a pool "subnet-0" for its pods. */
export function podSubnet(podIPAllocationMode: string): ExampleProperties {
  return { podSubnetID: idOf("subnet-0"), podIPAllocationMode };
}
