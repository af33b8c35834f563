import assert from "node:assert/strict";
import { kubernetes } from "../../offline-azure/kubernetes/table";
import { StandIn } from "../../offline-azure/provider/stand-in";
import { uuidOf, type Values } from "../../offline-azure/provider/values";

const account = { subscriptionId: "", tenantId: "", clientId: "", location: undefined };

function checked(provider: StandIn, type: string, news: Values): Values {
  const { inputs, failures } = provider.check(`kubernetes:${type}`, "cilium", {}, news, "");
  assert.deepEqual(failures, []);
  return inputs;
}

describe("offline-azure: the Kubernetes stand-in", () => {
  let provider: StandIn;
  beforeEach(() => {
    provider = new StandIn(kubernetes, account);
  });

  it("names an object after the URN, a dash and eight hexadecimal digits", () => {
    const { metadata } = checked(provider, "core/v1:Namespace", {});
    assert.match(String((metadata as Values).name), /^cilium-[0-9a-f]{8}$/);
  });

  it("puts an object without a namespace in the default one", () => {
    const inputs = checked(provider, "core/v1:ConfigMap", {
      metadata: { name: "a" },
      data: { key: "value" },
    });
    assert.deepEqual(provider.create("kubernetes:core/v1:ConfigMap", inputs), {
      id: "default/a",
      outputs: {
        apiVersion: "v1",
        kind: "ConfigMap",
        data: { key: "value" },
        metadata: {
          name: "a",
          namespace: "default",
          uid: uuidOf("default/a"),
          resourceVersion: "1",
        },
      },
    });
  });

  it("replaces an object under another name or namespace, not for its data", () => {
    const olds = { metadata: { name: "a", namespace: "default" }, data: { key: "value" } };
    const news = { metadata: { name: "a", namespace: "b" }, data: { key: "other" } };
    assert.deepEqual(provider.diff("kubernetes:core/v1:ConfigMap", "default/a", olds, news), {
      changes: [
        { path: "metadata.namespace", kind: "update", replaces: true },
        { path: "data.key", kind: "update", replaces: false },
      ],
      deleteBeforeReplace: false,
    });
  });

  it("keeps objects of different kinds apart that have one name", () => {
    const metadata = { name: "canal", namespace: "kube-system" };
    for (const kind of ["core/v1:ServiceAccount", "apps/v1:DaemonSet", "apps/v1:DaemonSetPatch"]) {
      const inputs = checked(provider, kind, { metadata, spec: {} });
      assert.equal(provider.create(`kubernetes:${kind}`, inputs).id, "kube-system/canal");
    }
    const again = checked(provider, "core/v1:ServiceAccount", { metadata });
    assert.throws(() => provider.create("kubernetes:core/v1:ServiceAccount", again), {
      message: "cannot create already existing resource 'kube-system/canal'",
    });
    provider.delete("kubernetes:core/v1:ServiceAccount", "kube-system/canal", again);
    assert.equal(
      provider.create("kubernetes:core/v1:ServiceAccount", again).id,
      "kube-system/canal",
    );
  });

  it("finds an object with empty settings unchanged", () => {
    const inputs = {
      metadata: { name: "a", namespace: "default" },
      spec: { template: { securityContext: { seLinuxOptions: {} } } },
    };
    assert.deepEqual(provider.diff("kubernetes:apps/v1:DaemonSet", "default/a", inputs, inputs), {
      changes: [],
      deleteBeforeReplace: false,
    });
  });

  it("deploys a Helm release, whose values are known at preview", () => {
    const inputs = checked(provider, "helm.sh/v3:Release", {
      chart: "cilium",
      name: "cilium",
      namespace: "kube-system",
      version: "1.18.6",
      values: { ipam: { mode: "cluster-pool" } },
    });
    const preview = provider.preview("kubernetes:helm.sh/v3:Release", inputs);
    assert.deepEqual(preview.values, { ipam: { mode: "cluster-pool" } });
    assert.equal(preview.status, "04da6b54-80e4-46f7-96ec-b56ff0331ba9");
    const { id, outputs } = provider.create("kubernetes:helm.sh/v3:Release", inputs);
    assert.equal(id, "kube-system/cilium");
    assert.deepEqual(outputs.status, {
      chart: "cilium",
      name: "cilium",
      namespace: "kube-system",
      revision: 1,
      status: "deployed",
      version: "1.18.6",
    });
  });
});
