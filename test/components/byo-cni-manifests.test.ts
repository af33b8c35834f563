import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setCanalNetwork, setWeaveRange } from "../../components/byo-cni/manifest-edits";
import { installCanal, installWeave } from "../../components/byo-cni/manifests";

const range = "10.240.0.0/16";

describe("the pod range in a CNI's manifest", () => {
  it("Canal: the network of its ConfigMap, over VXLAN; all else as it is", () => {
    const metadata = { name: "canal-config", namespace: "kube-system" };
    const props = {
      metadata,
      data: {
        masquerade: "true",
        "net-conf.json": '{"Network":"10.244.0.0/16","Backend":{"Type":"host-gw"}}',
      },
    };
    const type = "kubernetes:core/v1:ConfigMap";
    assert.deepEqual(setCanalNetwork({ type, props }, range), {
      metadata,
      data: {
        masquerade: "true",
        "net-conf.json": '{"Network":"10.240.0.0/16","Backend":{"Type":"vxlan"}}',
      },
    });
    const other = { ...props, metadata: { name: "other" } };
    assert.equal(setCanalNetwork({ type, props: other }, range), undefined);
    assert.equal(setCanalNetwork({ type: "kubernetes:core/v1:Secret", props }, range), undefined);
  });

  it("Weave: the environment of its own container, in the place of another range", () => {
    const npc = { name: "weave-npc", env: [{ name: "HOSTNAME", value: "node" }] };
    const daemonSet = (weave: object) => ({
      metadata: { name: "weave-net" },
      spec: {
        minReadySeconds: 5,
        template: { spec: { hostNetwork: true, containers: [weave, npc] } },
      },
    });
    const type = "kubernetes:apps/v1:DaemonSet";
    const expected = daemonSet({
      name: "weave",
      env: [
        { name: "HOSTNAME", value: "node" },
        { name: "IPALLOC_RANGE", value: range },
      ],
    });
    const before = [
      { name: "IPALLOC_RANGE", value: "10.32.0.0/12" },
      { name: "HOSTNAME", value: "node" },
    ];
    const props = daemonSet({ name: "weave", env: before });
    assert.deepEqual(setWeaveRange({ type, props }, range), expected);
    assert.deepEqual(
      setWeaveRange({ type, props: daemonSet({ name: "weave" }) }, range),
      daemonSet({ name: "weave", env: [{ name: "IPALLOC_RANGE", value: range }] }),
    );
    assert.equal(setWeaveRange({ type: "kubernetes:apps/v1:Deployment", props }, range), undefined);
  });

  const canalConfig = (network: unknown) => ({
    type: "kubernetes:core/v1:ConfigMap",
    props: {
      metadata: { name: "canal-config", namespace: "kube-system" },
      data: { "net-conf.json": network },
    },
  });

  it("Canal: keeps ports, MTU, IPv6 and a backend that encapsulates", () => {
    const network = {
      EnableIPv6: true,
      Network: "10.244.0.0/16",
      IPv6Network: "fd00:10:244::/56",
      SubnetLen: 25,
      Backend: { Type: "vxlan", Port: 4789, VNI: 7, MTU: 1400, DirectRouting: true },
    };
    const edited = setCanalNetwork(canalConfig(JSON.stringify(network)), range);
    assert.deepEqual(JSON.parse(edited?.data["net-conf.json"]), {
      ...network,
      Network: range,
      Backend: { ...network.Backend, DirectRouting: false },
    });
    const wireguard = '{"Network":"10.244.0.0/16","Backend":{"Type":"wireguard","PSK":"key"}}';
    assert.equal(
      setCanalNetwork(canalConfig(wireguard), range)?.data["net-conf.json"],
      '{"Network":"10.240.0.0/16","Backend":{"Type":"wireguard","PSK":"key"}}',
    );
  });

  it("says what it looked for where an object has no place for the range", () => {
    const canal =
      'there is no ConfigMap "canal-config" with the network of Flannel in "net-conf.json", which the pod range is written to; use manifests/canal.yaml of a release of Calico';
    assert.throws(() => setCanalNetwork(canalConfig(undefined), range), { message: canal });
    for (const text of ["", "{", "[]", '"text"', "null"]) {
      assert.throws(() => setCanalNetwork(canalConfig(text), range), {
        message:
          '"net-conf.json" of the ConfigMap "canal-config" is not a JSON object; use manifests/canal.yaml of a release of Calico',
      });
    }
    const daemonSet = (spec: unknown) => ({
      type: "kubernetes:apps/v1:DaemonSet",
      props: { metadata: { name: "weave-net" }, spec },
    });
    for (const spec of [undefined, {}, { template: { spec: { containers: [{ name: "net" }] } } }]) {
      assert.throws(() => setWeaveRange(daemonSet(spec), range), {
        message:
          'there is no DaemonSet "weave-net" with a container "weave", which the pod range is written to; use weave-daemonset-k8s-1.11.yaml of a release of Weave Net',
      });
    }
  });

  describe("by path", () => {
    let folder = "";
    before(() => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), "manifest-"));
    });
    after(() => {
      fs.rmSync(folder, { recursive: true });
    });
    const file = (name: string, text: string) => {
      const manifest = path.join(folder, name);
      fs.writeFileSync(manifest, text);
      return manifest;
    };
    const network = "{Network: 10.244.0.0/16}";

    it("takes documents of YAML, and lists of objects", () => {
      const canal = file(
        "canal.yaml",
        `# Canal\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: canal-config}\ndata:\n  net-conf.json: '{"Network": "10.244.0.0/16"}'\n---\n`,
      );
      const weave = file(
        "weave.yaml",
        "apiVersion: v1\nkind: List\nitems:\n- apiVersion: apps/v1\n  kind: DaemonSet\n  metadata: {name: weave-net}\n  spec: {template: {spec: {containers: [{name: weave}]}}}\n",
      );
      assert.deepEqual(installCanal({ manifest: canal, nodePodCidrsAssigned: true }).problems, []);
      assert.deepEqual(installWeave({ manifest: weave }).problems, []);
    });

    it("says what it looked for, before anything is created", () => {
      const problemsOf = (manifest: string) => installWeave({ manifest }).problems;
      const empty = file("empty.yaml", "");
      const missing = path.join(folder, "missing.yaml");
      const broken = file("broken.yaml", `kind: ${network}\n  - [`);
      assert.deepEqual(problemsOf(empty), [
        `cni.weave.manifest ${empty}: there is no DaemonSet "weave-net" with a container "weave", which the pod range is written to; use weave-daemonset-k8s-1.11.yaml of a release of Weave Net`,
      ]);
      assert.deepEqual(problemsOf(missing), [
        `cni.weave.manifest ${missing}: ENOENT: no such file or directory, open '${missing}'`,
      ]);
      assert.equal(problemsOf(broken).length, 1);
      assert.match(problemsOf(broken)[0] ?? "", /^cni\.weave\.manifest .*broken\.yaml: .+/);
      assert.deepEqual(problemsOf(""), [
        'cni.weave.manifest "" must be the path or the address of a manifest.',
      ]);
    });
  });
});
