import { armReference, github, learn, type Source } from "../facts/fact";
import { type Change, type Finding, type Found, replacedBy, Verdict } from "./change";
import {
  type ClusterPath,
  Comparison,
  canonical,
  type PoolPath,
  type PoolSettings,
} from "./settings";
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

/** A property that can't change freely, as one row. */
interface Row<Path extends string> {
  readonly path: Path;
  readonly comparison?: Comparison;
  /** What Azure has where it isn't set. Default: not known, so that only a change of a value counts. */
  readonly otherwise?: string | boolean;
  /** The value that stands for not set. */
  readonly unset?: number;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly nextStep?: string;
  readonly source: Source;
}

/** Where it isn't set, Azure has none. */
const unlessSet = { otherwise: "" };

const ofCluster = (
  path: ClusterPath,
  reason: string,
  source: Source,
  rest: Partial<Row<ClusterPath>> = {},
): Row<ClusterPath> => ({ path, reason, source, verdict: Verdict.NewCluster, ...rest });

/** What of a cluster is fixed when it is created. */
const clusterRows: readonly Row<ClusterPath>[] = [
  ofCluster("resourceGroupName", "A cluster can't move to another resource group.", learn("faq"), {
    comparison: Comparison.Location,
  }),
  ofCluster("resourceName", "A cluster can't be renamed.", learn("faq")),
  ofCluster("location", "A cluster can't move to another region.", armReference, {
    comparison: Comparison.Location,
  }),
  ofCluster("dnsPrefix", "dnsPrefix can't be updated once the cluster exists.", armReference),
  ofCluster(
    "fqdnSubdomain",
    "fqdnSubdomain can't be updated once the cluster exists.",
    armReference,
    unlessSet,
  ),
  ofCluster(
    "nodeResourceGroup",
    "The name of the node resource group is fixed when the cluster is created.",
    learn("faq"),
  ),
  ofCluster(
    "diskEncryptionSetID",
    "Customer-managed keys for OS disks can only be set when the cluster is created.",
    learn("azure-disk-customer-managed-keys"),
    unlessSet,
  ),
  ofCluster(
    "linuxProfile.adminUsername",
    "The administrator of Linux nodes is fixed when the cluster is created.",
    armReference,
  ),
  ofCluster(
    "windowsProfile.adminUsername",
    "The name of the Windows administrator can't change; the password can, with az aks update --windows-admin-password.",
    learn("learn/quick-windows-container-deploy-cli"),
  ),
  ofCluster("enableRBAC", "Kubernetes RBAC is set when the cluster is created.", armReference, {
    otherwise: true,
  }),
  ofCluster(
    "networkProfile.networkMode",
    "networkMode is fixed when the cluster is created.",
    armReference,
  ),
  ofCluster(
    "controlPlaneScalingProfile.scalingSize",
    "A control plane scaling profile can't be removed once it is set.",
    learn("hyperscale-configuration-aks"),
  ),
];

const ofPool = (
  path: PoolPath,
  reason: string,
  source: Source,
  rest: Partial<Row<PoolPath>> = {},
): Row<PoolPath> => ({ path, reason, source, verdict: Verdict.NewPool, ...rest });

const atCreation = (what: string) => `${what} is fixed when a node pool is created.`;
const nodePools = learn("create-node-pools");
const poolReference: Source = {
  page: "https://learn.microsoft.com/cli/azure/aks/nodepool#az-aks-nodepool-update",
  read: "2026-08-21",
};

/** What of a node pool is fixed when it is created. */
const poolRows: readonly Row<PoolPath>[] = [
  ofPool("resourceGroupName", "A node pool can't move to another cluster.", nodePools, {
    comparison: Comparison.Location,
  }),
  ofPool("resourceName", "A node pool can't move to another cluster.", nodePools),
  ofPool("agentPoolName", "A node pool can't be renamed.", nodePools),
  ofPool(
    "vmSize",
    "The VM size of a node pool can't change (az aks nodepool update --node-vm-size is a preview).",
    nodePools,
  ),
  ofPool("maxPods", atCreation("maxPods"), nodePools),
  ofPool("osType", atCreation("osType"), poolReference, { otherwise: "Linux" }),
  ofPool("type", atCreation("type"), learn("virtual-machines-node-pools"), {
    otherwise: "VirtualMachineScaleSets",
  }),
  ofPool("osDiskSizeGB", atCreation("The size of the OS disk"), learn("concepts-storage"), {
    unset: 0,
  }),
  ofPool("osDiskType", atCreation("osDiskType"), armReference),
  ofPool("kubeletDiskType", atCreation("kubeletDiskType"), poolReference),
  ofPool(
    "availabilityZones",
    atCreation("The number of availability zones"),
    learn("reliability-availability-zones-configure"),
    { comparison: Comparison.Set, otherwise: "" },
  ),
  ofPool("vnetSubnetID", "The subnet of a node pool can't change.", github("Azure/AKS", 695)),
  ofPool("podSubnetID", atCreation("podSubnetID"), poolReference, unlessSet),
  ofPool(
    "enableNodePublicIP",
    atCreation("enableNodePublicIP"),
    github("hashicorp/terraform-provider-azurerm", 10951),
    { otherwise: false },
  ),
  ofPool(
    "nodePublicIPPrefixID",
    atCreation("nodePublicIPPrefixID"),
    learn("use-node-public-ips"),
    unlessSet,
  ),
  ofPool("networkProfile.nodePublicIPTags", atCreation("nodePublicIPTags"), poolReference, {
    comparison: Comparison.Set,
    ...unlessSet,
  }),
  ofPool("scaleSetPriority", "scaleSetPriority can't change.", learn("spot-node-pool"), {
    otherwise: "Regular",
  }),
  ofPool("spotMaxPrice", "spotMaxPrice can't change.", learn("spot-node-pool")),
  ofPool("scaleSetEvictionPolicy", atCreation("scaleSetEvictionPolicy"), poolReference),
  ofPool(
    "enableEncryptionAtHost",
    atCreation("enableEncryptionAtHost"),
    learn("enable-host-encryption"),
    { otherwise: false },
  ),
  ofPool("enableUltraSSD", atCreation("enableUltraSSD"), learn("use-ultra-disks"), {
    otherwise: false,
  }),
  ofPool(
    "gpuInstanceProfile",
    "gpuInstanceProfile can't change.",
    learn("gpu-multi-instance"),
    unlessSet,
  ),
  ofPool(
    "proximityPlacementGroupID",
    atCreation("The proximity placement group"),
    learn("reduce-latency-ppg"),
    unlessSet,
  ),
  ofPool("hostGroupID", atCreation("hostGroupID"), armReference, unlessSet),
  ofPool(
    "gatewayProfile.publicIPPrefixSize",
    atCreation("publicIPPrefixSize"),
    learn("configure-static-egress-gateway"),
  ),
  ofPool("workloadRuntime", atCreation("workloadRuntime"), poolReference, {
    otherwise: "OCIContainer",
  }),
  ofPool(
    "windowsProfile.disableOutboundNat",
    atCreation("disableOutboundNat"),
    learn("nat-gateway"),
    {
      otherwise: false,
    },
  ),
];

export function fixedClusterChanges(change: Change): Found[] {
  const { before, after, context } = change;
  const found: Found[] = [
    ...clusterRows.map((row): Found => {
      const found = changeOf(row, before.settings, after.settings, {
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

interface Readable<Path extends string> {
  leaf(path: Path): ReturnType<PoolSettings["leaf"]>;
  written(path: string): unknown;
  isKnown(path: Path): boolean;
}

/** A finding for one row, or none: where nothing changes, where a value isn't known, where Azure keeps what it had. */
function changeOf<Path extends string>(
  {
    path,
    comparison = Comparison.Text,
    otherwise,
    unset,
    verdict,
    reason,
    nextStep,
    source,
  }: Row<Path>,
  before: Readable<Path>,
  after: Readable<Path>,
  { compared, fromAzure }: { compared: "cluster" | "node pool" | undefined; fromAzure: boolean },
): Omit<Finding, "property"> | undefined {
  if (!before.isKnown(path) || !after.isKnown(path)) {
    return undefined;
  }
  const [from, to] = [before, after]
    .map((settings) => settings.leaf(path))
    .map((leaf) => (leaf === unset ? undefined : leaf));
  const same = canonical(from ?? otherwise, comparison) === canonical(to ?? otherwise, comparison);
  const found = { from, to, reason, source, ...(nextStep !== undefined && { nextStep }) };
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
        const fromAzure = change.context.before === "azure";
        // The subnet isn't compared by azure-native; a pool that names none any more still has another one then.
        const subnet = row.path === "vnetSubnetID" && !fromAzure ? "node pool" : undefined;
        const compared = replaces(at(row.path), change) ?? subnet;
        const found = changeOf(row, from, to, { compared, fromAzure });
        return found === undefined ||
          (found.verdict === Verdict.Spelling && row.path === "vnetSubnetID")
          ? undefined
          : { ...found, property: at(row.path) };
      }),
      fipsChange(from, to, at("enableFIPS")),
      osSkuChange(from, to, at("osSKU")),
      allocationChange(from, to, at("podIPAllocationMode"), change.context.before === "azure"),
    ];
  });
}
