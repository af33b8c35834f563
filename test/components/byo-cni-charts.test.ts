import assert from "node:assert/strict";
import fs from "node:fs";
import { chartVersions } from "../../components/byo-cni/chart-versions";
import { type ArmResource, ArmType, factsOf, judge, rules, Topology } from "../../networking/index";
import { type ChartFacts, chartsOf, factsFile, podCidr } from "./charts/facts";

const { charts }: { charts: readonly ChartFacts[] } = JSON.parse(
  fs.readFileSync(factsFile, "utf8"),
);

const ofCni = rules.filter(({ id }) => id.startsWith("aks-byo-cni-"));

function cluster(range: string): ArmResource {
  return {
    key: "aks",
    type: ArmType.managedCluster,
    name: "aks",
    properties: {
      name: "aks",
      agentPoolProfiles: [{ name: "system", mode: "System", count: 3, maxPods: 110 }],
      networkProfile: { networkPlugin: "none", podCidr: range, serviceCidr: "10.0.0.0/16" },
    },
  };
}

function objects(of: ChartFacts["objects"]): ArmResource[] {
  return of.map((properties, i) => ({
    key: `object ${i}`,
    type: ArmType.kubernetesObject,
    name: "object",
    properties,
  }));
}

function releases({ values = {} }: ChartFacts): ArmResource[] {
  return Object.entries(values).map(([chart, given]) => ({
    key: chart,
    type: ArmType.helmRelease,
    name: chart,
    properties: { chart, values: given },
  }));
}

/** The rules that report a violation, and those that are undecided with a "?". */
function verdicts(range: string, resources: readonly ArmResource[]): string[] {
  const topology = new Topology([cluster(range), ...resources]);
  const context = { topology, facts: factsOf(), today: "2026-11-25", environment: [] };
  const found = judge(context, ofCni).map(
    ({ rule, answer }) => rule.id.replace("aks-byo-cni-", "") + (answer === "undecided" ? "?" : ""),
  );
  return [...new Set(found)].sort();
}

/** What the pack says of each CNI by itself, whatever the ranges. */
const always: Readonly<Record<string, readonly string[]>> = {
  canal: ["node-pod-cidr-not-assigned"],
  flannel: ["node-pod-cidr-not-assigned"],
};
/** What it says where nothing is set. */
const unset: Readonly<Record<string, readonly string[]>> = {
  cilium: ["pool-differs-from-pod-cidr", "pool-overlaps-cluster-range"],
  calico: ["encapsulation-dropped", "pool-differs-from-pod-cidr"],
  flannel: ["node-pod-cidr-not-assigned", "pool-differs-from-pod-cidr"],
  canal: ["node-pod-cidr-not-assigned", "pool-differs-from-pod-cidr"],
  weave: ["pool-differs-from-pod-cidr"],
};
const readyBy: Readonly<Record<string, string>> = {
  cilium: "DaemonSet kube-system cilium",
  calico: "Installation default",
  flannel: "DaemonSet kube-flannel kube-flannel-ds",
  canal: "DaemonSet kube-system canal",
  weave: "DaemonSet kube-system weave-net",
};

describe("the real charts and manifests of CNIs, as they were recorded", () => {
  it("are those of the oldest version that is taken, and of the one that is installed or the last before", () => {
    const recorded = (cni: string) =>
      charts.filter((each) => each.cni === cni).map(({ version }) => version);
    assert.equal(recorded("cilium")[0], chartVersions.cilium.from);
    assert.equal(recorded("cilium").at(-1), chartVersions.cilium.default);
    assert.equal(recorded("flannel")[0], chartVersions.flannel.from);
    assert.equal(recorded("flannel").at(-1), chartVersions.flannel.default);
    assert.equal(recorded("calico")[0], chartVersions.calico.from);
    assert.deepEqual(recorded("canal"), ["v3.32.1"]);
    assert.deepEqual(recorded("weave"), ["v2.9.0"]);
  });

  for (const facts of charts) {
    const { cni, version } = facts;
    describe(`${cni} ${version}`, () => {
      if (facts.values !== undefined) {
        it("was rendered with the values that the component sets today", () => {
          const today = chartsOf(cni, version).map(({ chart, values }) => [chart, values] as const);
          assert.deepEqual(facts.values, Object.fromEntries(today));
        });
      }

      it("has the pod range in the one object that it belongs in", () => {
        assert.equal(facts.objects.length, 1);
        assert.equal(JSON.stringify(facts.objects).split(podCidr).length, 2);
        assert.ok(!JSON.stringify(facts.unset).includes(podCidr));
      });

      it("has the object that is waited for", () => {
        assert.equal(facts.waitedFor, readyBy[cni]);
      });

      it("is fine in a cluster with that pod CIDR, and not in one with another", () => {
        const own = always[cni] ?? [];
        const differs = [...own, "pool-differs-from-pod-cidr"].sort();
        for (const resources of [objects(facts.objects), releases(facts)]) {
          if (resources.length > 0) {
            assert.deepEqual(verdicts(podCidr, resources), own);
            assert.deepEqual(verdicts("10.99.0.0/16", resources), differs);
          }
        }
      });

      it("is reported as it is by itself", () => {
        assert.deepEqual(verdicts("10.99.0.0/16", objects(facts.unset)), unset[cni]);
      });
    });
  }
});
