import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import * as pulumi from "@pulumi/pulumi";
import { ByoCniCluster, type CniArgs } from "../../components/byo-cni";
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

  it("keeps what is secret among a chart's args secret in the state", async () => {
    const cni = {
      ciliumEnterprise: {
        chart: "oci://charts.example.com/cilium",
        version: "1.18.4",
        password: pulumi.secret("s3cret"),
        values: { licence: pulumi.secret("l1cence") },
      },
    };
    await withOfflineStack({ projectName: "secrets", program: program(cni) }, async (stack) => {
      const up = await stack.up();
      assert.equal(up.error, undefined);
      const state = fs.readFileSync(await stack.exportState(), "utf8");
      assert.match(state, /s3cret.*l1cence/);
      // An export shows what is secret, and where: what is encrypted in the state.
      const sealed = JSON.stringify(JSON.parse(state), (_, value) =>
        value?.plaintext === undefined ? value : "secret",
      );
      assert.doesNotMatch(sealed, /s3cret|l1cence/);
    });
  });
});
