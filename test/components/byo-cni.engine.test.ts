import assert from "node:assert/strict";
import fs from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
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

  /** The kinds of objects that the manifests of Calico v3.32 and Weave Net v2.9 have, with names that meet. */
  const canal = `
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: canal, namespace: kube-system}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: canal, namespace: kube-system}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: canal-config, namespace: kube-system}
data:
  masquerade: "true"
  net-conf.json: |
    {
      "Network": "10.244.0.0/16",
      "Backend": {"Type": "vxlan", "Port": 4789}
    }
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: ippools.crd.projectcalico.org}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: canal}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: canal}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: canal, namespace: kube-system}
spec: {template: {spec: {containers: [{name: kube-flannel}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: canal, namespace: kube-system}
spec: {replicas: 1}
`;
  const weave = `
apiVersion: v1
kind: List
items:
  - {apiVersion: v1, kind: ServiceAccount, metadata: {name: weave-net, namespace: kube-system}}
  - {apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: weave-net, namespace: kube-system}}
  - {apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: weave-net, namespace: kube-system}}
  - apiVersion: apps/v1
    kind: DaemonSet
    metadata: {name: weave-net, namespace: kube-system}
    spec: {template: {spec: {containers: [{name: weave}, {name: weave-npc}]}}}
`;
  let folder = "";
  let server: Server;
  const file = (name: string) => path.join(folder, name);
  const address = (name: string) =>
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`;

  before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "manifests-"));
    fs.writeFileSync(file("canal.yaml"), canal);
    fs.writeFileSync(file("weave.yaml"), weave);
    server = createServer(({ url }, response) => {
      response.end(fs.readFileSync(file(path.basename(url ?? ""))));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  after(() => {
    server.close();
    fs.rmSync(folder, { recursive: true });
  });

  const canalData = {
    masquerade: "true",
    "net-conf.json": '{"Network":"10.240.0.0/16","Backend":{"Type":"vxlan","Port":4789}}',
  };

  it("writes the pod range into the manifest of Canal, by path and by address", async () => {
    const withCanal = (manifest: string) =>
      program({ canal: { manifest, nodePodCidrsAssigned: true } });
    const projectName = "manifests";
    const first = { projectName, program: withCanal(file("canal.yaml")) };
    await withOfflineStack(first, async (stack) => {
      // Before there is a cluster, the engine asks no provider what is in a manifest.
      assert.equal((await stack.preview()).error, undefined);
      const up = await stack.up();
      assert.equal(up.error, undefined);
      assert.deepEqual(inputsOf(up, "kubernetes:core/v1:ConfigMap")?.data, canalData);
      const kinds = up.steps.filter(({ type }) => /^kubernetes:.*[/].*[/]?v1:/.test(type));
      assert.deepEqual(kinds.map(({ type }) => type.split(":").at(-1)).sort(), [
        "ClusterRole",
        "ClusterRoleBinding",
        "ConfigMap",
        "CustomResourceDefinition",
        "DaemonSet",
        "Deployment",
        "PodDisruptionBudget",
        "ServiceAccount",
      ]);
      const same = await stack.preview({ program: withCanal(address("canal.yaml")) });
      assert.equal(same.error, undefined);
      assert.deepEqual(inputsOf(same, "kubernetes:core/v1:ConfigMap")?.data, canalData);
    });
  });

  it("writes the pod range into the manifest of Weave, and refuses one at an address without a place for it", async () => {
    const withWeave = (manifest: string) => program({ weave: { manifest } });
    const first = { projectName: "manifests", program: withWeave(address("weave.yaml")) };
    await withOfflineStack(first, async (stack) => {
      const up = await stack.up();
      assert.equal(up.error, undefined);
      const env = [{ name: "IPALLOC_RANGE", value: podCidr }];
      assert.deepEqual(inputsOf(up, "kubernetes:apps/v1:DaemonSet")?.spec, {
        template: { spec: { containers: [{ name: "weave", env }, { name: "weave-npc" }] } },
      });
      const other = await stack.preview({ program: withWeave(address("canal.yaml")) });
      assert.match(
        String(other.error),
        /canal\.yaml: there is no DaemonSet "weave-net" with a container "weave", which the pod range is written to; use weave-daemonset-k8s-1\.11\.yaml of a release of Weave Net\./,
      );
    });
  });

  it("waits for what the operator of Calico brings, after the chart with the definitions", async () => {
    await withOfflineStack(
      { projectName: "calico", program: program({ calico: {} }) },
      async (stack) => {
        const up = await stack.up();
        assert.equal(up.error, undefined);
        const order = up.steps.map(({ type }) => type).filter((type) => /^kubernetes:/.test(type));
        assert.deepEqual(order, [
          "kubernetes:core/v1:Namespace",
          "kubernetes:helm.sh/v4:Chart",
          "kubernetes:helm.sh/v3:Release",
          "kubernetes:operator.tigera.io/v1:InstallationPatch",
        ]);
        const again = await stack.preview();
        assert.deepEqual([again.error, again.changes], [undefined, { same: up.changes.create }]);
        assert.equal((await stack.destroy()).error, undefined);
      },
    );
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
