import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { type LinkState, packLink, unpackLink } from "../../page/app/link";

const text = fc.string({ unit: "grapheme" });
const state: fc.Arbitrary<LinkState> = fc.record(
  {
    view: fc.constantFrom("map", "planner"),
    theme: fc.constantFrom("light", "dark"),
    family: fc.constantFrom(4, 6),
    windows: fc.tuple(text, text),
    selected: text,
    closed: fc.array(text),
    planner: fc.dictionary(
      text.filter((key) => key !== "__proto__"),
      text,
      { noNullPrototype: true },
    ),
  },
  { requiredKeys: [], noNullPrototype: true },
);

describe("link", () => {
  it("holds the whole state of the page, and only what an address bar takes", async () => {
    await fc.assert(
      fc.asyncProperty(state, async (given) => {
        const link = await packLink(given);
        assert.match(link, /^1\.[\w-]*$/);
        assert.deepEqual(await unpackLink(`#${link}`), given);
      }),
    );
  });

  it("of anything else is an empty state, never an error", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.string().map((each) => `1.${each}`),
          fc.base64String().map((each) => `#1.${each}`),
        ),
        async (link) => {
          assert.equal(typeof (await unpackLink(link)), "object");
        },
      ),
    );
  });

  for (const [what, value] of [
    ["a list", []],
    ["null", null],
    [
      "fields of the wrong types",
      { view: 3, theme: "pink", family: 5, windows: ["a"], selected: {}, closed: [1], planner: [] },
    ],
  ] as const) {
    it(`takes nothing of ${what}`, async () => {
      assert.deepEqual(await unpackLink(await packLink(value as LinkState)), {});
    });
  }

  it("doesn't unpack a bomb", async () => {
    const bomb = await packLink({ selected: "a".repeat(2_000_000) });
    assert.ok(bomb.length < 10_000, "it is small while it is packed");
    assert.deepEqual(await unpackLink(bomb), {});
  });
});
