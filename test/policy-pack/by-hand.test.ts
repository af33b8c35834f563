import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { cases, told } from "./by-hand";
import { cases as ownCnis } from "./by-hand-byo-cni";
import { cases as ofTheDeck } from "./by-hand-deck";

describe("programs written by hand", () => {
  for (const { what, stack, says } of [...cases, ...ownCnis]) {
    it(what, async () => {
      assert.deepEqual(await told(stack()), says);
    });
  }
});

describe("programs written by hand, by the edition of 2023", () => {
  for (const { what, stack, says } of ofTheDeck) {
    it(what, async () => {
      assert.deepEqual(await told(stack(), "deck-2023"), says);
    });
  }
});
