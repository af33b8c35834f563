import * as kubernetes from "@pulumi/kubernetes";
import type * as pulumi from "@pulumi/pulumi";
import type { ClusterOutputs } from "../clusters/cluster-outputs";

/**
 * A Kubernetes provider for a cluster of any mode, from its kubeconfig. It is made anew with the cluster only, not when
 * credentials change. Where Pulumi runs has to reach the API server, and the kubeconfig has to work without a person:
 * with Entra ID that is `KubeconfigKind.Admin` or `KubeconfigKind.Kubelogin`.
 *
 * @example
 * const provider = kubernetesProvider("shop-kubernetes", cluster);
 * new kubernetes.core.v1.Namespace("web", {}, { provider });
 */
export function kubernetesProvider(
  name: string,
  cluster: Pick<ClusterOutputs, "clusterId" | "kubeconfig">,
  opts?: pulumi.ResourceOptions,
): kubernetes.Provider {
  return new kubernetes.Provider(
    name,
    { kubeconfig: cluster.kubeconfig, clusterIdentifier: cluster.clusterId },
    opts,
  );
}
