import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { renamedRules } from "@aks-networking/networking";
import type { Policies } from "@pulumi/policy";
import * as protoutil from "@pulumi/policy/protoutil";
import { type ListedPolicy, loadedLater } from "../../policy-pack/loaded-later";
import { policies } from "../../policy-pack/policies";
import { cluster, run } from "../../policy-pack/testing";

const all = policies();
const list = [...all].map(
  (policy) =>
    ({
      ...policy,
      validates: ["validateResource", "validateStack"].filter(
        (name) => Reflect.get(policy, name) !== undefined,
      ),
    }) as unknown as ListedPolicy,
);

// Internal to the SDK, which is why its version is pinned.
const { makeAnalyzerInfo } = protoutil as unknown as {
  makeAnalyzerInfo(
    name: string,
    version: string,
    level: string,
    args: { readonly policies: Policies },
  ): { toObject(): object };
};

function pack() {
  let loads = 0;
  const later = loadedLater(list, () => {
    loads += 1;
    return policies();
  });
  const listed = () => [...later].length;
  return { later, listed, loads: () => loads };
}

const wrong = [
  cluster("a", { networkProfile: { podCidr: "172.31.0.0/16" } }),
  cluster("b", { networkProfile: { podCidr: "10.0.0.0/16", serviceCidr: "10.0.0.0/24" } }),
];

describe("the pack before its rules are loaded", () => {
  it("tells the engine the same of each policy", () => {
    const { later, loads } = pack();
    const info = (policies: Policies) =>
      makeAnalyzerInfo("pack", "1.0.0", "advisory", { policies }).toObject();
    assert.deepEqual(info(later), info(all));
    assert.equal(loads(), 0);
  });

  it("judges as it does once they are", async () => {
    const { later, loads } = pack();
    const reports = await run(later, wrong);
    assert.ok(reports.length > 1);
    assert.deepEqual(reports, await run(policies(), wrong));
    assert.equal(loads(), 1);
  });

  it("judges where the first policy, which judges for all, is disabled", async () => {
    const reports = await run([...pack().later].slice(1), wrong);
    assert.deepEqual(reports, await run([...policies()].slice(1), wrong));
    assert.ok(reports.length > 1);
  });

  it("loads them once the engine has the list, and once", async () => {
    const { listed, loads } = pack();
    assert.equal(listed(), all.length);
    await sleep(100);
    assert.equal(loads(), 0, "the SDK went through them itself");
    assert.equal(listed(), all.length);
    assert.equal(loads(), 0, "the answer is still on its way");
    await sleep(100);
    assert.equal(loads(), 1);
    assert.equal(listed(), all.length);
    assert.equal(loads(), 1);
  });

  it("has a place for each former name too", () => {
    const names = new Set(list.map(({ name }) => name));
    assert.deepEqual(
      Object.keys(renamedRules).filter((name) => !names.has(name)),
      [],
    );
  });
});
