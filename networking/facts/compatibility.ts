import type { Facts } from "./editions";
import { agcPage, changelog, learn, type Source } from "./fact";
import type { NetworkMode } from "./network-mode";

/** What a network mode may be combined with. */
export const Feature = {
  NetworkPolicyNone: "networkPolicyNone",
  NetworkPolicyAzure: "networkPolicyAzure",
  NetworkPolicyCalico: "networkPolicyCalico",
  NetworkPolicyCilium: "networkPolicyCilium",
  CiliumDataplane: "ciliumDataplane",
  WindowsPools: "windowsPools",
  VirtualNodes: "virtualNodes",
  Agic: "agic",
  Agc: "agc",
  DualStack: "dualStack",
  SharedSubnet: "sharedSubnet",
  ByoRouteTable: "byoRouteTable",
  PodsReachable: "podsReachable",
  NodeAutoProvisioning: "nodeAutoProvisioning",
  StaticEgressGateway: "staticEgressGateway",
  NetworkIsolated: "networkIsolated",
  PrivateCluster: "privateCluster",
  AvailabilitySets: "availabilitySets",
} as const;

export type Feature = (typeof Feature)[keyof typeof Feature];

/** `undocumented`: the pages neither allow nor refuse it. */
export type Support = "supported" | "unsupported" | "undocumented";

export interface Compatibility extends Source {
  readonly support: Support;
  readonly note?: string;
}

/** What each feature is called in a sentence. */
export const featureNames: Record<Feature, string> = {
  networkPolicyNone: "no network policy engine",
  networkPolicyAzure: "networkPolicy azure",
  networkPolicyCalico: "networkPolicy calico",
  networkPolicyCilium: "networkPolicy cilium",
  ciliumDataplane: "networkDataplane cilium",
  windowsPools: "Windows node pools",
  virtualNodes: "virtual nodes",
  agic: "the Application Gateway Ingress Controller",
  agc: "Application Gateway for Containers",
  dualStack: "dual-stack (IPv4 and IPv6)",
  sharedSubnet: "a node subnet shared by several clusters",
  byoRouteTable: "an own route table",
  podsReachable: "pods reachable from outside the cluster",
  nodeAutoProvisioning: "node auto-provisioning",
  staticEgressGateway: "a static egress gateway",
  networkIsolated: "a network isolated cluster",
  privateCluster: "a private cluster",
  availabilitySets: "availability sets",
};

type Cell = Support | readonly [Support, string];
/** What an edition says otherwise than another comes from its facts. */
type CellByFacts = Cell | ((facts: Facts) => Cell);
type Row = readonly [source: Source, cells: Record<NetworkMode, CellByFacts>];

const yes = "supported";
const no = "unsupported";
const unknown = "undocumented";

const overview = learn("concepts-network-cni-overview");
const policies = learn("use-network-policies");
const cilium = learn("azure-cni-powered-by-cilium");
const nap = learn("node-auto-provisioning-networking");
const retired: Cell = [no, "availability sets are retired since 2025-09-30"];

const agicOnOverlay = ({ agicOnOverlay: { value } }: Facts): Cell =>
  value ? [yes, "needs AGIC 1.8.0 or later"] : [no, "supported today, since 2025-03-16"];
const windowsOnOverlay = ({ windowsOnOverlay: { value } }: Facts): Cell => [
  yes,
  `osSKU ${value.join(" or ")}`,
];

const table: Record<Feature, Row> = {
  networkPolicyNone: [
    policies,
    {
      kubenet: yes,
      azureCniNodeSubnet: yes,
      azureCniPodSubnetDynamic: yes,
      azureCniPodSubnetStatic: yes,
      azureCniOverlay: yes,
      azureCniOverlayDualStack: yes,
      byoCni: [yes, "network policies are the CNI's own job"],
    },
  ],
  networkPolicyAzure: [
    policies,
    {
      kubenet: no,
      azureCniNodeSubnet: [yes, "Linux and Windows Server 2022; retiring"],
      azureCniPodSubnetDynamic: yes,
      azureCniPodSubnetStatic: yes,
      azureCniOverlay: yes,
      azureCniOverlayDualStack: [no, "Azure network policies have no IPv6"],
      byoCni: no,
    },
  ],
  networkPolicyCalico: [
    policies,
    {
      kubenet: [yes, "Linux only; Calico is the CNI then"],
      azureCniNodeSubnet: [yes, "Linux, Windows Server 2019 and 2022"],
      azureCniPodSubnetDynamic: yes,
      azureCniPodSubnetStatic: yes,
      azureCniOverlay: yes,
      azureCniOverlayDualStack: no,
      byoCni: [no, "install Calico in the cluster instead"],
    },
  ],
  networkPolicyCilium: [
    cilium,
    {
      kubenet: no,
      azureCniNodeSubnet: [yes, "only with networkDataplane cilium"],
      azureCniPodSubnetDynamic: [yes, "only with networkDataplane cilium"],
      azureCniPodSubnetStatic: [yes, "only with networkDataplane cilium"],
      azureCniOverlay: [yes, "only with networkDataplane cilium"],
      azureCniOverlayDualStack: [yes, "only with networkDataplane cilium"],
      byoCni: [no, "install Cilium in the cluster instead"],
    },
  ],
  ciliumDataplane: [
    cilium,
    {
      kubenet: no,
      azureCniNodeSubnet: yes,
      azureCniPodSubnetDynamic: yes,
      azureCniPodSubnetStatic: yes,
      azureCniOverlay: yes,
      azureCniOverlayDualStack: [yes, "Kubernetes 1.29 or later"],
      byoCni: no,
    },
  ],
  windowsPools: [
    learn("upgrade-windows-os"),
    {
      kubenet: no,
      azureCniNodeSubnet: [yes, "osSKU Windows2022 or Windows2025"],
      azureCniPodSubnetDynamic: [yes, "osSKU Windows2022 or Windows2025"],
      azureCniPodSubnetStatic: [yes, "not Windows2019"],
      azureCniOverlay: windowsOnOverlay,
      azureCniOverlayDualStack: windowsOnOverlay,
      byoCni: no,
    },
  ],
  virtualNodes: [
    learn("virtual-nodes"),
    {
      kubenet: no,
      azureCniNodeSubnet: yes,
      azureCniPodSubnetDynamic: [yes, "not verified for each flat mode"],
      azureCniPodSubnetStatic: [yes, "not verified for each flat mode"],
      azureCniOverlay: [no, "the docs ask for a flat network"],
      azureCniOverlayDualStack: no,
      byoCni: no,
    },
  ],
  agic: [
    changelog,
    {
      kubenet: yes,
      azureCniNodeSubnet: yes,
      azureCniPodSubnetDynamic: yes,
      azureCniPodSubnetStatic: yes,
      azureCniOverlay: agicOnOverlay,
      azureCniOverlayDualStack: (facts) =>
        facts.agicOnOverlay.value
          ? [unknown, "documented for overlay, with no word on dual-stack"]
          : agicOnOverlay(facts),
      byoCni: unknown,
    },
  ],
  agc: [
    agcPage,
    {
      kubenet: no,
      azureCniNodeSubnet: yes,
      azureCniPodSubnetDynamic: yes,
      azureCniPodSubnetStatic: yes,
      azureCniOverlay: [yes, "its subnet must be exactly a /24, in the same VNet"],
      azureCniOverlayDualStack: [unknown, "documented for overlay, with no word on dual-stack"],
      byoCni: unknown,
    },
  ],
  dualStack: [
    learn("azure-cni-overlay"),
    {
      kubenet: [
        yes,
        "kubenet dual-stack, generally available since 2023-04-16, until kubenet retires",
      ],
      azureCniNodeSubnet: no,
      azureCniPodSubnetDynamic: [no, "dual-stack needs overlay"],
      azureCniPodSubnetStatic: [unknown, "named only in the release notes of 2026-06-19"],
      azureCniOverlay: [yes, "as Azure CNI Overlay dual-stack"],
      azureCniOverlayDualStack: yes,
      byoCni: [unknown, "depends on the CNI"],
    },
  ],
  sharedSubnet: [
    overview,
    {
      kubenet: no,
      azureCniNodeSubnet: yes,
      azureCniPodSubnetDynamic: [yes, "pod subnets too, with one allocation mode each"],
      azureCniPodSubnetStatic: [yes, "pod subnets too, with one allocation mode each"],
      azureCniOverlay: yes,
      azureCniOverlayDualStack: yes,
      byoCni: unknown,
    },
  ],
  byoRouteTable: [
    learn("configure-kubenet"),
    {
      kubenet: [yes, "one table of its own for each cluster"],
      azureCniNodeSubnet: yes,
      azureCniPodSubnetDynamic: yes,
      azureCniPodSubnetStatic: yes,
      azureCniOverlay: yes,
      azureCniOverlayDualStack: yes,
      byoCni: yes,
    },
  ],
  podsReachable: [
    overview,
    {
      kubenet: no,
      azureCniNodeSubnet: yes,
      azureCniPodSubnetDynamic: yes,
      azureCniPodSubnetStatic: yes,
      azureCniOverlay: no,
      azureCniOverlayDualStack: no,
      byoCni: [unknown, "depends on the CNI"],
    },
  ],
  nodeAutoProvisioning: [
    nap,
    {
      kubenet: no,
      azureCniNodeSubnet: yes,
      azureCniPodSubnetDynamic: [no, "the release notes of 2025-01-30 exclude less"],
      azureCniPodSubnetStatic: [no, "the docs name dynamic IP allocation only"],
      azureCniOverlay: yes,
      azureCniOverlayDualStack: [no, "node auto-provisioning has no IPv6"],
      byoCni: [yes, "with no support for the CNI"],
    },
  ],
  staticEgressGateway: [
    learn("configure-static-egress-gateway"),
    {
      kubenet: unknown,
      azureCniNodeSubnet: yes,
      azureCniPodSubnetDynamic: no,
      azureCniPodSubnetStatic: no,
      azureCniOverlay: [yes, "IPv4 only"],
      azureCniOverlayDualStack: no,
      byoCni: unknown,
    },
  ],
  networkIsolated: [
    learn("concepts-network-isolated"),
    {
      kubenet: no,
      azureCniNodeSubnet: yes,
      azureCniPodSubnetDynamic: yes,
      azureCniPodSubnetStatic: yes,
      azureCniOverlay: yes,
      azureCniOverlayDualStack: yes,
      byoCni: unknown,
    },
  ],
  privateCluster: [
    learn("private-clusters"),
    {
      kubenet: [yes, "not with an own route table and custom DNS servers together"],
      azureCniNodeSubnet: yes,
      azureCniPodSubnetDynamic: yes,
      azureCniPodSubnetStatic: yes,
      azureCniOverlay: yes,
      azureCniOverlayDualStack: yes,
      byoCni: [yes, "AKS deploys konnectivity"],
    },
  ],
  availabilitySets: [
    learn("concepts-network-azure-cni-overlay"),
    {
      kubenet: retired,
      azureCniNodeSubnet: retired,
      azureCniPodSubnetDynamic: retired,
      azureCniPodSubnetStatic: retired,
      azureCniOverlay: [no, "overlay never had them"],
      azureCniOverlayDualStack: [no, "overlay never had them"],
      byoCni: retired,
    },
  ],
};

/** What the Cilium dataplane changes about the mode it runs on; the mode's own cell holds for all else. */
const withCilium: Partial<Record<Feature, Cell>> = {
  networkPolicyNone: [no, "networkDataplane cilium needs networkPolicy cilium"],
  networkPolicyAzure: no,
  networkPolicyCalico: no,
  networkPolicyCilium: yes,
  windowsPools: no,
  virtualNodes: [unknown, "named for flat networks only"],
  staticEgressGateway: [yes, "not with eBPF host routing"],
};

/**
 * What a mode supports. With `networkDataplane` cilium what the mode does not support stays unsupported.
 */
export function compatibilityOf(
  mode: NetworkMode,
  feature: Feature,
  facts: Facts,
  networkDataplane?: string,
): Compatibility {
  const [source, cells] = table[feature];
  const own = cells[mode];
  const onMode = compatibility(source, typeof own === "function" ? own(facts) : own);
  const changed = networkDataplane === "cilium" ? withCilium[feature] : undefined;
  return changed === undefined || onMode.support === no ? onMode : compatibility(cilium, changed);
}

function compatibility(source: Source, cell: Cell): Compatibility {
  return typeof cell === "string"
    ? { ...source, support: cell }
    : { ...source, support: cell[0], note: cell[1] };
}
