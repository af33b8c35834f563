import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "mocha";
import { analyze } from "../../offline-azure/analyze";
import type { Violation } from "../../offline-azure/events";
import { projectIn } from "../../offline-azure/project";
import { withOfflineStack } from "../../offline-azure/run";

const root = path.join(__dirname, "..", "..");
const policyPack = path.join(root, "policy-pack");
const project = projectIn(path.join(root, "examples", "kubenet-and-overlay"));

/** kubenet is on its way out, and that is all there is to say: "policy level resource". */
const advice = ["aks-network-plugin-kubenet-retired advisory reports"];

function verdicts(violations: readonly Violation[]): string[] {
  return violations.map(
    ({ policyName, enforcementLevel, urn }) =>
      `${policyName} ${enforcementLevel} ${urn?.split("::").at(-1)}`,
  );
}

describe("the stack of a kubenet and an overlay cluster", function () {
  this.timeout(120_000);

  it("lives: previewed, brought up, unchanged, judged from saved state, destroyed", () =>
    withOfflineStack({ ...project, policyPacks: [policyPack] }, async (stack) => {
      const first = await stack.preview();
      assert.equal(first.ok, true, first.error);
      assert.deepEqual(verdicts(first.violations), advice);

      const up = await stack.up();
      assert.equal(up.ok, true, up.error);
      assert.deepEqual(verdicts(up.violations), advice);

      const again = await stack.preview();
      assert.equal(again.ok, true, again.error);
      assert.deepEqual(verdicts(again.violations), advice);
      assert.deepEqual(
        again.steps.filter(({ op }) => op !== "same"),
        [],
      );

      assert.deepEqual(verdicts(await analyze(await stack.exportState(), policyPack)), advice);

      const outputs = await stack.outputs();
      assert.equal(typeof outputs.shopKubeconfig, "string");

      const destroyed = await stack.destroy();
      assert.equal(destroyed.ok, true, destroyed.error);
    }));
});
