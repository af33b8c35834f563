import {
  cluster,
  type Example,
  type ExampleProperties,
  type ExampleResource,
  helmRelease,
  identity,
  idOf,
  nameOf,
  outputOf,
  peering,
  type Reference,
  roleAssignment,
  securityGroup,
  subnet,
  subnetsIn,
  virtualNetwork,
} from "./example";

/** Built-in roles of Azure, by the id of their definition. */
export { builtInRoles as roleIds } from "../facts/roles";

/** A VNet with the subnet "nodes", and what else is set on the two. */
export function nodeNetwork(
  ofSubnet: ExampleProperties = {},
  ofVnet: ExampleProperties = {},
): Example {
  return [
    virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] }, ...ofVnet }),
    subnetOf("vnet", "nodes", "10.1.0.0/24", ofSubnet),
  ];
}

/** Spokes of the hub "hub", which passes traffic on: the VNet of {@link nodeNetwork}, and "data" with 10.20.0.0/16. */
export function hubWithSpokes(): Example {
  const toHub = (spoke: string) =>
    peering(`${spoke}-to-hub`, {
      virtualNetworkName: nameOf(spoke),
      remoteVirtualNetwork: { id: idOf("hub") },
      allowForwardedTraffic: true,
    });
  return [
    virtualNetwork("hub", { addressSpace: { addressPrefixes: ["10.9.0.0/16"] } }),
    virtualNetwork("data", { addressSpace: { addressPrefixes: ["10.20.0.0/16"] } }),
    ...nodeNetwork(),
    toHub("vnet"),
    toHub("data"),
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
  const system = { name: "system", mode: "System", count: 3, vnetSubnetID: idOf("nodes") };
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
  const system = { name: "system", mode: "System", count: 3 };
  return cluster("aks", { agentPoolProfiles: [{ ...system, ...ofPool }], ...properties });
}

/** The identity "aks-identity", and the property by which a cluster takes it. */
export const clusterIdentity = identity("aks-identity");
export const userAssigned = {
  identity: { type: "UserAssigned", userAssignedIdentities: [idOf("aks-identity")] },
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
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        outboundType: "none",
      },
      bootstrapProfile: { artifactSource: "Cache" },
      apiServerAccessProfile: { enablePrivateCluster: true },
      autoUpgradeProfile: { nodeOSUpgradeChannel: "NodeImage" },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
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
    virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } }),
    subnet("nodes", {
      virtualNetworkName: nameOf("vnet"),
      addressPrefix: "10.1.0.0/24",
      networkSecurityGroup: { id: idOf("nsg") },
    }),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: idOf("nodes") }],
    }),
  ];
}

/** A cluster of 20 nodes with 30 pods each, which take addresses one by one from a pod subnet of this prefix. */
export function podsIn(podSubnetPrefix: string): Example {
  return [
    ...subnetsIn("10.1.0.0/16", podSubnetPrefix),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 20,
          maxPods: 30,
          upgradeSettings: { maxSurge: "1" },
          podSubnetID: idOf("subnet-0"),
          podIPAllocationMode: "DynamicIndividual",
        },
      ],
    }),
  ];
}
