import assert from "node:assert/strict";
import { policies } from "../../policy-pack/policies";
import { run } from "../../policy-pack/testing";
import { programs } from "./programs";
import type { Program } from "./programs/program";

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

/** The tables above hold what is said now; these hold what Azure did against it. */
describe("what Azure did, on a first preview", () => {
  const onRecord = programs.flatMap(({ azure, ...program }) =>
    azure === undefined ? [] : [{ azure, ...program }],
  );

  it("is on record for accepted and refused programs alike, each with its source", () => {
    const accepted = onRecord.filter(({ azure }) => azure === "accepted");
    assert.ok(accepted.length >= 80, `${accepted.length} accepted`);
    assert.ok(onRecord.length - accepted.length >= 50, `${onRecord.length} in all`);
    const withoutSource = onRecord.filter(({ source }) => !source).map(({ what }) => what);
    assert.deepEqual(withoutSource, []);
  });

  for (const { what, azure, exception, stack } of onRecord) {
    const isAccepted = azure === "accepted";
    const isStopped = isAccepted === (exception !== undefined);
    const did = isAccepted ? "which Azure accepted" : `which Azure refused (${azure})`;
    const says = isStopped ? "a mandatory report" : "no mandatory report";
    it(`${what}, ${did}: ${says}${exception ? `, because ${exception}` : ""}`, async () => {
      const lines = await told(stack(), false);
      const mandatory = lines.filter((line) => line.startsWith("mandatory "));
      assert.equal(mandatory.length > 0, isStopped, lines.join("\n"));
    });
  }

  const withCode = onRecord.filter(
    ({ azure, exception }) => !exception && /^[A-Z][a-z]\w+[A-Z]\w+$/.test(azure),
  );
  for (const { what, azure, stack } of withCode) {
    it(`${what}: the report names ${azure}`, async () => {
      const reports = await run(pack(), stack(), { idsKnown: false });
      const messages = reports.map(({ message }) => message).join("\n");
      assert.ok(messages.includes(azure), messages);
    });
  }
});

async function told(stack: ReturnType<Program["stack"]>, idsKnown: boolean): Promise<string[]> {
  const reports = await run(pack(), stack, { idsKnown });
  const lines = reports.map(({ policy, enforcementLevel }) => `${enforcementLevel} ${policy}`);
  return [...new Set(lines)].sort();
}
