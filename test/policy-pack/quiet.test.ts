import assert from "node:assert/strict";
import { policies } from "../../policy-pack/policies";
import { run } from "../../policy-pack/testing";
import { programs } from "./programs";

const undecided = "aks-ranges-undecided";

/** Advice that most sound programs get is no advice. */
describe("sound programs, on a first preview, in the default profile", () => {
  it("get at most half a piece of advice and 0.3 undecided reports each", async function () {
    const told = await Promise.all(
      programs.map(async ({ stack }) =>
        run(policies({ settings: { today: "2026-11-22" } }), stack()),
      ),
    );
    const sound = told.filter((reports) =>
      reports.every(({ enforcementLevel }) => enforcementLevel !== "mandatory"),
    );
    const lines = sound.flat();
    const open = lines.filter(({ policy }) => policy === undecided).length / sound.length;
    const advice = lines.filter(({ policy }) => policy !== undecided).length / sound.length;
    const figures = `${sound.length} sound programs: ${advice.toFixed(2)} advice, ${open.toFixed(2)} undecided each`;
    if (this.test) {
      this.test.title += ` (${figures})`;
    }
    assert.ok(sound.length >= 40, figures);
    assert.ok(advice <= 0.5, figures);
    assert.ok(open <= 0.3, figures);
  });
});
