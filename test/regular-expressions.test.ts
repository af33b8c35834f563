import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.join(__dirname, "..");
const rooms = ["networking", "components", "policy-pack", "cli", "page"];
const count = 100_000;

/**
 * All regular expressions of what we ship, each once with the place where it stands first; and the places that make one of
 * a text, which can't be tried here.
 */
function expressions() {
  const found = new Map<string, string>();
  const made: string[] = [];
  for (const file of rooms.flatMap((room) => sources(path.join(root, room)))) {
    const source = ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      const { line } = source.getLineAndCharacterOfPosition(node.pos);
      const place = `${path.relative(root, file)}:${line + 1}`;
      if (ts.isRegularExpressionLiteral(node) && !found.has(node.text)) {
        found.set(node.text, place);
      }
      const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
      if (isCall && ts.isIdentifier(node.expression) && node.expression.text === "RegExp") {
        made.push(place);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { found, made };
}

function sources(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      return ["dist", "node_modules", "testing"].includes(entry.name) ? [] : sources(file);
    }
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".examples.ts") ? [file] : [];
  });
}

function parsed(text: string): RegExp {
  const end = text.lastIndexOf("/");
  return new RegExp(text.slice(1, end), text.slice(end + 1));
}

/** What an expression is slow with that tries each way to divide a text: what it repeats, over and over, and then no end. */
function* texts(expression: string): Generator<string> {
  const own = [...new Set(expression.replaceAll(/\\./g, " "))].filter((each) => each !== "/");
  const alphabet = [...new Set([..."aA1 \n\t.-_/:\"'\\,;|\u001b", ...own])];
  for (const each of alphabet) {
    yield `${each.repeat(count)}\u0000`;
    // What is trimmed at both ends stands in the middle too.
    yield `\u0001${each.repeat(count)}\u0000`;
  }
  for (const pair of ["a/", "/a", "1.", '"a', "a b", "::", '""', "a\n", "\r\n", "{a", "[0]."]) {
    yield `${pair.repeat(count / 2)}\u0000`;
  }
}

describe("regular expressions", () => {
  const { found: all, made } = expressions();

  it("are found in all rooms", () => {
    const places = [...all.values()];
    assert.deepEqual(
      rooms.filter((room) => !places.some((place) => place.startsWith(`${room}${path.sep}`))),
      [],
    );
  });

  it("are written out: none is made of a text", () => {
    assert.deepEqual(made, []);
  });

  for (const [expression, place] of all) {
    it(`read 100,000 characters in one go: ${expression} in ${place}`, function () {
      this.timeout(5000);
      const regex = parsed(expression);
      for (const text of texts(expression)) {
        assert.equal(typeof text.replace(regex, ""), "string");
      }
    });
  }
});
