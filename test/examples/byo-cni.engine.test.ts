import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { projectIn } from "../../offline-azure/project";
import { type RunResult, withOfflineStack } from "../../offline-azure/run";

const root = path.join(__dirname, "..", "..");
const policyPack = path.join(root, "policy-pack");
const project = projectIn(path.join(root, "examples", "byo-cni"));

function inputsOf(result: RunResult, type: string) {
  return result.steps.find((step) => step.type === type)?.inputs;
}

describe("the stack of a cluster with Cilium as its own CNI", function () {
  this.timeout(120_000);
  this.slow(30_000);

  it("is made in order, found unchanged, and destroyed without uninstalling Cilium first", () =>
    withOfflineStack(project, async (stack) => {
      const first = await stack.preview({ policyPacks: [policyPack] });
      assert.deepEqual([first.error, first.violations], [undefined, []]);
      const cluster = inputsOf(first, "azure-native:containerservice:ManagedCluster");
      const { networkPlugin, podCidr } = (cluster?.networkProfile ?? {}) as Record<string, unknown>;
      assert.deepEqual([networkPlugin, podCidr], ["none", "10.240.0.0/16"]);
      assert.deepEqual(inputsOf(first, "kubernetes:helm.sh/v3:Release")?.values, {
        aksbyocni: { enabled: true },
        autoDirectNodeRoutes: false,
        azure: { enabled: false },
        hubble: { relay: { enabled: true } },
        ipam: {
          mode: "cluster-pool",
          operator: {
            clusterPoolIPv4MaskSize: 24,
            clusterPoolIPv4PodCIDRList: ["10.240.0.0/16"],
          },
        },
        routingMode: "tunnel",
      });

      const up = await stack.up();
      assert.equal(up.error, undefined);
      const order = up.steps.map(({ type }) => type.split(":").at(-1));
      const inOrder = ["ManagedCluster", "Release", "Namespace"];
      assert.deepEqual(
        order.filter((type) => type !== undefined && inOrder.includes(type)),
        inOrder,
      );

      const again = await stack.preview();
      assert.deepEqual([again.error, again.changes], [undefined, { same: up.changes.create }]);

      const folder = path.dirname(await stack.exportState());
      const destroyed = await stack.destroy();
      assert.deepEqual(
        [destroyed.error, destroyed.changes],
        [undefined, { delete: up.changes.create }],
      );
      const inCluster = fs.readFileSync(path.join(folder, "live/kubernetes.jsonl"), "utf8");
      assert.deepEqual(inCluster.match(/"remove":"[^"]+"/g), ['"remove":"web"']);
    }));
});
