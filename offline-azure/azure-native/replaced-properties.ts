/**
 * The properties whose change makes azure-native replace a resource, beside those that its id is made of. Read in
 * pulumi-azure-native, provider/pkg/gen/replacement.go at commit 1b7112af; the numbers are lines of that file. Its map has
 * bare names; the place of each follows from calculateDetailedDiff in provider/pkg/provider/diff.go, which looks at a property,
 * at the properties of an object and at those of the objects in a list, and no deeper.
 */
export const replacedProperties: Readonly<Record<string, readonly string[]>> = {
  "authorization:RoleAssignment": ["principalId", "scope"], // 14
  "containerservice:ManagedCluster": [
    "diskEncryptionSetID", // 29
    "dnsPrefix", // 30
    "fqdnSubdomain", // 31
    "linuxProfile", // 32
    "location", // 33
    "nodeResourceGroup", // 34
    "windowsProfile", // 35
    "agentPoolProfiles[].windowsProfile", // 35
    "networkProfile.serviceCidr", // 41
    "networkProfile.serviceCidrs", // 42
    "networkProfile.dnsServiceIP", // 43
    "networkProfile.networkMode", // 44
    "networkProfile.networkPlugin", // 48
    "networkProfile.networkPluginMode", // 49
    "networkProfile.podCidr", // 50
    "networkProfile.networkDataplane", // 51
    "networkProfile.networkPolicy", // 52
    "networkProfile.outboundType", // 53
  ],
  "containerservice:AgentPool": [
    "gpuInstanceProfile", // 62
    "vmSize", // 63
    "networkProfile.nodePublicIPTags", // 66
  ],
  "network:PublicIPAddress": ["location", "publicIPAddressVersion", "publicIPPrefix", "sku"], // 80
  "network:Subnet": [], // 81
  "network:VirtualNetwork": ["location"], // 82
  "resources:ResourceGroup": ["location"], // 85
  // Not in that map: x-ms-mutability of the location in the API's common TrackedResource, by properties.go, forceNew.
  "managedidentity:UserAssignedIdentity": ["location"],
};

/**
 * Until 3.20.0 every change under networkProfile replaced a cluster: pulumi-azure-native#4756, mended by #4771
 * (2026-07-16).
 */
export const replacedUntil3_20_0: Readonly<Record<string, readonly string[]>> = {
  ...replacedProperties,
  "containerservice:ManagedCluster": [
    ...(replacedProperties["containerservice:ManagedCluster"] ?? []).filter(
      (property) => !property.startsWith("networkProfile."),
    ),
    "networkProfile",
  ],
  "containerservice:AgentPool": ["gpuInstanceProfile", "vmSize"],
};
