import type { ClusterArgs } from "./cluster-args";

/** What a property of ARM is called in the args of a component, the longest first. */
export type ArgNames = readonly (readonly [property: string, arg: string])[];

const outbound = "outboundAddresses";

export function clusterArgNames({ dnsPrefix, existingNetwork, nodeSubnet }: ClusterArgs): ArgNames {
  const nodes =
    existingNetwork?.nodeSubnetId === undefined
      ? nodeSubnet?.name === undefined
        ? "nodeSubnet"
        : "nodeSubnet.name"
      : "existingNetwork.nodeSubnetId";
  return [
    ["agentPoolProfiles[0].upgradeSettings.maxSurge", "systemPool.maxSurge"],
    ["agentPoolProfiles[0].vnetSubnetID", nodes],
    [
      "agentPoolProfiles[0].podSubnetID",
      existingNetwork === undefined ? "podSubnet" : "existingNetwork.podSubnetId",
    ],
    ["agentPoolProfiles[0].podIPAllocationMode", "podIPAllocationMode"],
    ["agentPoolProfiles[0]", "systemPool"],
    ["apiServerAccessProfile.enablePrivateClusterPublicFQDN", "apiServer.publicFqdn"],
    ["apiServerAccessProfile.enablePrivateCluster", "apiServer.privateCluster"],
    ["apiServerAccessProfile.enableVnetIntegration", "apiServer.vnetIntegration"],
    ["apiServerAccessProfile.privateDNSZone", "apiServer.privateDnsZone"],
    ["apiServerAccessProfile.subnetId", "apiServer.subnetPrefix"],
    ["apiServerAccessProfile.", "apiServer."],
    ["networkProfile.loadBalancerProfile.managedOutboundIPs.count", `${outbound}.managedCount`],
    ["networkProfile.loadBalancerProfile.outboundIPPrefixes", `${outbound}.publicIpPrefixIds`],
    ["networkProfile.loadBalancerProfile.outboundIPs", `${outbound}.publicIpIds`],
    ["networkProfile.loadBalancerProfile", outbound],
    ["networkProfile.natGatewayProfile.managedOutboundIPProfile.count", `${outbound}.managedCount`],
    ["networkProfile.natGatewayProfile", outbound],
    ["networkProfile.advancedNetworking", "advancedNetworking"],
    ["networkProfile.ipFamilies", "dualStack"],
    ["networkProfile.podCidrs[0]", "podCidr"],
    ["networkProfile.podCidrs[1]", "dualStack.podCidr"],
    ["networkProfile.serviceCidrs[0]", "serviceCidr"],
    ["networkProfile.serviceCidrs[1]", "dualStack.serviceCidr"],
    ["networkProfile.", ""],
    ["oidcIssuerProfile.enabled", "oidcIssuer"],
    ["windowsProfile", "windows"],
    ["sku.tier", "tier"],
    // The component's name is the prefix where none is given.
    ...(dnsPrefix === undefined ? ([["dnsPrefix", "name"]] as const) : []),
  ];
}

export function userPoolArgNames(name: string): ArgNames {
  const pool = `userPools[${JSON.stringify(name)}]`;
  return [
    ["upgradeSettings.maxSurge", `${pool}.maxSurge`],
    ["vnetSubnetID", "nodeSubnet"],
    ["podSubnetID", "podSubnet"],
    ["agentPoolName", pool],
    ["minCount", `${pool}.minCount`],
    ["maxCount", `${pool}.maxCount`],
    ["maxPods", `${pool}.maxPods`],
    ["count", `${pool}.count`],
    ["osType", `${pool}.osType`],
    ["osSKU", `${pool}.osSKU`],
    ["enableFIPS", `${pool}.enableFIPS`],
    ["vmSize", `${pool}.vmSize`],
    ["orchestratorVersion", `${pool}.orchestratorVersion`],
    ["availabilityZones", `${pool}.availabilityZones`],
    ["nodeTaints", `${pool}.nodeTaints`],
  ];
}
