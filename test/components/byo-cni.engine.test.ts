import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import { ByoCniCluster, type CniArgs } from "../../components/byo-cni";
import { projectIn } from "../../offline-azure/project";
import { type RunResult, withOfflineStack } from "../../offline-azure/run";

const podCidr = "10.240.0.0/16";

function program(cni: CniArgs) {
  return async () => {
    new ByoCniCluster("shop", { resourceGroupName: new ResourceGroup("rg").name, podCidr, cni });
  };
}

function inputsOf(result: RunResult, type: string) {
  return result.steps.find((step) => step.type === type)?.inputs;
}

describe("a cluster with a CNI of one's own on the engine", function () {
  this.timeout(60_000);
  this.slow(10_000);

  it("is made with Cilium, found unchanged, and destroyed without uninstalling it first", async () => {
    const project = projectIn(path.join(__dirname, "../../examples/byo-cni"));
    await withOfflineStack(project, async (stack) => {
      const first = await stack.preview();
      assert.equal(first.error, undefined);
      const cluster = inputsOf(first, "azure-native:containerservice:ManagedCluster");
      const { networkProfile } = cluster as { networkProfile: Record<string, unknown> };
      assert.deepEqual([networkProfile.networkPlugin, networkProfile.podCidr], ["none", podCidr]);
      const release = inputsOf(first, "kubernetes:helm.sh/v3:Release");
      assert.deepEqual(release?.values, {
        aksbyocni: { enabled: true },
        autoDirectNodeRoutes: false,
        azure: { enabled: false },
        hubble: { relay: { enabled: true } },
        ipam: {
          mode: "cluster-pool",
          operator: { clusterPoolIPv4MaskSize: 24, clusterPoolIPv4PodCIDRList: [podCidr] },
        },
        routingMode: "tunnel",
      });

      const up = await stack.up();
      assert.equal(up.error, undefined);
      const count = up.changes.create;
      const order = up.steps.map(({ type }) => type.split(":").at(-1));
      assert.ok(order.indexOf("Release") > order.indexOf("ManagedCluster"), order.join(" "));
      assert.ok(order.indexOf("Namespace") > order.indexOf("Release"), order.join(" "));

      const again = await stack.preview();
      assert.deepEqual([again.error, again.changes], [undefined, { same: count }]);

      const folder = path.dirname(await stack.exportState());
      const destroyed = await stack.destroy();
      assert.deepEqual([destroyed.error, destroyed.changes], [undefined, { delete: count }]);
      const inCluster = fs.readFileSync(path.join(folder, "live/kubernetes.jsonl"), "utf8");
      assert.deepEqual(inCluster.match(/"remove":"[^"]+"/g), ['"remove":"web"']);
    });
  });

  it("writes the pod range into the manifests of Canal and Weave", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "manifests-"));
    const manifest = (name: string, object: object) => {
      const file = path.join(folder, `${name}.json`);
      fs.writeFileSync(file, JSON.stringify({ apiVersion: "v1", kind: "List", items: [object] }));
      return file;
    };
    const network = '{"Network":"10.244.0.0/16","Backend":{"Type":"vxlan"}}';
    const canal = manifest("canal", {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "canal-config", namespace: "kube-system" },
      data: { masquerade: "true", "net-conf.json": network },
    });
    const weave = manifest("weave", {
      apiVersion: "apps/v1",
      kind: "DaemonSet",
      metadata: { name: "weave-net", namespace: "kube-system" },
      spec: { template: { spec: { containers: [{ name: "weave" }] } } },
    });
    const withCanal = program({ canal: { manifest: canal, nodePodCidrsAssigned: true } });
    try {
      await withOfflineStack({ projectName: "manifests", program: withCanal }, async (stack) => {
        // Before there is a cluster, the engine asks nobody what is in a manifest.
        assert.equal((await stack.preview()).error, undefined);
        const up = await stack.up();
        assert.equal(up.error, undefined);
        assert.deepEqual(inputsOf(up, "kubernetes:core/v1:ConfigMap")?.data, {
          masquerade: "true",
          "net-conf.json": '{"Network":"10.240.0.0/16","Backend":{"Type":"vxlan"}}',
        });
        const other = await stack.preview({ program: program({ weave: { manifest: weave } }) });
        assert.equal(other.error, undefined);
        assert.deepEqual(inputsOf(other, "kubernetes:apps/v1:DaemonSet")?.spec, {
          template: {
            spec: {
              containers: [{ name: "weave", env: [{ name: "IPALLOC_RANGE", value: podCidr }] }],
            },
          },
        });
      });
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
