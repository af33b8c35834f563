import { armReference, changelog, github, learn, natGatewayV2, type Source } from "./fact";
import type { FactIdOf } from "./fact-ids";

/** Something that AKS or its maker stops supporting. */
export interface Retirement extends Source {
  readonly id: FactIdOf<"retirements">;
  readonly what: string;
  /** The last day of support, ISO 8601 (a month where no day is documented); absent where no date is. */
  readonly date?: string;
  /** The day from which node images are removed, so that pools can't scale any more. */
  readonly imagesRemoved?: string;
  /** The day from which Azure refuses what is new of it. */
  readonly refusedSince?: string;
  /** The ARM property, and the value where it is one, that tells. */
  readonly property: string;
  readonly replacement: string;
}

const osVersionsPage: Source = learn("upgrade-os-version");

/** Everything about AKS networking that is retired or will be, with its date. */
export const retirements: Record<FactIdOf<"retirements">, Retirement> = {
  "dep-kubenet": {
    id: "dep-kubenet",
    what: "kubenet networking",
    date: "2028-03-31",
    property: "networkProfile.networkPlugin",
    replacement: "Azure CNI Overlay",
    ...learn("configure-kubenet"),
  },
  /** No new onboarding. */
  "dep-npm-windows": {
    id: "dep-npm-windows",
    what: "Azure network policies on Windows nodes",
    date: "2026-09-30",
    property: "networkProfile.networkPolicy",
    replacement: "networkPolicy calico",
    ...learn("use-network-policies"),
  },
  "dep-npm-linux": {
    id: "dep-npm-linux",
    what: "Azure network policies on Linux nodes",
    date: "2028-09-30",
    property: "networkProfile.networkPolicy",
    replacement: "networkDataplane cilium with networkPolicy cilium",
    ...learn("use-network-policies"),
  },
  "dep-basic-lb": {
    id: "dep-basic-lb",
    what: "the Basic load balancer",
    date: "2025-09-30",
    property: "networkProfile.loadBalancerSku",
    replacement: "loadBalancerSku standard",
    refusedSince: "2025-03-31",
    ...changelog,
  },
  "dep-avset": {
    id: "dep-avset",
    what: "node pools in availability sets",
    date: "2025-09-30",
    property: "agentPoolProfiles.type",
    replacement: "type VirtualMachines or VirtualMachineScaleSets",
    refusedSince: "2025-03-30",
    ...github("Azure/AKS", 5021),
  },
  /**
   * osSKU CBLMariner, or AzureLinux on Kubernetes 1.30 or earlier; on 1.31 it is 3.0 where the feature
   * AzureLinuxV3Preview is registered.
   */
  "dep-azurelinux2": {
    id: "dep-azurelinux2",
    what: "Azure Linux 2.0 nodes",
    date: "2025-11-30",
    imagesRemoved: "2026-03-31",
    property: "agentPoolProfiles.osSKU",
    replacement: "osSKU AzureLinux3, or AzureLinux with Kubernetes 1.32 or later",
    ...github("Azure/AKS", 4988),
  },
  /** No pools on Kubernetes 1.33 or later. */
  "dep-ws2019": {
    id: "dep-ws2019",
    what: "Windows Server 2019 nodes",
    date: "2026-03-01",
    imagesRemoved: "2027-04-01",
    property: "agentPoolProfiles.osSKU",
    replacement: "osSKU Windows2022 or Windows2025",
    ...changelog,
  },
  /** No pools on Kubernetes 1.37 or later; older notes said 2027-03-15. */
  "dep-ws2022": {
    id: "dep-ws2022",
    what: "Windows Server 2022 nodes",
    date: "2028-06-30",
    imagesRemoved: "2029-06-30",
    property: "agentPoolProfiles.osSKU",
    replacement: "osSKU Windows2025",
    ...changelog,
  },
  "dep-wsannual": {
    id: "dep-wsannual",
    what: "Windows Annual Channel nodes",
    date: "2026-05-15",
    refusedSince: "2026-05-15",
    imagesRemoved: "2027-05-15",
    property: "agentPoolProfiles.osSKU",
    replacement: "osSKU Windows2022 or Windows2025",
    ...changelog,
  },
  "dep-ubuntu2004": {
    id: "dep-ubuntu2004",
    what: "Ubuntu 20.04 nodes",
    date: "2027-03-17",
    imagesRemoved: "2027-03-17",
    property: "agentPoolProfiles.osSKU",
    replacement: "a newer Ubuntu or Azure Linux 3",
    ...osVersionsPage,
  },
  "dep-ubuntu2204": {
    id: "dep-ubuntu2204",
    what: "Ubuntu 22.04 nodes",
    date: "2027-06-30",
    imagesRemoved: "2028-04-30",
    property: "agentPoolProfiles.osSKU",
    replacement: "a newer Ubuntu or Azure Linux 3",
    ...osVersionsPage,
  },
  /** New VNets made with network API 2025-07-01 or later are private unless said otherwise. */
  "dep-default-outbound": {
    id: "dep-default-outbound",
    what: "default outbound access of virtual machines in new VNets",
    date: "2026-03-31",
    property: "defaultOutboundAccess",
    replacement: "defaultOutboundAccess false and an outbound type with its own egress",
    page: "https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access",
    read: "2026-08-21",
  },
  /** Ignored since Kubernetes 1.19; absent from API 2023-04-01 and later. */
  "dep-docker-bridge": {
    id: "dep-docker-bridge",
    what: "dockerBridgeCidr",
    date: "2023-04-01",
    property: "networkProfile.dockerBridgeCidr",
    replacement: "leave it out: containerd has no bridge",
    ...github("Azure/AKS", 3534),
  },
  "dep-bridge-mode": {
    id: "dep-bridge-mode",
    what: "networkMode bridge",
    property: "networkProfile.networkMode",
    replacement: "networkMode transparent, or leave it out",
    ...armReference,
  },
  /** A preview of API 2026-01-02-preview to 2026-05-02-preview. */
  "dep-nat-v2-type": {
    id: "dep-nat-v2-type",
    what: "outboundType managedNATGatewayV2",
    date: "2026-09-29",
    property: "networkProfile.outboundType",
    replacement: "outboundType managedNATGateway with natGatewayProfile.sku StandardV2",
    ...natGatewayV2,
  },
  /** Ingress-nginx itself ended in March 2026. */
  "dep-app-routing-nginx": {
    id: "dep-app-routing-nginx",
    what: "the application routing add-on's NGINX",
    date: "2026-11",
    property: "ingressProfile.webAppRouting",
    replacement: "the Gateway API",
    ...learn("app-routing"),
  },
  "dep-osm": {
    id: "dep-osm",
    what: "the Open Service Mesh add-on",
    date: "2027-09-30",
    property: "addonProfiles.openServiceMesh",
    replacement: "the Istio-based service mesh add-on",
    ...learn("open-service-mesh-about"),
  },
  "dep-ebpf-flag": {
    id: "dep-ebpf-flag",
    what: "the Azure CLI's --enable-ebpf-dataplane",
    property: "networkProfile.networkDataplane",
    replacement: "networkDataplane cilium",
    ...learn("azure-cni-powered-by-cilium"),
  },
  /** 1.33 has long-term support only. */
  "dep-k8s": {
    id: "dep-k8s",
    what: "community support of Kubernetes 1.34",
    date: "2026-11",
    property: "kubernetesVersion",
    replacement: "Kubernetes 1.35 or later, or long-term support",
    ...learn("supported-kubernetes-versions"),
  },
  /** Its maker closed; a fork has been dormant since 2024-12. */
  "dep-weave": {
    id: "dep-weave",
    what: "Weave Net",
    date: "2024-02",
    property: "networkProfile.networkPlugin none with Weave Net",
    replacement: "Cilium or Calico",
    ...github("weaveworks/weave", 4003),
  },
  /** Experimental: a manifest of Calico with an old Flannel (v0.24.4), and no page for AKS. */
  "dep-canal": {
    id: "dep-canal",
    what: "Canal",
    property: "networkProfile.networkPlugin none with Canal",
    replacement: "Calico with VXLAN",
    ...learn("use-byo-cni"),
  },
  "dep-cilium-azure-ipam": {
    id: "dep-cilium-azure-ipam",
    what: "Cilium's legacy Azure IPAM",
    property: "azure.enabled and ipam.mode azure of the Cilium chart",
    replacement: "aksbyocni.enabled with ipam.mode cluster-pool",
    page: "https://docs.cilium.io/en/stable/installation/requirements-aks/",
    read: "2026-11-22",
  },
};

/** Whether a day or month of the form YYYY-MM-DD or YYYY-MM is over; what has no date isn't. */
export function hasEnded(date: string | undefined, today: string): boolean {
  return date !== undefined && lastDay(today) > lastDay(date);
}

/** How long before its end a retirement is worth a word. */
const announcedMonths = 24;

/** Whether the end of support has come, or is near enough that new resources should not depend on what ends. */
export function isAnnounced({ date }: Retirement, today: string): boolean {
  if (date === undefined) {
    return true;
  }
  const end = new Date(lastDay(date));
  end.setUTCMonth(end.getUTCMonth() - announcedMonths);
  return lastDay(today) >= end.getTime();
}

/**
 * The days from `today` to the end of support, negative after it; undefined where no date is documented.
 * `today` is an ISO 8601 date. A month without a day ends on its last day.
 */
export function daysLeft(retirement: Retirement, today: string): number | undefined {
  if (retirement.date === undefined) {
    return undefined;
  }
  return (lastDay(retirement.date) - lastDay(today)) / 86_400_000;
}

function lastDay(date: string): number {
  const [year = Number.NaN, month = Number.NaN, day] = date.split("-").map(Number);
  const time = day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
  if (Number.isNaN(time)) {
    throw new RangeError(`${JSON.stringify(date)} is not a date such as 2028-03-31`);
  }
  return time;
}
