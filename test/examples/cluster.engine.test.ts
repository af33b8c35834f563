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
- podCidr 10.1.0.0/17 overlaps subnet "aks-nodes" 10.1.0.0/26 of VNet "aks-vnet"; use a range outside the VNet, such as 10.244.0.0/17. See https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#pods`,
  ],
];

/** Changes of a running cluster that Azure or azure-native wouldn't make in place, and the start of what is said of each. */
const guarded: readonly [config: Config, className: string, ...lines: readonly string[]][] = [
  [
    { podCidr: "10.244.0.0/17" },
    "AzureCniOverlayCluster",
    "podCidr 10.244.0.0/16 → 10.244.0.0/17: podCidr can only grow to a range that contains the old one",
  ],
  [
    // Azure would make this one; azure-native would replace the cluster for it.
    { podCidr: "10.244.0.0/15" },
    "AzureCniOverlayCluster",
    "podCidr 10.244.0.0/16 → 10.244.0.0/15: podCidr can grow: 10.244.0.0/15 contains 10.244.0.0/16.",
  ],
  [
    { serviceCidr: "10.8.0.0/16" },
    "AzureCniOverlayCluster",
    "serviceCidr 10.0.0.0/16 → 10.8.0.0/16: The service CIDR is fixed when the cluster is created.",
    "dnsServiceIP 10.0.0.10 → 10.8.0.10: The address of the DNS service is fixed",
  ],
  [
    // Another class of our components; the cluster is the same.
    { networkMode: "kubenet" },
    "KubenetCluster",
    "network mode Azure CNI Overlay → kubenet: A cluster can't change from Azure CNI Overlay to kubenet.",
  ],
  [
    { networkMode: "overlay-cilium" },
    "AzureCniOverlayCluster",
    "networkDataplane azure → cilium: Cilium can be switched on: it replaces the network policy engine, and all nodes are reimaged at once.",
  ],
];

describe("the project of the repository's root", function () {
  this.timeout(300_000);
  this.slow(30_000);

  it("says what is wrong with its configuration, and previews in each mode", () =>
    withOfflineStack(project(), async (stack) => {
      for (const [config, error] of refused) {
        await stack.configure({ ...standard, ...config });
        const preview = await stack.preview();
        assert.equal(preview.ok, false);
        assert.deepEqual(errors(preview), [error]);
        // The resource group comes before what is refused, and may be registered by then or not.
        const others = changes(preview).filter((change) => change !== "create ResourceGroup aks");
        assert.deepEqual(others, []);
      }
      for (const networkMode of modes) {
        await stack.configure({ ...standard, networkMode });
        const preview = await stack.preview();
        assertOk(preview);
        const warned = preview.diagnostics.some(({ message, urn }) =>
          urn?.endsWith("::aks") ? /uses kubenet networking/.test(message) : false,
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

      await stack.configure({ ...standard, nodeCount: "6" });
      const larger = await stack.up(judged);
      assertOk(larger);
      assert.deepEqual(verdicts(larger), []);
      assert.deepEqual(changes(larger), ["update AgentPool aks-work"]);

      for (const [config, className, ...lines] of guarded) {
        await stack.configure({ ...standard, nodeCount: "6", ...config });
        const preview = await stack.preview();
        assert.equal(preview.ok, false);
        const [heading, ...said] = errors(preview).join("\n").split("\n- ");
        assert.equal(
          heading,
          `Preview failed: before hook "${className} \\"aks\\" keeps what can't change" failed: ${className} "aks" can't be changed like this:`,
        );
        assert.deepEqual(
          said.filter((line, i) => !line.startsWith(lines[i] ?? "-")),
          [],
        );
        assert.deepEqual(changes(preview), []);
      }
      assertOk(await stack.destroy());
    }));
});
