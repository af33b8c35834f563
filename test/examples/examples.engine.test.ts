import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "mocha";
import { type Config, withOfflineStack } from "../../offline-azure/run";
import { assertOk, changes, judged, project, root, verdicts } from "./on-the-engine";

interface Example {
  readonly folder: string;
  /** What its user has to set. */
  readonly config?: Config;
  /** What the pack advises, whether ids are known or not. */
  readonly advice?: readonly string[];
  /** How its user scales it, and all that changes then. */
  readonly scaled: Config;
  readonly changes: readonly string[];
}

const examples: readonly Example[] = [
  {
    folder: "overlay",
    scaled: { maxNodes: "60" },
    changes: ["update AgentPool shop-web"],
  },
  {
    folder: "overlay-dual-stack",
    scaled: { nodes: "12" },
    changes: ["update AgentPool sensors-web"],
  },
  {
    folder: "overlay-cilium",
    scaled: { nodes: "12" },
    changes: ["update AgentPool payments-web"],
  },
  {
    folder: "kubenet",
    advice: ["aks-network-plugin-kubenet-retired reports"],
    scaled: { nodes: "12" },
    changes: ["update AgentPool reports-batch"],
  },
  {
    folder: "node-subnet",
    config: { windowsPassword: { value: "Correct-Horse-7", secret: true } },
    advice: ["aks-os-sku-retired billing-win"],
    scaled: { nodes: "12" },
    changes: ["update AgentPool billing-win"],
  },
  {
    folder: "pod-subnet-dynamic",
    scaled: { nodes: "12", "clusters[0]": "blue", "clusters[1]": "green", "clusters[2]": "red" },
    // A further cluster in the VNet changes nothing of the others.
    changes: [
      "create AgentPool red-work",
      "create ManagedCluster red",
      "create RoleAssignment red-node-subnet-role",
      "create RoleAssignment red-pods-subnet-role",
      "create Subnet red-nodes",
      "create UserAssignedIdentity red-identity",
      "update AgentPool blue-work",
      "update AgentPool green-work",
    ],
  },
  {
    folder: "pod-subnet-static",
    scaled: { maxNodes: "700" },
    changes: ["update AgentPool render-work"],
  },
  {
    folder: "hub-and-spoke",
    advice: ["aks-network-plugin-kubenet-retired reports"],
    scaled: { nodes: "12" },
    changes: [
      "update AgentPool partners-work",
      "update AgentPool reports-work",
      "update AgentPool shop-work",
    ],
  },
];

/** The committed plan file of an example, which no run of it may change. */
function addressPlan(folder: string): string | undefined {
  const file = path.join(root, "examples", folder, "address-plan.json");
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : undefined;
}

describe("each example lives: previewed, brought up, unchanged, scaled, destroyed", function () {
  this.timeout(120_000);
  this.slow(30_000);

  for (const { folder, config, advice = [], scaled, ...expected } of examples) {
    it(folder, () =>
      withOfflineStack(
        { ...project("examples", folder), ...(config && { config }) },
        async (stack) => {
          const planned = addressPlan(folder);
          const first = await stack.preview(judged);
          assertOk(first);
          assert.deepEqual(verdicts(first), advice);
          assertOk(await stack.up());

          const again = await stack.preview(judged);
          assertOk(again);
          assert.deepEqual(verdicts(again), advice);
          assert.deepEqual(changes(again), []);

          await stack.configure(scaled);
          const larger = await stack.up();
          assertOk(larger);
          assert.deepEqual(changes(larger), expected.changes);
          assertOk(await stack.destroy());
          assert.equal(addressPlan(folder), planned);
        },
      ),
    );
  }
});
