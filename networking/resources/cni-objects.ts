/** The ConfigMaps and DaemonSets that CNIs are set up by. */
export const cniObjectNames: readonly string[] = [
  "cilium-config",
  "kube-flannel-cfg",
  "canal-config",
  "weave-net",
  "calico-node",
];

/** The kinds of objects that only a CNI has, whatever they are called. */
export const cniKinds: readonly string[] = ["Installation", "IPPool", "CiliumPodIPPool"];
