import assert from "node:assert/strict";
import { goldenExamples, previews, readPreviews, reportsText } from "./examples";

describe("each example as a new stack, and on the state that was recorded", function () {
  this.timeout(120_000);
  this.slow(30_000);
  const golden = readPreviews();

  for (const example of goldenExamples) {
    it(`${example.name}: the pack reports what it did, and no resource is replaced or deleted`, async () => {
      const [first, later] = await previews(example);
      assert.ok(
        golden.includes(reportsText(example, first, later)),
        reportsText(example, first, later),
      );
      const lost = later.steps.filter(({ op }) => /replace|delete/.test(op));
      assert.deepEqual(
        lost.map(({ op, urn }) => `${op} ${urn}`),
        [],
      );
    });
  }
});
