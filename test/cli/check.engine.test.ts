import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { withOfflineStack } from "../../offline-azure/run";
import { assertOk, project, root } from "../examples/on-the-engine";
import { aksNetworking } from "./command";

interface Place {
  readonly file: string;
  readonly line: number;
}

describe("aks-networking check on a state that the engine has written", function () {
  this.timeout(120_000);

  /** Where the findings of an example's state are, by rule. */
  async function places(example: string): Promise<readonly (Place & { readonly rule: string })[]> {
    const args = { ...project("examples", example), refuses: false };
    return withOfflineStack(args, async (stack) => {
      assertOk(await stack.up());
      const state = await stack.exportState();
      const { stdout } = await aksNetworking(["check", state, "--format", "json"], {});
      const { findings } = JSON.parse(stdout);
      return findings.map(({ rule, place }: { rule: string; place: Place }) => ({
        rule,
        ...place,
      }));
    });
  }

  it("names the line of the program that made the resource", async () => {
    const found = await places("broken-by-hand");
    assert.ok(found.length >= 7);
    const overlap = found.find(({ rule }) => rule === "aks-pod-cidr-overlaps-subnet");
    const file = "examples/broken-by-hand/index.ts";
    assert.equal(overlap?.file, file);
    const lines = readFileSync(path.join(root, file), "utf8").split("\n");
    assert.match(lines[(overlap?.line ?? 0) - 1] ?? "", /new ManagedCluster\("shop"/);
  });
});
