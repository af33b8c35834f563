/** The ConfigMaps and DaemonSets that CNIs are set up by. */
export const cniObjectNames: readonly string[] = [
  "cilium-config",
  "kube-flannel-cfg",
  "canal-config",
  "weave-net",
];
