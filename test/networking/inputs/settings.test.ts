import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { factsOf, type InputFile, readSettings } from "@aks-networking/networking";
import fc from "fast-check";
import { limitNames } from "../../../networking/inputs/limit-names";

const scope = "/subscriptions/0/resourceGroups/rg/providers";
const vnetId = `${scope}/Microsoft.Network/virtualNetworks/hub`;
const root = path.join(__dirname, "../../..");
const ruleIds = ["aks-pod-cidr-overlaps-vnet", "aks-service-cidr-overlaps-vnet"];

/** Reads settings, with the contents of the files that they may name. */
function read(raw: unknown, files: Readonly<Record<string, InputFile["content"]>> = {}) {
  return readSettings(raw, {
    today: "2026-11-25",
    ruleIds,
    readFile: (name) => {
      const content = files[name];
      return content === undefined ? "does not exist" : { name, content };
    },
  });
}

describe("settings", () => {
  it("are today's documentation and the given day when nothing is configured", () => {
    for (const raw of [undefined, {}]) {
      const settings = read(raw);
      assert.deepEqual(settings.problems, []);
      assert.equal(settings.facts.maxNodesOverlay.value, 5000);
      assert.equal(settings.today, "2026-11-25");
    }
  });

  it("take an edition, a day and limits of one's own", () => {
    const limits = { maxNodesKubenet: 200 };
    const settings = read({ edition: "deck-2023", today: "2028-03-31", limits });
    assert.deepEqual(settings.problems, []);
    assert.equal(settings.facts.maxNodesOverlay.value, 1000);
    assert.equal(settings.facts.maxNodesKubenet.value, 200);
    assert.equal(settings.today, "2028-03-31");
  });

  const all = "edition, today, limits, environment, environmentFiles or exemptions";
  const inRanges = (...ranges: unknown[]) => ({ environment: { ranges } });
  const exempt = (exemption: object) => ({ exemptions: [exemption] });
  const good = { rule: ruleIds[0], resource: "*", reason: "moves in spring", until: "2027-01-31" };
  const faults: [string, unknown, string[]][] = [
    ["null", null, [`The configuration must be an object with ${all}.`]],
    ["a string", "secret", [`The configuration must be an object with ${all}.`]],
    ["a list", [], [`The configuration must be an object with ${all}.`]],
    [
      "a misspelt name",
      { editon: "current" },
      ["editon is an unknown setting; did you mean edition?"],
    ],
    [
      "two names that mean nothing",
      { moon: 1, sun: 2 },
      [`moon is an unknown setting; use ${all}.`, `sun is an unknown setting; use ${all}.`],
    ],
    [
      "the names of Object's own properties",
      { constructor: 1, ...JSON.parse('{"__proto__": 2}') },
      [
        `constructor is an unknown setting; use ${all}.`,
        `(name not shown) is an unknown setting; use ${all}.`,
      ],
    ],
    [
      "an edition that does not exist",
      { edition: "secret" },
      ["edition must be one of current, deck-2023."],
    ],
    ["null for a setting", { edition: null }, ["edition must be one of current, deck-2023."]],
    [
      "a day that does not exist",
      { today: "2027-02-30" },
      ["today is a day that the calendar does not have."],
    ],
    [
      "a time for a day",
      { today: "2027-02-03T00:00" },
      ["today must be a date such as 2027-01-31."],
    ],
    [
      "limits that nothing reads, or without a number",
      { limits: { maxNodesOverlai: 1, constructor: 2, maxNodesKubenet: "secret", maxPools: -1 } },
      [
        "limits.maxNodesKubenet must be a number of 0 or more.",
        "limits.maxPools must be a number of 0 or more.",
        "limits.maxNodesOverlai is not a limit that a rule reads; did you mean maxNodesOverlay?",
        "limits.constructor is not a limit that a rule reads.",
      ],
    ],
    [
      "lists that are none",
      { exemptions: 1, environmentFiles: {}, environment: [] },
      [
        "environmentFiles must be a list, in square brackets.",
        "exemptions must be a list, in square brackets.",
        "environment must be an object with $schema, asOf, complete, ranges, virtualNetworks, subnets or resources.",
      ],
    ],
    [
      "null for the environment",
      { environment: null },
      [
        "environment must be an object with $schema, asOf, complete, ranges, virtualNetworks, subnets or resources.",
      ],
    ],
    [
      "host bits",
      inRanges({ name: "hq", cidr: "10.0.0.5/16" }),
      ["environment.ranges[0].cidr has host bits set; write 10.0.0.0/16."],
    ],
    [
      "no range at all, and no object",
      inRanges({ name: "hq", cidr: "10.0.0.0/64" }, 7, { cidr: "10.0.0.0/8", kind: "moon" }),
      [
        "environment.ranges[0].cidr must be an address range such as 10.64.0.0/12.",
        "environment.ranges[1] must be an object with name, kind or cidr.",
        "environment.ranges[2].name is not set, and is required.",
        "environment.ranges[2].kind must be one of onPremises, peered, planned, clusterPods, clusterServices.",
      ],
    ],
    [
      "one letter for a digit in one prefix of a VNet",
      {
        environment: {
          virtualNetworks: [{ id: vnetId, addressPrefixes: ["10.0.0.0/16", "10.244.O.0/24"] }],
        },
      },
      [
        "environment.virtualNetworks[0].addressPrefixes[1] must be an address range such as 10.64.0.0/12.",
      ],
    ],
    [
      "an id of something else",
      { environment: { subnets: [{ id: vnetId, addressPrefixes: [] }] } },
      [
        "environment.subnets[0].id must be the resource id of a Microsoft.Network/virtualNetworks/subnets, such as …/virtualNetworks/hub/subnets/nodes.",
      ],
    ],
    [
      "a whole state without its day",
      { environment: { complete: true, resources: [] } },
      ["environment.asOf is not set, and complete requires it; write the day."],
    ],
    [
      "an exemption from a rule that does not exist",
      exempt({ ...good, rule: "aks-pod-cidr-overlap-vnet" }),
      ["exemptions[0].rule is not the id of a rule; did you mean aks-pod-cidr-overlaps-vnet?"],
    ],
    [
      "an exemption without an end and with a name too many",
      exempt({ ...good, until: undefined, untill: "2027-01-31" }),
      [
        "exemptions[0].until must be a date such as 2027-01-31.",
        "exemptions[0].untill is an unknown setting; did you mean until?",
      ],
    ],
  ];
  for (const [what, raw, problems] of faults) {
    it(`refuse ${what}`, () => assert.deepEqual(read(raw).problems, problems));
  }

  it("hold as far as they can be read", () => {
    const settings = read({
      edition: "deck-2023",
      today: "soon",
      ...inRanges({ name: "hq", cidr: "10.64.0.0/12" }, { name: "typo", cidr: "10.O.0.0/12" }),
      exemptions: [{}, good],
    });
    assert.equal(settings.problems.length, 6);
    assert.equal(settings.facts.maxNodesOverlay.value, 1000);
    assert.deepEqual(
      settings.environment.map(({ name }) => name),
      ["hq"],
    );
    assert.deepEqual(settings.exemptions, [good]);
  });

  it("read 20,000 ranges", () => {
    const cidrOf = (i: number) => `10.${i >> 8}.${i & 255}.0/24`;
    const ranges = Array.from({ length: 20_000 }, (_, i) => ({ name: `r${i}`, cidr: cidrOf(i) }));
    const settings = read({ environment: { ranges } });
    assert.deepEqual(settings.problems, []);
    assert.equal(settings.environment.length, 20_000);
  });

  it("never throw, and never say a value that isn't a name or a number", () =>
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, other) => {
        const raw = {
          environment: value,
          limits: other,
          exemptions: [other],
          today: value,
          environmentFiles: ["a.json", "b.json"],
        };
        const files = {
          "a.json": JSON.stringify(value),
          "b.json": JSON.stringify({ ranges: other }),
        };
        const { problems } = read(raw, files);
        assert.ok(
          problems.every(
            (problem) =>
              (typeof problem === "string" && problem.endsWith(".")) || problem.endsWith("?"),
          ),
        );
        assert.equal(new Set(problems).size, problems.length);
      }),
    ));
});

describe("limits", () => {
  it("are the numeric facts that rules and views read from their context, and no others", () => {
    const sources = globSync("networking/{rules,cluster,facts/mode-limits}{/**/*,}.ts", {
      cwd: root,
    })
      .filter((file) => !file.endsWith(".examples.ts"))
      .map((file) => readFileSync(path.join(root, file), "utf8"))
      .join("\n");
    const read = Object.entries(factsOf())
      .filter(
        ([name, fact]) =>
          "value" in fact &&
          typeof fact.value === "number" &&
          new RegExp(`\\b${name}\\b`).test(sources),
      )
      .map(([name]) => name);
    assert.deepEqual([...limitNames].sort(), read.sort());
  });

  it("that nothing reads are refused", () =>
    assert.deepEqual(read({ limits: { reservedAddressesPerSubnet: 3 } }).problems, [
      "limits.reservedAddressesPerSubnet is not a limit that a rule reads.",
    ]));
});

describe("environment files", () => {
  const around = { ranges: [{ name: "hq", cidr: "10.64.0.0/12" }] };
  const text = JSON.stringify(around);
  const file = { environmentFiles: ["net.json"] };
  const encodings: [string, InputFile["content"]][] = [
    ["UTF-8", text],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${text}`)],
    [
      "UTF-16 of PowerShell",
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]),
    ],
  ];
  for (const [encoding, content] of encodings) {
    it(`are read in ${encoding}`, () => {
      const settings = read(file, { "net.json": content });
      assert.deepEqual(settings.problems, []);
      assert.deepEqual(
        settings.environment.map(({ name, kind, cidr }) => [name, kind, String(cidr)]),
        [["hq", "onPremises", "10.64.0.0/12"]],
      );
    });
  }

  it("are read as CSV", () => {
    const settings = read(
      { environmentFiles: ["ranges.csv"] },
      { "ranges.csv": "hq,10.64.0.0/12" },
    );
    assert.deepEqual(settings.problems, []);
    assert.deepEqual(
      settings.environment.map(({ name }) => name),
      ["hq"],
    );
  });

  it("hold resources as Azure prints them, with the day they were read", () => {
    const vnet = {
      id: vnetId,
      type: "Microsoft.Network/virtualNetworks",
      addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
    };
    const content = JSON.stringify({ asOf: "2026-11-24", complete: true, resources: [vnet] });
    const settings = read(file, { "net.json": content });
    assert.deepEqual(settings.problems, []);
    assert.deepEqual(settings.deployed, [{ asOf: "2026-11-24", complete: true }]);
    assert.deepEqual(
      settings.existing.map(({ key, existing }) => [key, existing]),
      [[vnetId, true]],
    );
  });

  const expected =
    'must be an environment, {"ranges": […], "virtualNetworks": […]}, or what az network vnet list -o json, az aks list -o json or pulumi stack export prints.';
  const faults: [string, InputFile["content"], string][] = [
    ["null", "null", `net.json ${expected}`],
    ["a string", '"secret"', `net.json ${expected}`],
    ["a number", "7", `net.json ${expected}`],
    ["some other JSON", '{"accessToken": "secret", "expiresOn": "2026"}', `net.json ${expected}`],
    ["nothing", "", "net.json is empty; it must hold JSON."],
    [
      "a text cut off",
      text.slice(0, -3),
      "net.json: line 1, column 46 ends before its JSON is complete.",
    ],
    [
      "a text that is no JSON",
      "secret",
      "net.json: line 1, column 1 is not JSON: a value is expected here.",
    ],
    [
      "bytes",
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xfa]),
      "net.json is not a text file in UTF-8 or UTF-16.",
    ],
    [
      "a list of other things",
      '[{"token": "secret"}]',
      "net.json does not hold Azure resources; write the file with a command such as az network vnet list -o json.",
    ],
    [
      "an unknown setting",
      JSON.stringify({ ...around, rangs: [] }),
      "net.json: rangs is an unknown setting; did you mean ranges?",
    ],
    [
      "a wrong value",
      JSON.stringify({ ranges: [{ name: "hq", cidr: "secret" }] }),
      "net.json: ranges[0].cidr must be an address range such as 10.64.0.0/12.",
    ],
    [
      "a setting given twice",
      '{"ranges": [], "ranges": []}',
      "net.json: line 1, column 16 has a key that the object has before; keep one of the two.",
    ],
  ];
  for (const [what, content, problem] of faults) {
    it(`are refused with one sentence for ${what}`, () =>
      assert.deepEqual(read(file, { "net.json": content }).problems, [problem]));
  }

  it("are named when they can't be read", () =>
    assert.deepEqual(read(file).problems, ["environmentFiles net.json does not exist."]));
});
