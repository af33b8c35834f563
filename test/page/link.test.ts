import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { type LinkState, packLink, unpackLink, unreadLink } from "../../page/app/link";

const text = fc.string({ unit: "grapheme" });
const inputs = fc.dictionary(
  text.filter((key) => key !== "__proto__"),
  text,
  { noNullPrototype: true },
);
const state: fc.Arbitrary<LinkState> = fc.record(
  {
    view: fc.constantFrom("map", "planner"),
    theme: fc.constantFrom("light", "dark"),
    family: fc.constantFrom(4, 6),
    windows: fc.tuple(text, text),
    selected: text,
    closed: fc.array(text),
    planner: inputs,
    added: fc.array(fc.record({ planner: inputs, plan: text }, { noNullPrototype: true })),
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

  it("of anything else is no state, never an error", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.string().map((each) => `1.${each}`),
          fc.base64String().map((each) => `#1.${each}`),
        ),
        async (link) => {
          const read = await unpackLink(link);
          assert.ok(read === undefined || typeof read === "object");
        },
      ),
    );
  });

  for (const [what, value] of [
    ["a list", []],
    ["null", null],
    [
      "fields of the wrong types",
      {
        view: 3,
        theme: "pink",
        family: 5,
        windows: ["a"],
        selected: {},
        closed: [1],
        planner: [],
        added: [null, 3, { planner: 1, plan: "" }, { planner: {} }],
      },
    ],
  ] as const) {
    it(`takes nothing of ${what}`, async () => {
      const { added = [], ...rest } = (await unpackLink(await packLink(value as LinkState))) ?? {};
      assert.deepEqual([added, rest], [[], {}]);
    });
  }

  it("doesn't unpack a bomb", async () => {
    const bomb = await packLink({ selected: "a".repeat(2_000_000) });
    assert.ok(bomb.length < 10_000, "it is small while it is packed");
    assert.equal(await unpackLink(bomb), undefined);
  });

  it("that is cut off can't be read, wherever it is cut", async () => {
    const link = await packLink({ view: "planner", planner: { name: "basket", taken: "a 10/8" } });
    for (let length = 1; length < link.length; length++) {
      assert.equal(await unpackLink(`#${link.slice(0, length)}`), undefined, link.slice(0, length));
    }
    assert.deepEqual(await unpackLink("#"), {});
  });

  it("of another version is told from one that is cut off", () => {
    assert.match(unreadLink("#2.abc"), /^The link is of another version of this page/);
    assert.match(unreadLink("#1.abc"), /^The link is not complete/);
  });
});
