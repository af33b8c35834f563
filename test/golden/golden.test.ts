import assert from "node:assert/strict";
import { describeDifferences } from "./diff";
import { judge, keyOf, mutatedCasesOf, plainCasesOf, readRecording, readSources } from "./files";

const howToGoOn =
  "When the change is meant, run npm run golden and commit the files. npm run golden -- --check judges all mutations.";

describe("the pack says what the golden files hold", function () {
  this.timeout(600_000);
  const recording = readRecording();
  const sources = readSources();

  it("of the sample programs and the examples of the rules", async () => {
    const now = new Map<string, readonly string[]>();
    for (const each of plainCasesOf(sources)) {
      now.set(keyOf(each), await judge(each));
    }
    assert.ok(now.size > 900);
    assertSame(describeDifferences(recording, now));
  });

  it("of one in sixty of the examples with a property unknown, absent or nonsense", async () => {
    const now = new Map<string, readonly string[]>();
    for (const { mutated } of mutatedCasesOf(sources, 60)) {
      now.set(keyOf(mutated), await judge(mutated));
    }
    assert.ok(now.size > 400);
    assertSame(describeDifferences(recording, now));
  });

  function assertSame(differences: string): void {
    assert.ok(differences === "", `${differences}\n${howToGoOn}`);
  }
});
