// The project of the repository's root: one cluster, of the mode and with the ranges that the configuration says. What
// can be set, and what holds where it isn't, stands in Pulumi.yaml.
import {
  AzureCniNodeSubnetCluster,
  AzureCniOverlayCluster,
  AzureCniPodSubnetCluster,
  KubenetCluster,
  NetworkDataplane,
  PodIPAllocationMode,
} from "@aks-networking/components";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import { Config, RunError } from "@pulumi/pulumi";

const config = new Config();
/** A text of the configuration, where an empty one stands for none. */
const text = (key: string) => config.require(key) || undefined;

const networkMode = config.require("networkMode");
const podCidr = text("podCidr");
const systemNodes = 3;
const maxCount = config.requireNumber("maxNodeCount");
const location = config.require("location");
const group = new ResourceGroup("aks", { location });

const args = {
  resourceGroupName: group.name,
  location,
  kubernetesVersion: text("kubernetesVersion"),
  addressSpace: [config.require("addressSpace")],
  nodeSubnet: { addressPrefix: text("nodeSubnetPrefix") },
  serviceCidr: config.require("serviceCidr"),
  maxNodes: systemNodes + maxCount,
  maxPods: config.requireNumber("maxPods"),
  systemPool: { count: systemNodes },
  userPools: { work: { minCount: config.requireNumber("nodeCount"), maxCount } },
};
const cilium = { networkDataplane: NetworkDataplane.Cilium };
const staticBlock = { podIPAllocationMode: PodIPAllocationMode.StaticBlock };

const withPodCidr = {
  overlay: () => new AzureCniOverlayCluster("aks", { ...args, podCidr }),
  "overlay-cilium": () => new AzureCniOverlayCluster("aks", { ...args, podCidr, ...cilium }),
  "overlay-dual-stack": () =>
    new AzureCniOverlayCluster("aks", { ...args, podCidr, dualStack: {} }),
  kubenet: () => new KubenetCluster("aks", { ...args, podCidr }),
};
const withoutPodCidr = {
  "node-subnet": () => new AzureCniNodeSubnetCluster("aks", args),
  "pod-subnet-dynamic": () => new AzureCniPodSubnetCluster("aks", args),
  "pod-subnet-static": () => new AzureCniPodSubnetCluster("aks", { ...args, ...staticBlock }),
};
const modes = new Map(Object.entries({ ...withPodCidr, ...withoutPodCidr }));

const makeCluster = modes.get(networkMode);
if (makeCluster === undefined) {
  const known = [...modes.keys()].join(", ");
  throw new RunError(`networkMode ${networkMode} is not known; set one of ${known}.`);
}
if (podCidr !== undefined && networkMode in withoutPodCidr) {
  throw new RunError(
    `podCidr ${podCidr} is set, but with networkMode ${networkMode} pods have addresses of the VNet; leave podCidr empty.`,
  );
}
const cluster = makeCluster();

export const clusterName = cluster.clusterName;
export const kubeconfig = cluster.kubeconfig;
export const plan = cluster.plan;
export const capacity = cluster.capacity;
