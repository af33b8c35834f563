import assert from "node:assert/strict";
import { setCanalNetwork, setWeaveRange } from "../../components/byo-cni/manifest-edits";

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
});
