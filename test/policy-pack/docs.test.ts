import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { generated } from "../../policy-pack/docs";

describe("what is generated from the rules", () => {
  for (const [file, text] of generated()) {
    it(`${path.basename(file)} is current (npm run docs)`, () => {
      assert.ok(readFileSync(file, "utf8") === text, `${path.basename(file)} is out of date`);
    });
  }
});
