import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { cases, told } from "./by-hand";

describe("programs written by hand", () => {
  for (const { what, stack, says } of cases) {
    it(what, async () => {
      assert.deepEqual(await told(stack()), says);
    });
  }
});
