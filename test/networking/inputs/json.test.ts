import assert from "node:assert/strict";
import { decodeText, parseJson } from "@aks-networking/networking";
import fc from "fast-check";

describe("parseJson", () => {
  it("reads whatever JSON.stringify writes, as JSON.parse does", () =>
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, "\t"), (value, space) => {
        const text = JSON.stringify(value, undefined, space);
        assert.deepEqual(parseJson(text), { ok: true, value: JSON.parse(text) });
      }),
    ));

  it("accepts a text exactly when JSON.parse does, but for keys given twice", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(..."{}[],:", '"a"', '"b"', "1", "-", "01", "true", "nul", " ", "\\", '"'),
          { maxLength: 12 },
        ),
        (parts) => {
          const text = parts.join("");
          const parsed = parseJson(text);
          const twice = !parsed.ok && parsed.message.startsWith("has a key");
          assert.equal(parsed.ok || twice, isJson(text), text);
        },
      ),
      { numRuns: 2000 },
    ));

  const faults: [string, string, string, string][] = [
    ["nothing", " \n", "", "is empty; it must hold JSON"],
    ["a text cut off", '{"a": [1,', "line 1, column 10", "ends before its JSON is complete"],
    ["a string cut off", '{"a": "b', "line 1, column 7", "is not JSON: a value is expected here"],
    [
      "a comma too many",
      '{\n  "a": 1,\n}',
      "line 3, column 1",
      "is not JSON: a key in double quotes is expected here",
    ],
    [
      "a missing comma",
      '{"a": 1 "b": 2}',
      "line 1, column 9",
      "is not JSON: a comma or a closing bracket is expected here",
    ],
    ["a missing colon", '{"a" 1}', "line 1, column 6", "is not JSON: a colon is expected here"],
    ["two values", "{} {}", "line 1, column 4", "has something after the end of the JSON value"],
    ["YAML", "ranges:\n- name: hq", "line 1, column 1", "is not JSON: a value is expected here"],
    [
      "a key given twice",
      '{"slots": [],\n "slots": []}',
      "line 2, column 2",
      "has a key that the object has before; keep one of the two",
    ],
    [
      "a key given twice in two spellings",
      '{"a": 1, "\\u0061": 2}',
      "line 1, column 10",
      "has a key that the object has before; keep one of the two",
    ],
    [
      "lists without end",
      "[".repeat(100_000),
      "line 1, column 65",
      "is nested more than 64 levels deep",
    ],
  ];
  for (const [what, text, path, message] of faults) {
    it(`says where ${what} is wrong, and doesn't quote it`, () =>
      assert.deepEqual(parseJson(text), { ok: false, path, message }));
  }

  it("reads a string of a million characters", () => {
    const value = `${"x".repeat(1_000_000)}${'\\"'.repeat(100_000)}`;
    assert.deepEqual(parseJson(JSON.stringify({ value })), { ok: true, value: { value } });
  });
});

describe("decodeText", () => {
  const text = '{"name": "Zürich 東京"}';
  const utf16 = Buffer.from(text, "utf16le");
  const swapped = Buffer.from(utf16).swap16();
  const cases: [string, Uint8Array][] = [
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${text}`)],
    [
      "UTF-16 little endian, as PowerShell writes it",
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
    ],
    ["UTF-16 big endian", Buffer.concat([Buffer.from([0xfe, 0xff]), swapped])],
    ["UTF-16 little endian without a mark", utf16],
    ["UTF-16 big endian without a mark", swapped],
  ];
  for (const [encoding, bytes] of cases) {
    it(`reads ${encoding}`, () => assert.equal(decodeText(new Uint8Array(bytes)), text));
  }

  it("refuses bytes that are no text", () =>
    assert.equal(decodeText(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xfa])), undefined));
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
