// A cluster without a network plugin of Azure's, with Cilium in it. The range of pods is one value: Azure is told it, and
// Cilium hands addresses out of it, a /24 to each node.
import { ByoCniCluster } from "@aks-networking/components/byo-cni";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import { core } from "@pulumi/kubernetes";

const group = new ResourceGroup("shop");

const cluster = new ByoCniCluster("shop", {
  resourceGroupName: group.name,
  maxNodes: 50,
  podCidr: "10.240.0.0/16",
  // As it was first planned: a subnet that is in use keeps its range.
  nodeSubnet: { addressPrefix: "10.224.0.0/26" },
  // What the VNet must stay clear of, since the cluster's pods talk to it.
  takenRanges: { datacenter: { cidr: "10.128.0.0/10" } },
  cni: { cilium: { values: { hubble: { relay: { enabled: true } } } } },
  userPools: { web: { minCount: 3, maxCount: 20, maxSurge: "33%" } },
});

// Deployed once Cilium runs.
new core.v1.Namespace(
  "web",
  { metadata: { name: "web" } },
  { provider: cluster.kubernetesProvider, dependsOn: cluster },
);

export const clusterName = cluster.clusterName;
export const kubeconfig = cluster.kubeconfig;
export const plan = cluster.plan;
