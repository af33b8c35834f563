import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "mocha";
import { analyze } from "../../offline-azure/analyze";
import type { Violation } from "../../offline-azure/events";
import { projectIn } from "../../offline-azure/project";
import { withOfflineStack } from "../../offline-azure/run";

const root = path.join(__dirname, "..", "..");
const policyPack = path.join(root, "policy-pack");
const project = projectIn(path.join(root, "examples", "broken-by-hand"));

/** All that the pack has to say of the stack: the rules and the resources that they are violated on. */
const expected = [
  "aks-dns-service-ip-first-address reports",
  "aks-dns-service-ip-outside-service-cidr shop",
  "aks-pod-cidr-overlaps-service-cidr reports",
  "aks-pod-cidr-overlaps-subnet shop",
  "aks-service-cidr-reserved-range shop",
  "subnet-address-prefix-outside-vnet build-agents",
  "subnet-address-prefix-overlaps-subnet ingress",
];

/** What Azure checks at creation only is advice where the resource exists. */
const checkedAtCreation = [
  "aks-pod-cidr-overlaps-service-cidr reports",
  "aks-pod-cidr-overlaps-subnet shop",
  "aks-service-cidr-reserved-range shop",
];

function verdicts(violations: readonly Violation[]): string[] {
  return violations
    .filter(({ enforcementLevel }) => enforcementLevel === "mandatory")
    .map(({ policyName, urn }) => `${policyName} ${urn?.split("::").at(-1)}`)
    .sort();
}

describe("the stack that is broken by hand", function () {
  this.timeout(120_000);

  it("is refused at the first preview, when no id is known yet", async () => {
    const result = await withOfflineStack({ ...project, policyPacks: [policyPack] }, (stack) =>
      stack.preview(),
    );
    assert.equal(result.ok, false);
    assert.deepEqual(verdicts(result.violations), expected);
  });

  it("gets the same verdicts when all ids are known, at a preview and from saved state", () =>
    withOfflineStack({ ...project, refuses: false }, async (stack) => {
      const up = await stack.up();
      assert.equal(up.ok, true, up.error);

      const preview = await stack.preview({ policyPacks: [policyPack] });
      assert.equal(preview.ok, false);
      assert.deepEqual(
        verdicts(preview.violations),
        expected.filter((each) => !checkedAtCreation.includes(each)),
      );
      const advice = preview.violations
        .filter(({ policyName }) => policyName === "aks-networking-existing")
        .map(({ message }) => message)
        .join("\n");
      for (const each of checkedAtCreation) {
        const [rule = ""] = each.split(" ");
        assert.ok(advice.includes(rule), `${rule} is not in: ${advice}`);
      }
      assert.deepEqual(
        preview.steps.filter(({ op }) => op !== "same"),
        [],
      );

      const saved = await analyze(await stack.exportState(), policyPack);
      assert.deepEqual(
        verdicts(saved),
        expected.filter((each) => !checkedAtCreation.includes(each)),
      );
      assert.equal((await stack.destroy()).ok, true);
    }));

  it("is refused by the stand-in too, where the pack doesn't stop it", async () => {
    const result = await withOfflineStack(project, (stack) => stack.up({ continueOnError: true }));
    assert.equal(result.ok, false);
    const refused = result.diagnostics
      .filter(
        ({ severity, urn }) => severity === "error" && !urn?.endsWith("broken-by-hand-offline"),
      )
      .map(({ urn }) => urn?.split("::").at(-1));
    for (const name of ["reports", "shop"]) {
      assert.ok(refused.includes(name), `${name} was not refused: ${result.error}`);
    }
  });
});
