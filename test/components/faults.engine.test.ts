import assert from "node:assert/strict";
import fc from "fast-check";
import type { Fault } from "../../offline-azure/azure";
import { type Account, live, type Mode, modes, type Trouble } from "./survivors";

/** `npm run soak` lives more lives. */
const lives = Number(process.env.FAULT_RUNS ?? 0);
const seed = Number(process.env.FAULT_SEED ?? 20261126);

const operations = {
  up: "create",
  update: "update",
  refresh: "read",
  destroy: "delete",
} as const;

/** The engine is killed at one of the requests, before Azure does it or after, or some time later. */
const kills: fc.Arbitrary<Fault> = fc.record({
  kill: fc.constant(true),
  done: fc.boolean(),
  skip: fc.nat(11),
  delay: fc.constantFrom(0, 0, 40, 200),
});
const answers: fc.Arbitrary<Fault> = fc.record({
  status: fc.constantFrom(408, 409, 429, 500, 503, 504),
  done: fc.boolean(),
  skip: fc.nat(6),
  times: fc.constantFrom(1, 2, 4, 8),
});
const refusals: fc.Arbitrary<Fault> = fc.record({
  status: fc.constant(409),
  code: fc.constant("Conflict"),
});
const faults = fc.oneof(
  { weight: 3, arbitrary: kills.map((fault) => [fault]) },
  { weight: 2, arbitrary: fc.array(fc.oneof(answers, refusals), { minLength: 1, maxLength: 4 }) },
);
const troubles = (during: Trouble["during"]): fc.Arbitrary<Trouble[]> =>
  fc.array(faults, { minLength: 1, maxLength: 2 }).map((list) =>
    list.map((each) => ({
      during,
      // An update creates and changes; what else a run does is only this.
      faults:
        during === "update"
          ? each
          : each.map((fault) => ({ ...fault, operation: operations[during] })),
    })),
  );
const oneLife = fc.tuple(
  fc.constantFrom(...modes),
  ...(["up", "update", "refresh", "destroy"] as const).map(troubles),
);

describe("a stack that meets faults", function () {
  this.timeout(3_600_000);
  this.slow(60_000);

  it("loses and doubles nothing where the engine is killed and Azure is throttled or times out", async () => {
    const { failed, imported } = await live("kubenet", [
      // The table exists, and the engine hasn't heard of it.
      {
        during: "up",
        faults: [{ operation: "create", type: "network:RouteTable", kill: true, done: true }],
      },
      { during: "up", faults: [{ operation: "create", name: "shop", status: 429, times: 3 }] },
      {
        during: "update",
        faults: [
          { name: "shop", status: 409, times: 2 },
          { name: "shop-jobs", status: 504, done: true, times: 4 },
        ],
      },
      { during: "destroy", faults: [{ operation: "delete", skip: 3, kill: true, done: true }] },
    ]);
    assert.ok(failed >= 3);
    assert.ok(imported >= 2);
  });

  if (lives > 0) {
    it("loses and doubles nothing in any mode, wherever that is", async () => {
      const total: Account = { failed: 0, more: 0, imported: 0 };
      const lived = new Map<Mode, number>();
      await fc.assert(
        fc.asyncProperty(oneLife, async ([mode, ...list]) => {
          const account = await live(mode as Mode, (list as Trouble[][]).flat());
          lived.set(mode as Mode, (lived.get(mode as Mode) ?? 0) + 1);
          total.failed += account.failed;
          total.more += account.more;
          total.imported += account.imported;
        }),
        { numRuns: lives, seed, endOnFailure: true },
      );
      console.log(
        `${[...lived].map(([mode, n]) => `${mode}: ${n}`).join(", ")}; ${total.failed} runs failed, ${total.imported} resources were imported`,
      );
    });
  }
});
