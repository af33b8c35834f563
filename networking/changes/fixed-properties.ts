import { armReference, github, learn, type Source } from "../facts/fact";
import {
  type Change,
  type Finding,
  type Found,
  type Replaced,
  replacedBy,
  Verdict,
} from "./change";
import { type ClusterPath, Comparison, canonical, type PoolPath, type Settings } from "./settings";
import {
  allocationChange,
  fipsChange,
  inPlaceChanges,
  kubernetesVersionChange,
  oidcIssuerChange,
  osSkuChange,
  otherProfileValues,
  profileComesOrGoes,
  servicePrincipalChange,
  windowsPasswordChange,
  windowsProfileChange,
} from "./special-properties";
import { differsAsText, spelling } from "./spelling";

/** How a property is compared. */
interface Comparing {
  readonly comparison?: Comparison;
  /** What Azure has where it isn't set. Default: not known, so that only a change of a value counts. */
  readonly otherwise?: string | boolean;
  /** The value that stands for not set. */
  readonly unset?: number;
}

/** A property that can't change freely, as one row. */
interface Row<Path extends string> extends Comparing {
  readonly path: Path;
  readonly reason: string;
  readonly source: Source;
}

const row = <Path extends string>(
  path: Path,
  reason: string,
  source: Source,
  comparing: Comparing = {},
): Row<Path> => ({ path, reason, source, ...comparing });

/** Where it isn't set, Azure has none. */
const unlessSet = { otherwise: "" };
const asLocation = { comparison: Comparison.Location };
const asSet = { comparison: Comparison.Set, ...unlessSet };

/** What of a cluster is fixed when it is created. */
const clusterRows: readonly Row<ClusterPath>[] = [
  row(
    "resourceGroupName",
    "A cluster can't move to another resource group.",
    learn("faq"),
    asLocation,
  ),
  row("resourceName", "A cluster can't be renamed.", learn("faq")),
  row("location", "A cluster can't move to another region.", armReference, asLocation),
  row("dnsPrefix", "dnsPrefix can't be updated once the cluster exists.", armReference),
  row(
    "fqdnSubdomain",
    "fqdnSubdomain can't be updated once the cluster exists.",
    armReference,
    unlessSet,
  ),
  row(
    "nodeResourceGroup",
    "The name of the node resource group is fixed when the cluster is created.",
    learn("faq"),
  ),
  row(
    "diskEncryptionSetID",
    "Customer-managed keys for OS disks can only be set when the cluster is created.",
    learn("azure-disk-customer-managed-keys"),
    unlessSet,
  ),
  row(
    "linuxProfile.adminUsername",
    "The administrator of Linux nodes is fixed when the cluster is created.",
    armReference,
  ),
  row(
    "windowsProfile.adminUsername",
    "The name of the Windows administrator can't change; the password can, with az aks update --windows-admin-password.",
    learn("learn/quick-windows-container-deploy-cli"),
  ),
  row("enableRBAC", "Kubernetes RBAC is set when the cluster is created.", armReference, {
    otherwise: true,
  }),
  row(
    "networkProfile.networkMode",
    "networkMode is fixed when the cluster is created.",
    armReference,
  ),
  row(
    "controlPlaneScalingProfile.scalingSize",
    "A control plane scaling profile can't be removed once it is set.",
    learn("hyperscale-configuration-aks"),
  ),
];

const nodePools = learn("create-node-pools");
const poolReference: Source = {
  page: "https://learn.microsoft.com/cli/azure/aks/nodepool#az-aks-nodepool-update",
  read: "2026-08-21",
};

/** A property of a pool, called `what` in the sentence. */
const fixed = (
  path: PoolPath,
  source: Source,
  comparing?: Comparing,
  what = path.split(".").at(-1),
) => row(path, `${what} is fixed when a node pool is created.`, source, comparing);

/** What of a node pool is fixed when it is created. */
const poolRows: readonly Row<PoolPath>[] = [
  row("resourceGroupName", "A node pool can't move to another cluster.", nodePools, asLocation),
  row("resourceName", "A node pool can't move to another cluster.", nodePools),
  row("agentPoolName", "A node pool can't be renamed.", nodePools),
  row(
    "vmSize",
    "The VM size of a node pool can't change (az aks nodepool update --node-vm-size is a preview).",
    nodePools,
  ),
  fixed("maxPods", nodePools),
  fixed("osType", poolReference, { otherwise: "Linux" }),
  fixed("type", learn("virtual-machines-node-pools"), { otherwise: "VirtualMachineScaleSets" }),
  fixed("osDiskSizeGB", learn("concepts-storage"), { unset: 0 }, "The size of the OS disk"),
  fixed("osDiskType", armReference),
  fixed("kubeletDiskType", poolReference),
  fixed(
    "availabilityZones",
    learn("reliability-availability-zones-configure"),
    asSet,
    "The number of availability zones",
  ),
  row("vnetSubnetID", "The subnet of a node pool can't change.", github("Azure/AKS", 695)),
  fixed("podSubnetID", poolReference, unlessSet),
  fixed("enableNodePublicIP", github("hashicorp/terraform-provider-azurerm", 10951), {
    otherwise: false,
  }),
  fixed("nodePublicIPPrefixID", learn("use-node-public-ips"), unlessSet),
  fixed("networkProfile.nodePublicIPTags", poolReference, asSet),
  row("scaleSetPriority", "scaleSetPriority can't change.", learn("spot-node-pool"), {
    otherwise: "Regular",
  }),
  row("spotMaxPrice", "spotMaxPrice can't change.", learn("spot-node-pool")),
  fixed("scaleSetEvictionPolicy", poolReference),
  fixed("enableEncryptionAtHost", learn("enable-host-encryption"), { otherwise: false }),
  fixed("enableUltraSSD", learn("use-ultra-disks"), { otherwise: false }),
  row(
    "gpuInstanceProfile",
    "gpuInstanceProfile can't change.",
    learn("gpu-multi-instance"),
    unlessSet,
  ),
  fixed(
    "proximityPlacementGroupID",
    learn("reduce-latency-ppg"),
    unlessSet,
    "The proximity placement group",
  ),
  fixed("hostGroupID", armReference, unlessSet),
  fixed("gatewayProfile.publicIPPrefixSize", learn("configure-static-egress-gateway")),
  fixed("workloadRuntime", poolReference, { otherwise: "OCIContainer" }),
  fixed("windowsProfile.disableOutboundNat", learn("nat-gateway"), { otherwise: false }),
];

export function fixedClusterChanges(change: Change): Found[] {
  const { before, after, context } = change;
  const found: Found[] = [
    ...clusterRows.map((row): Found => {
      const found = changeOf(row, before.settings, after.settings, {
        verdict: Verdict.NewCluster,
        compared: replaces(row.path, change),
        fromAzure: context.before === "azure",
      });
      // A Windows profile that comes or goes as a whole is said once.
      const whole = row.path.startsWith("windowsProfile.") && profileComesOrGoes(change);
      return found && !whole ? { ...found, property: row.path } : undefined;
    }),
    windowsProfileChange(change),
    ...inPlaceChanges(change),
    windowsPasswordChange(change),
    servicePrincipalChange(change),
    oidcIssuerChange(change),
    kubernetesVersionChange(change),
    cniChange(change),
  ];
  return [...found, ...otherProfileValues(change, found)];
}

function cniChange({ context: { cni } }: Change): Found {
  return cni === undefined || cni.before === cni.after
    ? undefined
    : {
        property: "cni",
        from: cni.before,
        to: cni.after,
        verdict: Verdict.NewCluster,
        reason:
          "Two CNIs would configure the network of the same nodes, and every pod has an address from the old one.",
        source: learn("use-byo-cni"),
      };
}

/** What azure-native replaces where it compares the property itself, and the values before come from a program. */
function replaces(property: string, { context }: Change): ReturnType<typeof replacedBy> {
  return context.before === "azure" ? undefined : replacedBy(property, context);
}

/** A finding for one row, or none: where nothing changes, where a value isn't known, where Azure keeps what it had. */
function changeOf<Path extends string>(
  { path, comparison = Comparison.Text, otherwise, unset, reason, source }: Row<Path>,
  before: Settings<Path>,
  after: Settings<Path>,
  {
    verdict,
    compared,
    fromAzure,
  }: { verdict: Verdict; compared: Replaced | undefined; fromAzure: boolean },
): Omit<Finding, "property"> | undefined {
  if (!before.isKnown(path) || !after.isKnown(path)) {
    return undefined;
  }
  const [from, to] = [before, after]
    .map((settings) => settings.leaf(path))
    .map((leaf) => (leaf === unset ? undefined : leaf));
  const same = canonical(from ?? otherwise, comparison) === canonical(to ?? otherwise, comparison);
  const found = { from, to, reason, source };
  if (same) {
    return compared !== undefined &&
      differsAsText(before.written(path), after.written(path), comparison)
      ? spelling(found, compared)
      : undefined;
  }
  // Azure keeps what a resource has where the property is left out, unless leaving it out means another value; what Azure
  // answers has values that no program gave.
  const leftOut =
    (from ?? otherwise) === undefined ||
    (to ?? otherwise) === undefined ||
    (to === undefined && (fromAzure || otherwise === ""));
  return leftOut && compared === undefined ? undefined : { ...found, verdict };
}

export function fixedPoolChanges(change: Change): Found[] {
  const { before, after } = change;
  const fromAzure = change.context.before === "azure";
  return after.settings.pools.flatMap((to): Found[] => {
    const from = before.settings.pools.find(({ poolName }) => poolName === to.poolName);
    if (from === undefined) {
      return [];
    }
    const at = (path: string) => `agentPoolProfiles[name=${to.poolName}].${path}`;
    return [
      ...poolRows.map((row): Found => {
        // A pool that gets or loses a pod subnet changes the mode of the cluster, which is said once.
        if (row.path === "podSubnetID" && before.mode !== after.mode) {
          return undefined;
        }
        // The subnet isn't compared by azure-native; a pool that names none any more still has another one then.
        const subnet = row.path === "vnetSubnetID" && !fromAzure ? "node pool" : undefined;
        const compared = replaces(at(row.path), change) ?? subnet;
        const found = changeOf(row, from, to, { verdict: Verdict.NewPool, compared, fromAzure });
        return found === undefined ||
          (found.verdict === Verdict.Spelling && row.path === "vnetSubnetID")
          ? undefined
          : { ...found, property: at(row.path) };
      }),
      fipsChange(from, to, at("enableFIPS")),
      osSkuChange(from, to, at("osSKU")),
      allocationChange(from, to, at("podIPAllocationMode"), fromAzure),
    ];
  });
}
