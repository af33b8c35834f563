import { type Cidr, parseCidr } from "../cidr";
import { signatureKey } from "../inputs/pulumi/signatures";
import { type ArmResource, ArmType, NotKnown } from "../resources/arm-resource";
import { withoutEnd } from "../without-end";

type Leaf = string | number | boolean | readonly string[];

/** The settings of a cluster that a change is judged by; those of its pools are in `poolPaths`. */
const clusterPaths = [
  "id",
  "name",
  "resourceGroup",
  "resourceGroupName",
  "resourceName",
  "location",
  "sku.name",
  "kubernetesVersion",
  "currentKubernetesVersion",
  "provisioningState",
  "powerState.code",
  "dnsPrefix",
  "fqdnSubdomain",
  "nodeResourceGroup",
  "diskEncryptionSetID",
  "enableRBAC",
  "identity.type",
  "identity.userAssignedIdentities",
  "servicePrincipalProfile.clientId",
  "linuxProfile.adminUsername",
  "linuxProfile.ssh.publicKeys",
  "windowsProfile.adminPassword",
  "windowsProfile.adminUsername",
  "windowsProfile.gmsaProfile.enabled",
  "windowsProfile.licenseType",
  "networkProfile.networkPlugin",
  "networkProfile.networkPluginMode",
  "networkProfile.networkDataplane",
  "networkProfile.networkPolicy",
  "networkProfile.networkMode",
  "networkProfile.podCidr",
  "networkProfile.podCidrs",
  "networkProfile.serviceCidr",
  "networkProfile.serviceCidrs",
  "networkProfile.dnsServiceIP",
  "networkProfile.ipFamilies",
  "networkProfile.outboundType",
  "networkProfile.loadBalancerSku",
  "networkProfile.natGatewayProfile.sku",
  "apiServerAccessProfile.enablePrivateCluster",
  "apiServerAccessProfile.enableVnetIntegration",
  "apiServerAccessProfile.privateDNSZone",
  "apiServerAccessProfile.subnetId",
  "apiServerAccessProfile.authorizedIPRanges",
  "oidcIssuerProfile.enabled",
  "nodeProvisioningProfile.mode",
  "bootstrapProfile.artifactSource",
  "controlPlaneScalingProfile.scalingSize",
  "addonProfiles.aciConnectorLinux.enabled",
  "addonProfiles.ingressApplicationGateway.enabled",
  "securityProfile.azureKeyVaultKms.enabled",
] as const;

const poolPaths = [
  "name",
  "agentPoolName",
  "resourceGroupName",
  "resourceName",
  "availabilityZones",
  "count",
  "enableAutoScaling",
  "enableEncryptionAtHost",
  "enableFIPS",
  "enableNodePublicIP",
  "enableUltraSSD",
  "gatewayProfile.publicIPPrefixSize",
  "gpuInstanceProfile",
  "hostGroupID",
  "kubeletDiskType",
  "maxCount",
  "maxPods",
  "minCount",
  "mode",
  "networkProfile.nodePublicIPTags",
  "nodePublicIPPrefixID",
  "osDiskSizeGB",
  "osDiskType",
  "osSKU",
  "osType",
  "podIPAllocationMode",
  "podSubnetID",
  "proximityPlacementGroupID",
  "scaleSetEvictionPolicy",
  "scaleSetPriority",
  "spotMaxPrice",
  "type",
  "upgradeSettings.maxSurge",
  "vmSize",
  "vnetSubnetID",
  "windowsProfile.disableOutboundNat",
  "workloadRuntime",
] as const;

export type ClusterPath = (typeof clusterPaths)[number];
export type PoolPath = (typeof poolPaths)[number];

/**
 * Settings in the shape of ARM, by path. It reads what `az` prints (`dnsServiceIp`, `vnetSubnetId`, null for what isn't
 * set), what ARM answers (with `properties`), and what a program of azure-native says. Nothing given makes it throw.
 */
export class Settings<Path extends string> {
  readonly #leaves = new Map<string, Leaf>();
  readonly #notKnown = new Set<string>();
  protected readonly whole: unknown;
  readonly #paths: readonly Path[];

  constructor(value: unknown, paths: readonly Path[]) {
    this.whole = value;
    this.#paths = paths;
    for (const path of paths) {
      const found = lookUp(value, path);
      // Outputs of azure-native have ARM's own type of the pool under the same name as its kind of machines.
      const armType = path === "type" && typeof found === "string" && found.includes("/");
      const leaf = armType ? undefined : leafOf(found);
      if (leaf instanceof NotKnown) {
        this.#notKnown.add(path);
      } else if (leaf !== undefined) {
        this.#leaves.set(path, leaf);
      }
    }
  }

  /** Undefined where it isn't set, isn't known, or is no string. */
  text(path: Path): string | undefined {
    const leaf = this.#leaves.get(path);
    return typeof leaf === "string" ? leaf : undefined;
  }

  number(path: Path): number | undefined {
    const leaf = this.#leaves.get(path);
    return typeof leaf === "number" ? leaf : undefined;
  }

  flag(path: Path): boolean | undefined {
    const leaf = this.#leaves.get(path);
    return typeof leaf === "boolean" ? leaf : undefined;
  }

  list(path: Path): readonly string[] {
    const leaf = this.#leaves.get(path);
    return Array.isArray(leaf) ? leaf : [];
  }

  leaf(path: Path): Leaf | undefined {
    return this.#leaves.get(path);
  }

  isKnown(path: Path): boolean {
    return !this.#notKnown.has(path);
  }

  /** As it is written, for comparisons that azure-native makes, of any property: undefined where it isn't set. */
  written(path: string): unknown {
    return lookUp(this.whole, path);
  }

  /** The settings in azure-native's form, as views look at them. */
  asProperties(): Bag {
    const bag: Bag = {};
    for (const path of this.#paths) {
      const value = this.isKnown(path) ? this.leaf(path) : new NotKnown("it isn't known");
      if (value !== undefined) {
        put(bag, path.split("."), value);
      }
    }
    return bag;
  }

  /** Whether the text is one of `texts`, in any case. */
  is(path: Path, ...texts: readonly string[]): boolean {
    const text = this.text(path)?.toLowerCase();
    return text !== undefined && texts.some((each) => each.toLowerCase() === text);
  }
}

export type PoolSettings = Settings<PoolPath> & { readonly poolName: string };

export class ClusterSettings extends Settings<ClusterPath> {
  /** The pools that have a name, in their order. */
  readonly pools: readonly PoolSettings[];

  constructor(value: unknown, without: readonly string[] = []) {
    super(value, clusterPaths);
    const pools = this.written("agentPoolProfiles");
    this.pools = (Array.isArray(pools) ? pools : [])
      .flatMap((pool) => poolSettings(pool) ?? [])
      .filter(({ poolName }) => !without.includes(poolName));
  }

  /** Whether the cluster has a Windows profile; undefined where that isn't known. */
  hasWindowsProfile(): boolean | undefined {
    const profile = this.written("windowsProfile");
    return profile instanceof NotKnown ? undefined : isObject(profile);
  }

  /** Whether the list of pools is known, and this setting of each of them. */
  poolsAreKnown(path: PoolPath): boolean {
    const pools = this.written("agentPoolProfiles");
    const listed = Array.isArray(pools) ? pools : [pools];
    return (
      !listed.some((pool) => pool instanceof NotKnown) &&
      this.pools.every((pool) => pool.isKnown(path))
    );
  }

  /** The cluster with its pools, for the views of a cluster; its version is that which it runs. */
  asResource(): ArmResource {
    const version = this.text("currentKubernetesVersion");
    const pools = this.written("agentPoolProfiles");
    return {
      key: "",
      type: ArmType.managedCluster,
      name: this.text("name") ?? "",
      properties: {
        ...this.asProperties(),
        ...(version !== undefined && { kubernetesVersion: version }),
        agentPoolProfiles:
          pools instanceof NotKnown ? pools : this.pools.map((pool) => pool.asProperties()),
      },
    };
  }

  /** The same cluster, when these pools are deleted. */
  withoutPools(names: readonly string[]): ClusterSettings {
    return new ClusterSettings(this.whole, names);
  }
}

/** Undefined for a pool without a name. */
function poolSettings(value: unknown): PoolSettings | undefined {
  const settings = new Settings<PoolPath>(value, poolPaths);
  const poolName = settings.text("name") ?? settings.text("agentPoolName");
  return poolName === undefined ? undefined : Object.assign(settings, { poolName });
}

/** The value at a path, whose names count without case; `properties` on the way is skipped, as are null values. */
export function lookUp(value: unknown, path: string): unknown {
  let at: unknown = value;
  for (const name of path.split(".")) {
    if (at instanceof NotKnown) {
      return at;
    }
    if (!isObject(at)) {
      return undefined;
    }
    at = own(at, name) ?? own(own(at, "properties"), name);
  }
  return at ?? undefined;
}

function own(value: unknown, name: string): unknown {
  if (!isObject(value)) {
    return undefined;
  }
  if (Object.hasOwn(value, name)) {
    return value[name];
  }
  const wanted = name.toLowerCase();
  const key = Object.keys(value).find((each) => each.toLowerCase() === wanted);
  return key === undefined ? undefined : value[key];
}

type Bag = Record<string, unknown>;

function put(bag: Bag, [name = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    bag[name] = value;
    return;
  }
  const inner = (bag[name] ?? {}) as Bag;
  bag[name] = inner;
  put(inner, rest, value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !(value instanceof NotKnown);
}

/** Undefined for what isn't set; `NotKnown` for what isn't known, or is of no kind that ARM has here. */
function leafOf(value: unknown): Leaf | NotKnown | undefined {
  if (value === undefined || value === null || value === "") {
    return undefined;
  }
  if (typeof value === "string" || typeof value === "boolean" || value instanceof NotKnown) {
    return value;
  }
  if (typeof value === "number") {
    return Number.isFinite(value) ? value : new NotKnown("it is not a number");
  }
  if (Array.isArray(value)) {
    const texts = value.filter(
      (each) =>
        typeof each === "string" ||
        (isObject(each) && !Object.values(each).some((part) => part instanceof NotKnown)),
    );
    return texts.length === value.length
      ? texts.map((each) => (typeof each === "string" ? each : valuesText(each)))
      : new NotKnown("an element of it isn't known");
  }
  // `userAssignedIdentities` is a list of ids in a program, and in Azure an object with the ids as names.
  const secret = Object.hasOwn(value, signatureKey);
  return secret ? new NotKnown("it is a secret") : Object.keys(value);
}

/** The plain values of an object: `FirstPartyUsage=/Sql`. Others can't be told as text. */
function valuesText(value: object): string {
  return Object.values(value)
    .filter((each) => typeof each === "string" || typeof each === "number")
    .join("=");
}

/** A text that two sides have, where it isn't the same for Azure. */
export function changedText<Path extends string>(
  before: Settings<Path>,
  after: Settings<Path>,
  path: Path,
): { from: string; to: string } | undefined {
  const [from, to] = [before.text(path), after.text(path)];
  return from === undefined || to === undefined || canonical(from) === canonical(to)
    ? undefined
    : { from, to };
}

/** How Azure compares the values of a property. */
export const Comparison = {
  /** Enums, ids, names: without case. */
  Text: "text",
  /** Without case and spaces: "West Europe" is "westeurope". */
  Location: "location",
  /** Without order, and without case. */
  Set: "set",
  /** As it is written: passwords, keys. */
  Exact: "exact",
} as const;
export type Comparison = (typeof Comparison)[keyof typeof Comparison];

/** A value as Azure sees it, for comparing: equal strings are no change. */
export function canonical(
  value: Leaf | undefined,
  comparison: Comparison = Comparison.Text,
): string {
  const written = [value ?? []].flat().map(String);
  const texts = written.map((each) => each.toLowerCase());
  switch (comparison) {
    case Comparison.Location:
      return texts.map((each) => each.replaceAll(" ", "")).join();
    case Comparison.Set:
      return [...new Set(texts)].sort().join();
    case Comparison.Exact:
      return written.join();
    default:
      return withoutEnd(texts.join(), "/");
  }
}

/** The ranges of texts; what is none is left out. */
export function readRanges(texts: readonly unknown[]): Cidr[] {
  return texts.flatMap((text) => {
    const parsed = parseCidr(text);
    return parsed.ok ? parsed.cidr : [];
  });
}

/** A range as it is, whatever its spelling. */
export function rangeText(text: string): string {
  const parsed = parseCidr(text);
  return parsed.ok ? String(parsed.cidr) : text;
}

export function shown(value: unknown): string {
  return [value ?? []].flat().join(",") || "not set";
}
