import type * as pulumi from "@pulumi/pulumi";

/** What can be said of a CNI that upstream has a Helm chart of. */
export interface ChartArgs {
  /** Version of the chart. @default the version that this package was written for */
  version?: string | undefined;
  /**
   * Values of the chart, merged with those that the pod range and the encapsulation on Azure need. Contradicting one of
   * those is an error.
   *
   * @default none beside those
   */
  values?: pulumi.Inputs | undefined;
  /** Goes on without waiting until the CNI's pods are ready. @default false */
  skipAwait?: boolean | undefined;
}

/**
 * Cilium, from https://helm.cilium.io/. Documented for AKS. It hands out the addresses itself: a /24 of the pod range to
 * each node, so a /16 is enough for 256 nodes. Nodes talk over VXLAN, UDP port 8472.
 *
 * @see https://docs.cilium.io/en/stable/installation/k8s-install-helm/
 */
export interface CiliumArgs extends ChartArgs {
  /** Version of the chart. @default "1.20.0" */
  version?: string | undefined;
}

/**
 * Cilium Enterprise: the chart, its version and its values come from who holds the licence. Addresses and ports are as
 * with Cilium, and the values that those need are merged in.
 */
export interface CiliumEnterpriseArgs {
  /** Name of the chart in `repo`, or the whole address of one in a registry: "oci://…". */
  chart: string;
  /** Version of the chart. */
  version: string;
  /** Address of the Helm repository. @default none: `chart` is an address */
  repo?: string | undefined;
  /** For a repository that asks for it. @default none */
  username?: pulumi.Input<string> | undefined;
  /** For a repository that asks for it. @default none */
  password?: pulumi.Input<string> | undefined;
  /** Values of the chart. Contradicting those that the pod range and the encapsulation need is an error. @default none */
  values?: pulumi.Inputs | undefined;
  /** Goes on without waiting until the CNI's pods are ready. @default false */
  skipAwait?: boolean | undefined;
}

/**
 * Calico, by its operator, from https://docs.tigera.io/calico/charts. Documented for AKS. It hands out the addresses
 * itself, in blocks of a /26 where they are needed: a node may have several, so the pod range is limited by pods, not by
 * nodes. Nodes talk over VXLAN, UDP port 4789; BGP is off, since the VNet knows no routes to pods.
 *
 * @see https://docs.tigera.io/calico/latest/getting-started/kubernetes/managed-public-cloud/aks
 */
export interface CalicoArgs extends ChartArgs {
  /** Of both charts: the one with the custom resource definitions, and the operator's. @default "v3.32.1" */
  version?: string | undefined;
}

/**
 * Flannel, from https://flannel-io.github.io/flannel/. It reads the range of each node from `node.spec.podCIDR`, a /24 of
 * the pod range, which AKS does not assign without a network plugin of its own: see `nodePodCidrsAssigned`. Nodes talk
 * over VXLAN, UDP port 8472. No network policies, unless `values` switches `netpol` on.
 *
 * @see https://github.com/flannel-io/flannel
 */
export interface FlannelArgs extends ChartArgs {
  /** Version of the chart. @default "v0.28.9" */
  version?: string | undefined;
  /**
   * Says that you see to it that each node gets a /24 of the pod range as its `spec.podCIDR`, also nodes that
   * scaling and upgrades add. Without that no pod gets an address.
   *
   * @default false: refused
   */
  nodePodCidrsAssigned?: boolean | undefined;
}

/**
 * Canal, Flannel for traffic and Calico for policies, from the manifest that is part of Calico. Experimental: it is not
 * among the ways that AKS or Calico document for AKS, and it has a Flannel that is far behind (v0.24.4 in Calico
 * v3.32.1). It reads `node.spec.podCIDR` as Flannel does. Nodes talk over VXLAN, UDP port 8472.
 *
 * @see https://docs.tigera.io/calico/latest/getting-started/kubernetes/flannel/install-for-flannel
 */
export interface CanalArgs {
  /**
   * Path or address of the manifest. The pod range is written into its ConfigMap `canal-config`.
   *
   * @default "https://raw.githubusercontent.com/projectcalico/calico/v3.32.1/manifests/canal.yaml"
   */
  manifest?: string | undefined;
  /** As of {@link FlannelArgs}. @default false: refused */
  nodePodCidrsAssigned?: boolean | undefined;
  /** Goes on without waiting until the CNI's pods are ready. @default false */
  skipAwait?: boolean | undefined;
}

/**
 * Weave Net. Deprecated, for clusters that have to have it: the company behind it closed in February 2024, and the fork
 * that this installs had its last release in December 2024. It hands out the addresses itself, from one flat range for
 * all nodes.
 *
 * @see https://github.com/rajch/weave
 */
export interface WeaveArgs {
  /**
   * Path or address of the manifest. The pod range is written into its DaemonSet `weave-net`.
   *
   * @default "https://github.com/rajch/weave/releases/download/v2.9.0/weave-daemonset-k8s-1.11.yaml"
   */
  manifest?: string | undefined;
  /** Goes on without waiting until the CNI's pods are ready. @default false */
  skipAwait?: boolean | undefined;
}

/** The CNI of a cluster: exactly one of these. */
export interface CniArgs {
  /** Cilium: `{}` for its defaults. */
  cilium?: CiliumArgs | undefined;
  /** Cilium Enterprise, with a licence of yours. */
  ciliumEnterprise?: CiliumEnterpriseArgs | undefined;
  /** Calico: `{}` for its defaults. */
  calico?: CalicoArgs | undefined;
  /** Canal, which is experimental. */
  canal?: CanalArgs | undefined;
  /** Flannel, which needs ranges of nodes that AKS does not assign. */
  flannel?: FlannelArgs | undefined;
  /** Weave Net, which is deprecated. */
  weave?: WeaveArgs | undefined;
}
