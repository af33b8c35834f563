import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AddressPlan } from "../../networking/address-plan/plan";
import { formatAddressPlan, parseAddressPlan } from "../../networking/address-plan/plan-file";
import { cidr } from "../../networking/cidr";

const plan: AddressPlan = {
  $schema: "./address-plan.schema.json",
  mayRepeat: ["podCidr"],
  slots: [
    {
      name: "prod/1/nodes",
      kind: "subnet",
      vnet: "prod/vnet",
      cidr: cidr("10.224.0.0/24"),
      growTo: 22,
    },
    { name: "prod/1/pods", kind: "podCidr", cidr: cidr("10.244.0.0/16") },
    { name: "prod/1/pods-v6", kind: "podCidr", cidr: cidr("fd12:3456:789a::/64") },
    { name: "prod/2/pods", kind: "podCidr", cidr: cidr("10.244.0.0/16"), released: true },
    { name: "prod/vnet", kind: "vnet", cidr: cidr("10.224.0.0/16") },
  ],
};

const text = `{
  "$schema": "./address-plan.schema.json",
  "version": 1,
  "mayRepeat": ["podCidr"],
  "slots": [
    { "name": "prod/1/nodes", "kind": "subnet", "vnet": "prod/vnet", "cidr": "10.224.0.0/24", "growTo": 22 },
    { "name": "prod/1/pods", "kind": "podCidr", "cidr": "10.244.0.0/16" },
    { "name": "prod/1/pods-v6", "kind": "podCidr", "cidr": "fd12:3456:789a::/64" },
    { "name": "prod/2/pods", "kind": "podCidr", "cidr": "10.244.0.0/16", "released": true },
    { "name": "prod/vnet", "kind": "vnet", "cidr": "10.224.0.0/16" }
  ]
}
`;

const emptyText = `{
  "version": 1,
  "mayRepeat": [],
  "slots": []
}
`;

/** A file with these slots and nothing else to complain about. */
function fileWith(...slots: unknown[]): unknown {
  return { version: 1, mayRepeat: [], slots };
}

function problemsOf(file: unknown): string[] {
  const parsed = parseAddressPlan(file);
  return parsed.ok ? [] : parsed.problems.map(({ message }) => message);
}

describe("formatAddressPlan", () => {
  it("writes one slot per line, sorted by name, keys in one order", () => {
    assert.equal(formatAddressPlan(plan), text);
    assert.equal(formatAddressPlan({ ...plan, slots: plan.slots.toReversed() }), text);
  });

  it("writes a plan without slots", () => {
    assert.equal(formatAddressPlan({ mayRepeat: [], slots: [] }), emptyText);
  });
});

describe("parseAddressPlan", () => {
  it("reads what was written, from text or from an object, in any order", () => {
    assert.deepEqual(parseAddressPlan(text), { ok: true, plan });
    const object = JSON.parse(text);
    assert.deepEqual(parseAddressPlan({ ...object, slots: object.slots.toReversed() }), {
      ok: true,
      plan,
    });
    assert.deepEqual(parseAddressPlan(emptyText), { ok: true, plan: { mayRepeat: [], slots: [] } });
  });

  it("takes growth to the range's own size for no growth", () => {
    const parsed = parseAddressPlan(
      fileWith({ name: "a", kind: "vnet", cidr: "10.0.0.0/16", growTo: 16 }),
    );
    assert.deepEqual(parsed.ok && parsed.plan.slots, [
      { name: "a", kind: "vnet", cidr: cidr("10.0.0.0/16") },
    ]);
  });

  it("lets released slots lie under others and outside their VNet", () => {
    assert.deepEqual(
      problemsOf(
        fileWith(
          { name: "a", kind: "vnet", cidr: "10.0.0.0/16" },
          { name: "b", kind: "vnet", cidr: "10.0.0.0/15", released: true },
          { name: "c", kind: "subnet", vnet: "gone", cidr: "10.9.0.0/24", released: true },
        ),
      ),
      [],
    );
  });

  const slotKeys = "name, kind, vnet, cidr, growTo, released";
  const cases: [why: string, file: unknown, ...messages: string[]][] = [
    [
      "no object",
      [],
      "plan a list is not an object; write one with $schema, version, mayRepeat, slots.",
    ],
    [
      "nothing at the top",
      {},
      "version undefined is not known; this is version 1.",
      "mayRepeat undefined is not a list; write one in square brackets.",
      "slots undefined is not a list; write one in square brackets.",
    ],
    [
      "wrong types at the top",
      { $schema: 1, version: "1", mayRepeat: ["vnet"], slots: {}, slot: [] },
      'plan has the unknown key "slot"; the keys are $schema, version, mayRepeat, slots.',
      "$schema 1 is not a text; write where the schema is, or leave it out.",
      'version "1" is not known; this is version 1.',
      'mayRepeat[0] "vnet" is not one of podCidr, serviceCidr; use one of them.',
      "slots a value of type object is not a list; write one in square brackets.",
    ],
    [
      "a slot that is none",
      fileWith(null, "10.0.0.0/16"),
      `slots[0] null is not an object; write one with ${slotKeys}.`,
      `slots[1] "10.0.0.0/16" is not an object; write one with ${slotKeys}.`,
    ],
    [
      "a slot without anything",
      fileWith({}),
      'slots[0].name undefined is not a name; use letters, digits, ".", "_" and "-" in parts between slashes, such as prod/cluster-1/nodes.',
      "slots[0].kind undefined is not one of vnet, subnet, podCidr, serviceCidr; use one of them.",
      "slots[0].cidr undefined is not a range in CIDR notation such as 10.0.0.0/16.",
    ],
    [
      "a name with an empty part",
      fileWith({ name: "prod//nodes", kind: "vnet", cidr: "10.0.0.0/16" }),
      'slots[0].name "prod//nodes" is not a name; use letters, digits, ".", "_" and "-" in parts between slashes, such as prod/cluster-1/nodes.',
    ],
    [
      "values that a hand got wrong",
      fileWith({
        name: "a",
        kind: "pods",
        cidr: "10.0.0.5/16",
        growto: 14,
        released: false,
        vnet: "b",
      }),
      `slots[0] has the unknown key "growto"; the keys are ${slotKeys}.`,
      'slots["a"].kind "pods" is not one of vnet, subnet, podCidr, serviceCidr; use one of them.',
      'slots["a"].cidr "10.0.0.5/16" has host bits set; write 10.0.0.0/16.',
      'slots["a"].released false is not true; write true or leave it out.',
      'slots["a"].vnet "b" is for subnets only; leave it out.',
    ],
    [
      "growth rooms that are none",
      fileWith(
        { name: "a", kind: "vnet", cidr: "10.0.0.0/16", growTo: 17 },
        { name: "b", kind: "vnet", cidr: "10.1.0.0/16", growTo: "15" },
        { name: "c", kind: "vnet", cidr: "fd00::/48", growTo: 129 },
      ),
      'slots["a"].growTo 17 is smaller than the range\'s own /16; write 16 or less, or leave it out.',
      'slots["b"].growTo "15" is no IPv4 prefix length; write a number from 0 to 32.',
      'slots["c"].growTo 129 is no IPv6 prefix length; write a number from 0 to 128.',
    ],
    [
      "a slot that a merge left twice",
      fileWith(
        { name: "a", kind: "vnet", cidr: "10.0.0.0/16" },
        { name: "a", kind: "vnet", cidr: "10.1.0.0/16" },
      ),
      'slots[1] "a" is there before; keep one of the two.',
    ],
    [
      "overlaps, with and without growth room",
      fileWith(
        { name: "a", kind: "vnet", cidr: "10.0.0.0/16", growTo: 15 },
        { name: "b", kind: "podCidr", cidr: "10.1.0.0/24" },
        { name: "c", kind: "serviceCidr", cidr: "10.0.0.0/14" },
      ),
      'slots["b"].cidr 10.1.0.0/24 overlaps slots["a"] 10.0.0.0/16 with room to 10.0.0.0/15; remove one of the two slots and plan again.',
      'slots["c"].cidr 10.0.0.0/14 overlaps slots["a"] 10.0.0.0/16 with room to 10.0.0.0/15; remove one of the two slots and plan again.',
    ],
    [
      "pod ranges that repeat where they may not",
      fileWith(
        { name: "1/pods", kind: "podCidr", cidr: "10.244.0.0/16" },
        { name: "2/pods", kind: "podCidr", cidr: "10.244.0.0/16" },
      ),
      'slots["2/pods"].cidr 10.244.0.0/16 overlaps slots["1/pods"] 10.244.0.0/16; remove one of the two slots and plan again.',
    ],
    [
      "pod ranges that repeat in one cluster",
      {
        version: 1,
        mayRepeat: ["podCidr"],
        slots: [
          { name: "1/pods", kind: "podCidr", cidr: "10.244.0.0/16" },
          { name: "1/windows", kind: "podCidr", cidr: "10.244.128.0/17" },
          { name: "2/pods", kind: "podCidr", cidr: "10.244.0.0/16" },
        ],
      },
      'slots["1/windows"].cidr 10.244.128.0/17 overlaps slots["1/pods"] 10.244.0.0/16; remove one of the two slots and plan again.',
    ],
    [
      "a subnet that names no VNet",
      fileWith({ name: "s4", kind: "subnet", cidr: "10.8.0.0/24" }),
      'slots["s4"].vnet undefined is not a name; use letters, digits, ".", "_" and "-" in parts between slashes, such as prod/cluster-1/nodes.',
    ],
    [
      "subnets outside a VNet and in none",
      fileWith(
        { name: "s1", kind: "subnet", vnet: "v", cidr: "10.0.0.0/25", growTo: 23 },
        { name: "s2", kind: "subnet", vnet: "gone", cidr: "10.9.0.0/24" },
        { name: "s3", kind: "subnet", vnet: "s1", cidr: "10.0.4.128/25" },
        { name: "gone", kind: "vnet", cidr: "10.9.0.0/16", released: true },
        { name: "v", kind: "vnet", cidr: "10.0.0.0/24" },
      ),
      'slots["s1"].cidr 10.0.0.0/25 with room to 10.0.0.0/23 reaches outside slots["v"] 10.0.0.0/24; choose a range inside it.',
      'slots["s2"].vnet "gone" is not a vnet slot in use; name one.',
      'slots["s3"].vnet "s1" is not a vnet slot in use; name one.',
    ],
  ];
  for (const [why, file, ...messages] of cases) {
    it(`refuses ${why}`, () => {
      assert.deepEqual(problemsOf(file), messages);
      assert.deepEqual(problemsOf(JSON.stringify(file)), messages);
    });
  }

  it("refuses what is no JSON, with the parser's reason", () => {
    const [message = "", ...others] = problemsOf("{");
    assert.match(message, /^plan is not JSON: .+\.$/);
    assert.deepEqual(others, []);
    assert.deepEqual(problemsOf(undefined), [
      "plan undefined is not an object; write one with $schema, version, mayRepeat, slots.",
    ]);
  });

  it("gives each problem the path that its message starts with", () => {
    const parsed = parseAddressPlan({});
    assert.deepEqual(!parsed.ok && parsed.problems.map(({ path }) => path), [
      "version",
      "mayRepeat",
      "slots",
    ]);
  });
});

describe("the schema of the plan file", () => {
  const file = join(__dirname, "../../networking/address-plan/address-plan.schema.json");
  const schema: unknown = JSON.parse(readFileSync(file, "utf8"));

  it("accepts what formatAddressPlan writes", () => {
    assert.deepEqual(violations(schema, JSON.parse(text), schema), []);
    assert.deepEqual(violations(schema, JSON.parse(emptyText), schema), []);
  });

  const wrong: [why: string, change: object, keyword: string][] = [
    ["an unknown key", { growto: 8 }, "additionalProperties"],
    ["an unknown kind", { kind: "pods" }, "enum"],
    ["a name with an empty part", { name: "a//b" }, "pattern"],
    ["a range without a prefix length", { cidr: "10.0.0.0" }, "pattern"],
    ["growth that is no whole number", { growTo: 14.5 }, "type"],
    ["growth beyond an address", { growTo: 129 }, "maximum"],
    ["released: false", { released: false }, "const"],
    ["a VNet in a VNet", { vnet: "b" }, "false"],
    ["a subnet without a VNet", { kind: "subnet" }, "required"],
  ];
  for (const [why, change, keyword] of wrong) {
    it(`refuses ${why}, as parseAddressPlan does`, () => {
      const bad = fileWith({ name: "a", kind: "vnet", cidr: "10.0.0.0/16", ...change });
      assert.deepEqual(violations(schema, bad, schema), [keyword]);
      assert.equal(problemsOf(bad).length, 1);
    });
  }
});

/** The keywords of the schema that a value violates: as much of JSON Schema as our schema uses. */
function violations(rule: unknown, value: unknown, root: unknown): string[] {
  if (rule === false) {
    return ["false"];
  }
  const keywords = new Map(Object.entries(Object(rule)));
  const found: string[] = [];
  const check = (keyword: string, holds: (wanted: unknown) => boolean) => {
    if (keywords.has(keyword) && !holds(keywords.get(keyword))) {
      found.push(keyword);
    }
  };
  const fields = new Map(Object.entries(Object(value)));
  check("type", (type) =>
    type === "integer"
      ? Number.isInteger(value)
      : type === (Array.isArray(value) ? "array" : typeof value),
  );
  check("const", (wanted) => wanted === value);
  check("enum", (wanted) => Array.isArray(wanted) && wanted.includes(value));
  check(
    "pattern",
    (pattern) => typeof value !== "string" || new RegExp(String(pattern), "u").test(value),
  );
  check("minimum", (minimum) => Number(value) >= Number(minimum));
  check("maximum", (maximum) => Number(value) <= Number(maximum));
  check("required", (names) => Array.isArray(names) && names.every((name) => fields.has(name)));
  const properties = new Map(Object.entries(Object(keywords.get("properties"))));
  check("additionalProperties", () => [...fields.keys()].every((name) => properties.has(name)));
  for (const [name, property] of properties) {
    if (fields.has(name)) {
      found.push(...violations(property, fields.get(name), root));
    }
  }
  if (keywords.has("items") && Array.isArray(value)) {
    found.push(...value.flatMap((item) => violations(keywords.get("items"), item, root)));
  }
  const reference = keywords.get("$ref");
  if (typeof reference === "string") {
    const target = reference
      .split("/")
      .slice(1)
      .reduce((at, key) => Object(at)[key], root);
    found.push(...violations(target, value, root));
  }
  if (keywords.has("if")) {
    const branch = violations(keywords.get("if"), value, root).length === 0 ? "then" : "else";
    found.push(...violations(keywords.get(branch), value, root));
  }
  return found;
}
