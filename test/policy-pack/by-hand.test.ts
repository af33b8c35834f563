import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { cases, told } from "./by-hand";
import { cases as ownCnis } from "./by-hand-byo-cni";

describe("programs written by hand", () => {
  for (const { what, stack, says } of [...cases, ...ownCnis]) {
    it(what, async () => {
      assert.deepEqual(await told(stack()), says);
    });
  }
});
