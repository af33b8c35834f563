import type * as pulumi from "@pulumi/pulumi";

/** Settings of a CNI that is installed from a Helm chart. */
export interface ChartArgs {
  /** Exact version of the chart. Each CNI says which versions are supported. @default the version that this package was written for */
  version?: string | undefined;
  /**
   * Values of the chart. They replace those that this package sets, as with Helm: objects are merged, all else is
   * replaced. Any value of the chart can be set. What is refused: pools outside the pod range, and what can't work on
   * Azure, such as routes to pods without encapsulation. Values that the pod range depends on can't be outputs.
   *
   * @default what the pod range and the encapsulation on Azure need
   */
  values?: pulumi.Inputs | undefined;
  /** Does not wait until the CNI runs on all nodes. @default false */
  skipAwait?: boolean | undefined;
}

/**
 * Cilium, from https://helm.cilium.io/. Documented for AKS. It assigns addresses itself: a /24 of the pod range to each
 * node, so a /16 is enough for 256 nodes. Nodes use VXLAN, UDP port 8472.
 *
 * - Other blocks of nodes: `values: { ipam: { operator: { clusterPoolIPv4MaskSize: 26 } } }`. A /26 has 64 addresses, so
 *   set `maxPods` below that.
 * - Several pools: `values: { ipam: { mode: "multi-pool" } }`, with one pool, called "default", that is the pod range, in
 *   blocks of a /27; or your own in `ipam.operator.autoCreateCiliumPodIPPools`.
 * - `ipam.mode: "kubernetes"` is refused: AKS assigns nodes no pod CIDRs with `networkPlugin` none.
 * - Without kube-proxy: `values: { kubeProxyReplacement: true, k8sServiceHost: …, k8sServicePort: 443 }`. This package
 *   doesn't switch off AKS's own kube-proxy.
 *
 * Ready: all pods of the DaemonSet `cilium` are.
 *
 * @see https://docs.cilium.io/en/stable/installation/k8s-install-helm/
 */
export interface CiliumArgs extends ChartArgs {
  /** Version of the chart, from 1.15.0 to below 2.0.0. @default "1.20.2" */
  version?: string | undefined;
}

/**
 * Cilium Enterprise, by Isovalent. What is public: the repository https://helm.isovalent.com with the chart `cilium`,
 * which has the name and the values of Cilium's own chart. Its licence, versions that are supported and settings of its
 * own are for customers, at https://docs.isovalent.com. This package was not tried with it. Addresses and ports are as
 * with Cilium, and the values that those need are set.
 *
 * Ready: as Helm sees it, which waits for all but `updateStrategy.rollingUpdate.maxUnavailable` of the agents.
 */
export interface CiliumEnterpriseArgs {
  /** Name of the chart in `repo`, such as "cilium", or the whole address of a chart in a registry: "oci://…". */
  chart: string;
  /** Version of the chart. */
  version: string;
  /** Address of the Helm repository, such as "https://helm.isovalent.com". @default none: `chart` is an address */
  repo?: string | undefined;
  /** User name for the repository. @default none */
  username?: pulumi.Input<string> | undefined;
  /** Password for the repository. @default none */
  password?: pulumi.Input<string> | undefined;
  /**
   * Values of the chart, as of {@link ChartArgs}. Where they have an object `cilium`, the chart is taken for one that
   * contains Cilium's, and the values that the pod range needs are set in there.
   *
   * @default what the pod range and the encapsulation on Azure need
   */
  values?: pulumi.Inputs | undefined;
  /** Does not wait until Helm finds the release ready. @default false */
  skipAwait?: boolean | undefined;
}

/**
 * Calico, by its operator, from https://docs.tigera.io/calico/charts. Documented for AKS. It assigns addresses itself, in
 * blocks of a /26 where they are needed: a node may have several, so the pod range is limited by pods, not by nodes.
 * Nodes use VXLAN, UDP port 4789; BGP is off, since the VNet has no routes to pods.
 *
 * Its custom resource definitions come from a chart of their own, which Calico has since v3.32. Its objects are resources
 * of the program (`helm.sh/v4:Chart`), not a Helm release: the release would be larger than a Secret can be.
 *
 * Ready: the operator's `Installation` has the condition Ready, which it gets once calico-node runs on all nodes.
 *
 * @see https://docs.tigera.io/calico/latest/getting-started/kubernetes/managed-public-cloud/aks
 */
export interface CalicoArgs extends ChartArgs {
  /**
   * Version of both charts, the one with the custom resource definitions and the operator's, from v3.32.0 to below
   * v4.0.0.
   *
   * @default "v3.32.2"
   */
  version?: string | undefined;
}

/**
 * Flannel, from https://flannel-io.github.io/flannel/. It reads the range of each node from `node.spec.podCIDR`, a /24 of
 * the pod range. With `networkPlugin` none AKS does not assign it (https://learn.microsoft.com/azure/aks/use-byo-cni): on
 * a node without it Flannel's pod fails, the node stays NotReady, and so does each node that scaling and upgrades add. See
 * `nodePodCidrsAssigned`. Nodes use VXLAN, UDP port 8472. No network policies, unless `values` sets `netpol.enabled`.
 *
 * Ready: all pods of the DaemonSet `kube-flannel-ds` are, which needs the ranges of all nodes.
 *
 * @see https://github.com/flannel-io/flannel
 */
export interface FlannelArgs extends ChartArgs {
  /** Version of the chart, from v0.22.0 to below v1.0.0. @default "v0.28.10" */
  version?: string | undefined;
  /**
   * Says that you assign each node a /24 of the pod range as its `spec.podCIDR`, also nodes that scaling and upgrades
   * add, with a controller of your own. Without that no pod gets an address.
   *
   * @default false: refused
   */
  nodePodCidrsAssigned?: boolean | undefined;
}

/**
 * Canal, Flannel for traffic and Calico for policies, from the manifest that is part of Calico. Experimental: it is not
 * among the ways that AKS or Calico document for AKS, and it has a Flannel that is far behind (v0.24.4 in Calico
 * v3.32.2). It reads `node.spec.podCIDR` as Flannel does, with the same consequence. Nodes use VXLAN, UDP port 8472.
 *
 * Ready: all objects of the manifest are, its DaemonSet `canal` on all nodes.
 *
 * @see https://docs.tigera.io/calico/latest/getting-started/kubernetes/flannel/install-for-flannel
 */
export interface CanalArgs {
  /**
   * Path or address of the manifest. The pod range is written into its ConfigMap `canal-config`, where all else stays as
   * it is. A manifest without that ConfigMap is an error: at a path before anything is created, at an address when it is
   * applied.
   *
   * @default "https://raw.githubusercontent.com/projectcalico/calico/v3.32.2/manifests/canal.yaml"
   */
  manifest?: string | undefined;
  /** As of {@link FlannelArgs}. @default false: refused */
  nodePodCidrsAssigned?: boolean | undefined;
  /** Does not wait until the CNI runs on all nodes. @default false */
  skipAwait?: boolean | undefined;
}

/**
 * Weave Net. Deprecated, for clusters that have to have it: the company behind it closed in February 2024, and the fork
 * that this installs had its last release in December 2024. It assigns addresses itself, from one flat range for all
 * nodes.
 *
 * Ready: all objects of the manifest are, its DaemonSet `weave-net` on all nodes.
 *
 * @see https://github.com/rajch/weave
 */
export interface WeaveArgs {
  /**
   * Path or address of the manifest. The pod range is written into its DaemonSet `weave-net`. A manifest without it is an
   * error: at a path before anything is created, at an address when it is applied.
   *
   * @default "https://github.com/rajch/weave/releases/download/v2.9.0/weave-daemonset-k8s-1.11.yaml"
   */
  manifest?: string | undefined;
  /** Does not wait until the CNI runs on all nodes. @default false */
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
