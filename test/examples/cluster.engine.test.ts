import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type Config, withOfflineStack } from "../../offline-azure/run";
import { assertOk, changes, errors, judged, project, verdicts } from "./on-the-engine";

const modes = [
  "overlay",
  "overlay-dual-stack",
  "overlay-cilium",
  "kubenet",
  "node-subnet",
  "pod-subnet-dynamic",
  "pod-subnet-static",
];

const standard = { networkMode: "overlay", podCidr: "", serviceCidr: "10.0.0.0/16" };

/** Configuration that can't be, and all that is said of it. */
const refused: readonly [config: Config, error: string][] = [
  [
    { networkMode: "flannel" },
    "networkMode flannel is not known; set one of overlay, overlay-cilium, overlay-dual-stack, kubenet, node-subnet, pod-subnet-dynamic, pod-subnet-static.",
  ],
  [
    { networkMode: "node-subnet", podCidr: "10.244.0.0/16" },
    "podCidr 10.244.0.0/16 is set, but with networkMode node-subnet pods have addresses of the VNet; leave podCidr empty.",
  ],
  [
    { podCidr: "10.1.0.0/17", serviceCidr: "10.0.0.1/16" },
    `AzureCniOverlayCluster "aks" can't be created:
- serviceCidr "10.0.0.1/16" has host bits set: the range that starts there is 10.0.0.0/16; write 10.0.0.0/16.
- cluster "aks": networkProfile.podCidr 10.1.0.0/17 overlaps subnet "aks-nodes" 10.1.0.0/26 of VNet "aks-vnet"; use a range outside the VNet, such as 10.244.0.0/17. Azure refuses it with NetworkProfileCIDROverlapVNET. See https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#pods`,
  ],
];

const newCluster =
  "Make a new cluster beside this one, move the workloads and delete this one. When Azure has made the change, or the cluster may be replaced, confirm it with confirmedChanges:";

/** Changes of a running cluster that Azure or azure-native wouldn't make in place, and all that is said of them. */
const guarded: readonly [config: Config, className: string, ...lines: readonly string[]][] = [
  [
    { podCidr: "10.244.0.0/17" },
    "AzureCniOverlayCluster",
    `networkProfile.podCidr 10.244.0.0/16 → 10.244.0.0/17: A pod CIDR can only grow to one range that contains the old one, and 10.244.0.0/17 does not contain 10.244.0.0/16. Take a range that contains it, such as 10.244.0.0/15. Or: ${newCluster} ["networkProfile.podCidr"]. See https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand`,
  ],
  [
    // Azure would make this one; azure-native would replace the cluster for it.
    { podCidr: "10.244.0.0/15" },
    "AzureCniOverlayCluster",
    'networkProfile.podCidr 10.244.0.0/16 → 10.244.0.0/15: A pod CIDR can grow, and 10.244.0.0/15 contains 10.244.0.0/16. In Pulumi, azure-native would delete the cluster and make a new one: make the change with az aks update, then run pulumi refresh; or list networkProfile.podCidr in ignoreChanges. When Azure has made the change, or the cluster may be replaced, confirm it with confirmedChanges: ["networkProfile.podCidr"]. See https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand',
  ],
  [
    { serviceCidr: "10.8.0.0/16" },
    "AzureCniOverlayCluster",
    `networkProfile.serviceCidr 10.0.0.0/16 → 10.8.0.0/16: The service CIDR is fixed when the cluster is created. For more Services, add a ServiceCIDR object in the cluster (Kubernetes 1.33 or later) and leave this as it is. Or: ${newCluster} ["networkProfile.serviceCidr"]. See https://learn.microsoft.com/azure/aks/configure-kubenet`,
    `networkProfile.dnsServiceIP 10.0.0.10 → 10.8.0.10: The address of the DNS service is fixed when the cluster is created. ${newCluster} ["networkProfile.dnsServiceIP"]. See https://learn.microsoft.com/azure/aks/configure-kubenet`,
  ],
  [
    // Another class of our components; the cluster is the same.
    { networkMode: "kubenet" },
    "KubenetCluster",
    `networkProfile.networkPlugin Azure CNI Overlay → kubenet: A cluster can't go from Azure CNI Overlay to kubenet. ${newCluster} ["networkProfile.networkPlugin"]. See https://learn.microsoft.com/azure/aks/update-azure-cni`,
  ],
  [
    { networkMode: "overlay-cilium" },
    "AzureCniOverlayCluster",
    'networkProfile.networkDataplane azure → cilium: Cilium can be switched on: it replaces the network policy engine, and all pools are re-imaged at once. In Pulumi, azure-native would delete the cluster and make a new one: make the change with az aks update, then run pulumi refresh; or list networkProfile.networkDataplane in ignoreChanges. When Azure has made the change, or the cluster may be replaced, confirm it with confirmedChanges: ["networkProfile.networkDataplane"]. See https://learn.microsoft.com/azure/aks/update-azure-cni',
  ],
];

describe("the project of the repository's root", function () {
  this.timeout(120_000);
  this.slow(30_000);

  it("says what is wrong with its configuration, and previews in each mode", () =>
    withOfflineStack(project(), async (stack) => {
      for (const [config, error] of refused) {
        await stack.configure({ ...standard, ...config });
        const preview = await stack.preview();
        assert.equal(preview.ok, false);
        assert.deepEqual(errors(preview), [error]);
        assert.deepEqual(changes(preview), ["create ResourceGroup aks"]);
      }
      for (const networkMode of modes) {
        await stack.configure({ ...standard, networkMode });
        const preview = await stack.preview();
        assertOk(preview);
        const warned = preview.diagnostics.some(({ message, urn }) =>
          urn?.endsWith("::aks") ? /^cluster "aks": .* asks for kubenet/.test(message) : false,
        );
        assert.equal(warned, networkMode === "kubenet", networkMode);
      }
      await stack.configure({ nodeCount: "many" });
      const { error } = await stack.preview();
      assert.match(error ?? "", /configuration key 'nodeCount' must be of type 'integer'/);
    }));

  it("lives: a cluster that scales, and keeps its mode and ranges", () =>
    withOfflineStack(project(), async (stack) => {
      const first = await stack.preview(judged);
      assertOk(first);
      assert.deepEqual(verdicts(first), []);
      assertOk(await stack.up());

      for (const [config, className, ...lines] of guarded) {
        await stack.configure({ ...standard, ...config });
        const preview = await stack.preview();
        assert.equal(preview.ok, false);
        const list = lines.map((line) => `- ${line}`).join("\n");
        assert.deepEqual(errors(preview), [
          `Preview failed: before hook "${className} \\"aks\\" keeps what can't change" failed: ${className} "aks" can't be changed like this:\n${list}`,
        ]);
        assert.deepEqual(changes(preview), []);
      }

      await stack.configure({ ...standard, nodeCount: "6" });
      const larger = await stack.up(judged);
      assertOk(larger);
      assert.deepEqual(verdicts(larger), []);
      assert.deepEqual(changes(larger), ["update AgentPool aks-work"]);
      assertOk(await stack.destroy());
    }));
});
