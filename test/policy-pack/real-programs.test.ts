import assert from "node:assert/strict";
import { policies } from "../../policy-pack/policies";
import { run } from "../../policy-pack/testing";
import { egress } from "./programs/egress";
import { managedNetworks } from "./programs/managed-networks";
import { older } from "./programs/older";
import { outsideNetworks } from "./programs/outside-networks";
import { ownNetworks } from "./programs/own-networks";
import type { Program } from "./programs/program";

const programs: readonly Program[] = [
  ...managedNetworks,
  ...ownNetworks,
  ...outsideNetworks,
  ...egress,
  ...older,
];

/** One pack for all programs, as one process judges one program after another. The day decides what is retired. */
const pack = () => policies({ settings: { today: "2026-11-22" } });

describe("real programs", () => {
  for (const { what, stack, reports, firstPreview = reports } of programs) {
    it(`${what}, ids known`, async () => {
      assert.deepEqual(await told(stack(), true), reports);
    });
    it(`${what}, no id known`, async () => {
      assert.deepEqual(await told(stack(), false), firstPreview);
    });
  }
});

async function told(stack: ReturnType<Program["stack"]>, idsKnown: boolean): Promise<string[]> {
  const reports = await run(pack(), stack, { idsKnown });
  const lines = reports.map(({ policy, enforcementLevel }) => `${enforcementLevel} ${policy}`);
  return [...new Set(lines)].sort();
}
