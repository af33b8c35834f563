import assert from "node:assert/strict";
import path from "node:path";
import {
  listManagedClusterUserCredentialsOutput,
  ManagedCluster,
} from "@pulumi/azure-native/containerservice";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import * as kubernetes from "@pulumi/kubernetes";
import { withOfflineStack } from "../../offline-azure/run";

const policyPack = path.join(__dirname, "..", "..", "policy-pack");

/** A cluster that brings its own CNI, and a provider for it. */
function ownCni(group: ResourceGroup, name: string, podCidr: string) {
  const cluster = new ManagedCluster(name, {
    resourceGroupName: group.name,
    dnsPrefix: name,
    identity: { type: "SystemAssigned" },
    agentPoolProfiles: [{ name: "system", mode: "System", count: 3, vmSize: "Standard_D4s_v5" }],
    networkProfile: {
      networkPlugin: "none",
      podCidr,
      serviceCidr: "10.0.0.0/16",
      dnsServiceIP: "10.0.0.10",
    },
  });
  const kubeconfig = listManagedClusterUserCredentialsOutput({
    resourceGroupName: group.name,
    resourceName: cluster.name,
  }).apply(({ kubeconfigs }) => atob(kubeconfigs?.[0]?.value ?? ""));
  return new kubernetes.Provider(`${name}-kubernetes`, { kubeconfig });
}

async function program() {
  const group = new ResourceGroup("rg");
  const a = ownCni(group, "a", "10.244.0.0/16");
  const b = ownCni(group, "b", "10.245.0.0/16");
  new kubernetes.helm.v3.Release(
    "cilium",
    {
      chart: "cilium",
      namespace: "kube-system",
      values: { ipam: { operator: { clusterPoolIPv4PodCIDRList: ["10.245.0.0/16"] } } },
    },
    { provider: a },
  );
  new kubernetes.apiextensions.CustomResource(
    "calico",
    {
      apiVersion: "operator.tigera.io/v1",
      kind: "Installation",
      metadata: { name: "default" },
      spec: { kubernetesProvider: "AKS" },
    },
    { provider: b },
  );
}

describe("the pack on CNIs in two clusters of one program", function () {
  this.timeout(120_000);
  this.slow(30_000);

  it("finds the cluster of each by its Kubernetes provider, once that is known", () =>
    withOfflineStack({ projectName: "own-cnis", program }, async (stack) => {
      // Before there are clusters, nothing tells which provider is whose.
      const first = await stack.preview({ policyPacks: [policyPack] });
      assert.equal(first.error, undefined);
      assert.deepEqual(
        [...new Set(first.violations.map(({ policyName }) => policyName))],
        ["aks-ranges-undecided"],
      );
      assert.equal((await stack.up()).error, undefined);
      const { violations } = await stack.preview({ policyPacks: [policyPack] });
      assert.deepEqual(
        violations.map(({ policyName, message }) => [policyName, message.split("\n")[1]]).sort(),
        [
          [
            "aks-byo-cni-cloud-plugin-missing",
            "spec.cni.type AzureVNET (Calico's default) in cluster \"b\" takes pod addresses from Azure CNI, which a cluster with networkPlugin none doesn't have; use Calico.",
          ],
          [
            "aks-byo-cni-pool-differs-from-pod-cidr",
            'values.ipam.operator.clusterPoolIPv4PodCIDRList[0] 10.245.0.0/16 is not networkProfile.podCidr 10.244.0.0/16 of cluster "a", by which the control plane routes; set it to 10.244.0.0/16.',
          ],
        ],
      );
    }));
});
