import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { load } from "js-yaml";
import schema from "../../components/provider/schema.json";

const folder = path.join(__dirname, "..", "..", "examples", "languages");
const read = (...names: string[]) => fs.readFileSync(path.join(folder, ...names), "utf8");

interface Described {
  readonly type?: string;
  readonly inputProperties?: object;
  readonly properties?: object;
}
const resources: Readonly<Record<string, Described>> = schema.resources;
const types: Readonly<Record<string, Described>> = schema.types;

/** The args of a component, or the properties of a type, as the schema names them. */
function argsOf(name: string): string[] {
  const component = resources[`aks-networking:index:${name}`];
  const type = types[`aks-networking:index:${name.replace(/Args$/, "")}`];
  assert.ok(component ?? type, `the schema has no ${name}`);
  return Object.keys(component?.inputProperties ?? type?.properties ?? {});
}

function outputsOf(name: string): string[] {
  return Object.keys(resources[`aks-networking:index:${name}`]?.properties ?? {});
}

/** What follows an opening bracket, up to its own closing one, without what is in brackets inside. */
function outermost(text: string): string {
  let depth = 0;
  let own = "";
  for (const character of text) {
    if ("([{".includes(character)) depth++;
    if (depth === 0 && ")]}".includes(character)) return own;
    if (depth === 0) own += character;
    if (")]}".includes(character)) depth--;
  }
  return assert.fail("a bracket is not closed");
}

const pascal = (name: string) => name.replace(/^./, (first) => first.toUpperCase());
const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();

interface Language {
  readonly file: readonly string[];
  /** How a component or a type with its args begins, up to the bracket. */
  readonly object: RegExp;
  readonly key: RegExp;
  /** A variable that is given a component. */
  readonly variable: RegExp;
  readonly spelling: (name: string) => string;
}

const languages: Readonly<Record<string, Language>> = {
  Python: {
    file: ["python", "__main__.py"],
    object: /\baks\.(\w+)\(/g,
    key: /\b(\w+)=(?!=)/g,
    variable: /^(\w+) = aks\.(\w+)\(/gm,
    spelling: snake,
  },
  Go: {
    file: ["go", "main.go"],
    object: /&aks\.(\w+)Args\{/g,
    key: /\b(\w+):(?!=)/g,
    variable: /\b(\w+), err := aks\.New(\w+)\(/g,
    spelling: pascal,
  },
  "C#": {
    file: ["csharp", "Program.cs"],
    object: /\bnew (?!Dictionary)(\w+)(?:\("\w+", new\(\)\s*| )\{/g,
    key: /\b(\w+) = /g,
    variable: /\bvar (\w+) = new (\w+)\(/g,
    spelling: pascal,
  },
};

describe("the examples in other languages, held against the schema of the package", () => {
  for (const [language, { file, object, key, variable, spelling }] of Object.entries(languages)) {
    it(`name args and outputs that there are, in ${language}`, () => {
      const text = read(...file);
      const objects = [...text.matchAll(object)];
      assert.ok(objects.length >= 3);
      for (const { 0: whole, 1: name = "", index } of objects) {
        const known = argsOf(name).map(spelling);
        const body = outermost(text.slice(index + whole.length)).replaceAll(/"[^"]*"/g, "");
        const keys = [...body.matchAll(key)].map(([, each = ""]) => each);
        assert.ok(keys.length > 0, `${name} has no args`);
        assert.deepEqual(
          keys.filter((each) => !known.includes(each)),
          [],
          name,
        );
      }
      const variables = [...text.matchAll(variable)];
      assert.equal(variables.length, 2);
      for (const [, name = "", component = ""] of variables) {
        const known = outputsOf(component).map(spelling);
        const used = [...text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, "g"))];
        assert.ok(used.length > 0, `${name} is not used`);
        assert.deepEqual(
          used.flatMap(([, output = ""]) => (known.includes(output) ? [] : output)),
          [],
          component,
        );
      }
    });
  }

  it("name args and outputs that there are, in YAML", () => {
    const text = read("yaml", "Pulumi.yaml");
    const program = load(text) as {
      resources: Record<string, { type: string; properties: Record<string, unknown> }>;
    };
    const classOf = (type: string) => type.replace("aks-networking:", "");
    for (const { type, properties } of Object.values(program.resources)) {
      assert.match(type, /^aks-networking:\w+$/);
      const known = argsOf(classOf(type));
      assert.deepEqual(
        Object.keys(properties).filter((name) => !known.includes(name)),
        [],
        type,
      );
      assert.deepEqual(
        Object.keys(properties.virtualNetwork ?? {}).filter(
          (name) => !argsOf("VirtualNetworkReference").includes(name),
        ),
        [],
      );
    }
    const used = [...text.matchAll(/\$\{(\w+)\.(\w+)\}/g)];
    assert.equal(used.length, 3);
    for (const [whole, name = "", output = ""] of used) {
      const type = program.resources[name]?.type ?? "";
      assert.ok(outputsOf(classOf(type)).includes(output), whole);
    }
  });
});
