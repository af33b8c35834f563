import assert from "node:assert/strict";
import { problemText, readCsv } from "@aks-networking/networking";

const rowsOf = (text: string) =>
  readCsv(text, "ranges.csv").value.map(({ name, kind, cidr }) => [name, kind, String(cidr)]);
const expected = [
  ["head office, west", "onPremises", "10.64.0.0/12"],
  ["hub", "peered", "10.1.0.0/16"],
];

describe("ranges in CSV", () => {
  const forms: [string, string][] = [
    ["without a header", '"head office, west",10.64.0.0/12\nhub,10.1.0.0/16,peered\n'],
    [
      "with a header in any order",
      'Kind,CIDR,Name\r\n,10.64.0.0/12,"head office, west"\r\nPeered,10.1.0.0/16,hub\r\n',
    ],
    [
      "with other columns",
      "cidr;owner;name;kind\n10.64.0.0/12;me;head office, west;\n\n# x\n10.1.0.0/16;you;hub;peered",
    ],
    [
      "with quotes around what holds a separator, a quote or a line break",
      'name,cidr,kind\n"head office, west","10.64.0.0/12",\n"hub",10.1.0.0/16,"peered"\n',
    ],
    [
      "with tabs",
      "head office, west\t10.64.0.0/12\thub\nhub\t10.1.0.0/16\tpeered".replace("\thub\n", "\t\n"),
    ],
  ];
  for (const [what, text] of forms) {
    it(`are read ${what}`, () => assert.deepEqual(rowsOf(text), expected));
  }

  it("keep what a field in quotes holds", () => {
    const text = 'name,cidr\n"a ""b""; c,\r\nd",10.0.0.0/8\nrack 19",10.16.0.0/12\n"e",moon\n';
    const { value, problems } = readCsv(text, "ranges.csv");
    assert.deepEqual(
      value.map(({ name }) => name),
      ['a "b"; c,\nd', 'rack 19"'],
    );
    assert.deepEqual(problems.map(problemText), [
      "ranges.csv: line 5 has no address range in the column cidr; write one such as 10.64.0.0/12.",
    ]);
    assert.deepEqual(readCsv('name,cidr\n"a,10.0.0.0/8\n', "x.csv").problems.map(problemText), [
      "x.csv: line 2 has a double quote that is not closed.",
    ]);
  });

  it("are refused line by line, with what is expected", () => {
    const text = "secret,10.0.0.5/16\n,10.0.0.0/8\nsecret,10.244.O.0/24\nsecret,10.0.0.0/8,moon\n";
    assert.deepEqual(readCsv(text, "ranges.csv").problems.map(problemText), [
      "ranges.csv: line 1 has host bits set in its address range; write 10.0.0.0/16.",
      "ranges.csv: line 2 has no name; write name,cidr,kind.",
      "ranges.csv: line 3 has no address range in the column cidr; write one such as 10.64.0.0/12.",
      "ranges.csv: line 4 has an unknown kind; use one of onPremises, peered, planned, clusterPods, clusterServices.",
    ]);
  });

  it("are refused when there are none", () =>
    assert.deepEqual(readCsv("\n", "ranges.csv").problems.map(problemText), [
      "ranges.csv is empty; write a line name,cidr,kind for each range.",
    ]));
});
