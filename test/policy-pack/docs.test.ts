import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { generated } from "../../policy-pack/docs";

describe("what is generated from the rules", () => {
  for (const [file, text] of generated()) {
    it(`${path.basename(file)} is current (npm run docs)`, () => {
      assert.equal(words(readFileSync(file, "utf8")), words(text));
    });
  }
});

/** Without the layout, which the formatter gives. */
function words(text: string): string {
  return text.replace(/[\s*_]|-{3,}/g, "");
}
