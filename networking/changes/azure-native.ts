/**
 * What azure-native does with a change, as its sources say: `replacement.go` of pulumi/pulumi-azure-native at commit
 * 1b7112af (version 3.21), and at f8d3054a for the versions before. A property that isn't listed is updated in place.
 *
 * `diff.go` (at 03707ff7) decides what a change is: it compares the program's inputs with those in the state as text, so
 * that another case, or a default written out, is one too; only `location` is compared without case and spaces. It looks
 * for the properties on the resource and one level below.
 */
export interface Replacement {
  /** The resource, as azure-native names it. */
  readonly resource: "ManagedCluster" | "AgentPool" | "VirtualNetwork" | "RoleAssignment";
  /** The input, with its path; a change inside of it counts too. */
  readonly property: string;
  /** Where the provider says so. */
  readonly file: string;
  readonly line: number;
}

/** The first version of azure-native with the short list: pulumi-azure-native#4756, fixed by #4771. */
export const shortListSince = "3.21.0";

const forceNew = "provider/pkg/gen/replacement.go";
/** Parts of the resource's path in ARM always replace it. */
const pathParameters = { file: "provider/pkg/provider/diff.go", line: 25 };

const inList = (
  resource: Replacement["resource"],
  lines: Readonly<Record<string, number>>,
): Replacement[] =>
  Object.entries(lines).map(([property, line]) => ({ resource, property, file: forceNew, line }));

const inPath = (
  resource: Replacement["resource"],
  ...properties: readonly string[]
): Replacement[] => properties.map((property) => ({ resource, property, ...pathParameters }));

/** What azure-native replaces from version 3.21 on. */
export const azureNativeReplacements: readonly Replacement[] = [
  ...inPath("ManagedCluster", "resourceGroupName", "resourceName"),
  ...inList("ManagedCluster", {
    diskEncryptionSetID: 29,
    dnsPrefix: 30,
    fqdnSubdomain: 31,
    linuxProfile: 32,
    location: 33,
    nodeResourceGroup: 34,
    windowsProfile: 35,
    // The list is of names, and this one is also a property of the pools that a cluster is made with.
    "agentPoolProfiles.windowsProfile": 35,
    "networkProfile.serviceCidr": 41,
    "networkProfile.serviceCidrs": 42,
    "networkProfile.dnsServiceIP": 43,
    "networkProfile.networkMode": 44,
    "networkProfile.networkPlugin": 48,
    "networkProfile.networkPluginMode": 49,
    "networkProfile.podCidr": 50,
    "networkProfile.networkDataplane": 51,
    "networkProfile.networkPolicy": 52,
    "networkProfile.outboundType": 53,
  }),
  ...inPath("AgentPool", "resourceGroupName", "resourceName", "agentPoolName"),
  ...inList("AgentPool", {
    gpuInstanceProfile: 62,
    vmSize: 63,
    "networkProfile.nodePublicIPTags": 66,
  }),
  ...inPath("VirtualNetwork", "resourceGroupName", "virtualNetworkName"),
  ...inList("VirtualNetwork", { location: 82 }),
  ...inPath("RoleAssignment", "roleAssignmentName", "scope"),
  ...inList("RoleAssignment", { principalId: 14 }),
];

/** What azure-native replaces up to version 3.20.0: any value in `networkProfile`, and no public IP tags. */
export const azureNativeReplacementsBefore321: readonly Replacement[] = [
  ...azureNativeReplacements.filter(({ property }) => !property.startsWith("networkProfile.")),
  { resource: "ManagedCluster", property: "networkProfile", file: forceNew, line: 34 },
];

/**
 * Whether azure-native replaces the resource when `property` changes; `version` is that of azure-native, and the oldest
 * that we support is the default.
 */
export function azureNativeReplaces(
  resource: Replacement["resource"],
  property: string,
  version: string = shortListSince,
): boolean {
  const list = isBefore(version, shortListSince)
    ? azureNativeReplacementsBefore321
    : azureNativeReplacements;
  return list.some(
    (each) =>
      each.resource === resource &&
      (property === each.property || property.startsWith(`${each.property}.`)),
  );
}

function isBefore(version: string, other: string): boolean {
  const [a, b] = [version, other].map((each) => each.replace(/^v/, "").split(".").map(Number));
  const differences = [0, 1, 2].map((i) => (a?.[i] ?? 0) - (b?.[i] ?? 0));
  return (differences.find((difference) => difference !== 0) ?? 0) < 0;
}
