export { ByoCniCluster, type ByoCniClusterArgs } from "./byo-cni-cluster";
export * from "./cni-args";
export { kubernetesProvider } from "./kubernetes-provider";
