import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { load } from "js-yaml";
import { withOfflineStack, type YamlProgram } from "../../offline-azure/run";
import { judged, root, verdicts } from "../examples/on-the-engine";
import { itOnYaml } from "../yaml-host";

const byHand = load(
  fs.readFileSync(path.join(root, "test", "by-hand-in-yaml", "Pulumi.yaml"), "utf8"),
) as YamlProgram;

describe("the policy pack on a program in Pulumi YAML", function () {
  this.timeout(120_000);
  this.slow(60_000);

  itOnYaml("judges clusters of azure-native and of the components, at preview", async () => {
    const shop = {
      type: "aks-networking:AzureCniOverlayCluster",
      properties: { resourceGroupName: "platform", maxNodes: 100 },
    };
    const stack = {
      projectName: "yaml-judged",
      program: async () => undefined,
      yaml: { resources: { ...byHand.resources, shop }, outputs: {} },
      plugins: { "aks-networking": path.join(root, "components", "plugin") },
      ...judged,
    };
    await withOfflineStack(stack, async ({ preview }) => {
      const result = await preview();
      assert.equal(result.ok, false);
      const violations = result.violations.filter(
        ({ enforcementLevel }) => enforcementLevel === "mandatory",
      );
      assert.deepEqual(verdicts({ ...result, violations }), [
        "aks-pod-cidr-overlaps-subnet reports",
      ]);
      assert.match(
        violations[0]?.message ?? "",
        /networkProfile\.podCidr 10\.244\.0\.0\/16 overlaps subnet "databases" 10\.244\.16\.0\/24 of VNet "vnet"/,
      );
    });
  });
});
