export { ByoCniCluster, type ByoCniClusterArgs } from "./byo-cni-cluster";
export type {
  CalicoArgs,
  CanalArgs,
  ChartArgs,
  CiliumArgs,
  CiliumEnterpriseArgs,
  CniArgs,
  FlannelArgs,
  WeaveArgs,
} from "./cni-args";
export { kubernetesProvider } from "./kubernetes-provider";
