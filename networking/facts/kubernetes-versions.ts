import { changelog, github, learn, type Source } from "./fact";
import type { FactId } from "./fact-ids";

/** The Kubernetes versions that have a feature: from `min`, and where it is withdrawn, before `below`. */
export interface KubernetesVersions extends Source {
  readonly id: FactId;
  readonly what: string;
  /** The first minor version that has it, as "1.29". */
  readonly min?: string;
  /** The first minor version that no longer has it. */
  readonly below?: string;
}

const acnsPage = learn("advanced-container-networking-services-overview");
const windowsPage = learn("upgrade-windows-os");

/** What needs which Kubernetes version. */
export const kubernetesVersions = {
  podSubnetStaticBlock: {
    id: "lim-pods-podsubnet-static",
    what: "podIPAllocationMode StaticBlock",
    min: "1.28",
    ...learn("configure-azure-cni-static-block-allocation"),
  },
  overlayMigration: {
    id: "ipam-migration-paths",
    what: "moving to Azure CNI Overlay",
    min: "1.27",
    ...learn("update-azure-cni"),
  },
  serviceCidrObject: {
    id: "new-servicecidr-extend",
    what: "the ServiceCIDR object",
    min: "1.33",
    ...learn("concepts-network-ip-address-planning"),
  },
  windows2025: { id: "x-windows-first", what: "osSKU Windows2025", min: "1.32", ...windowsPage },
  windows2019: { id: "x-windows-first", what: "osSKU Windows2019", below: "1.33", ...windowsPage },
  windows2022: { id: "x-windows-first", what: "osSKU Windows2022", below: "1.37", ...windowsPage },
  networkPolicyChange: {
    id: "x-npm-k8s",
    what: "installing or removing networkPolicy azure or calico",
    min: "1.30",
    ...changelog,
  },
  acnsSecurity: { id: "x-acns", what: "FQDN and L7 network policies", min: "1.29", ...acnsPage },
  ebpfHostRouting: { id: "x-acns", what: "eBPF host routing", min: "1.33", ...acnsPage },
  ubuntu2404: {
    id: "x-acns",
    what: "osSKU Ubuntu as Ubuntu 24.04",
    min: "1.35",
    ...learn("upgrade-os-version"),
  },
  mutualTls: { id: "x-acns", what: "mTLS of Cilium", min: "1.34", ...acnsPage },
  kubeProxyNftables: {
    id: "x-ipvs-npm",
    what: "kube-proxy mode NFTABLES",
    min: "1.33",
    ...learn("configure-kube-proxy"),
  },
  azureLinux3: {
    id: "dep-azurelinux2",
    what: "osSKU AzureLinux as Azure Linux 3 (on 1.31 with the feature AzureLinuxV3Preview)",
    min: "1.31",
    ...github("Azure/AKS", 4988),
  },
  staticEgressGatewayPrivate: {
    id: "new-seg",
    what: "private addresses of a static egress gateway",
    min: "1.34",
    ...learn("configure-static-egress-gateway"),
  },
} as const satisfies Record<string, KubernetesVersions>;

/** The Kubernetes versions with support, as of the day the page was read. */
export const kubernetesSupport = {
  id: "dep-k8s",
  /** The first version whose community support goes on. */
  supported: "1.35",
  /** Its community support ends in the month of `retirements["dep-k8s"]`. */
  ending: "1.34",
  longTermOnly: "1.33",
  /** The month in which long-term support ends, by version. */
  longTermUntil: { "1.31": "2026-11", "1.32": "2027-03", "1.33": "2027-07", "1.34": "2027-11" },
  ...learn("supported-kubernetes-versions"),
} as const;

/**
 * Whether a Kubernetes version has a feature; undefined when the version is no `major.minor` or
 * `major.minor.patch`.
 */
export function hasFeature(feature: KubernetesVersions, version: string): boolean | undefined {
  const wanted = minorVersion(version);
  if (wanted === undefined) {
    return undefined;
  }
  const min = feature.min === undefined ? undefined : minorVersion(feature.min);
  const below = feature.below === undefined ? undefined : minorVersion(feature.below);
  return (min === undefined || wanted >= min) && (below === undefined || wanted < below);
}

/** A minor version as a number to compare; undefined when the text is not a version. */
export function minorVersion(version: string): number | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})(?:\.\d{1,3})?$/.exec(version);
  return match ? Number(match[1]) * 1000 + Number(match[2]) : undefined;
}
