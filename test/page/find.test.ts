import assert from "node:assert/strict";
import { cidr, type DraftRange, drawUpMap } from "@aks-networking/networking";
import fc from "fast-check";
import { describe, it } from "mocha";
import { find } from "../../page/map/find";
import { openRows, rowsOf } from "../../page/map/rows";
import { fleetMap } from "./fleet";

const map = fleetMap();
const words = (query: string) =>
  find(map, query).map(({ title, detail }) => `${title} | ${detail}`);

describe("find", () => {
  const cases: readonly (readonly [what: string, query: string, found: readonly string[]])[] = [
    ["nothing in an empty field", "  ", []],
    [
      "the ranges that hold an address, the smallest first",
      "10.64.18.7",
      ["shop-prod / nodes | 10.64.16.0/22", "shop-prod | 10.64.16.0/20"],
    ],
    [
      "that an address is free",
      "10.64.30.9",
      ["10.64.30.9 is free | in VNet shop-prod", "shop-prod | 10.64.16.0/20"],
    ],
    ["that an address is nowhere", "10.99.0.1", ["10.99.0.1 is in no range of this map | "]],
    [
      "what overlaps a range",
      "10.66.20.0/23",
      [
        "legacy / reporting | 10.66.20.0/22",
        "pods of reports | 10.66.16.0/20",
        "legacy | 10.66.0.0/18",
      ],
    ],
    ["a name, in any case", "REPORTING", ["legacy / reporting | 10.66.20.0/22"]],
    [
      "a problem by its number",
      "#1",
      ['1: Pod CIDR must not overlap a subnet of the cluster\'s VNet | cluster "reports"'],
    ],
    ["no problem that isn't there", "#999", []],
    [
      "that no space of a size is free",
      "/2 free",
      ["no /2 is free | the largest free range of a VNet is 10.65.128.0/17, 32,768 addresses"],
    ],
  ];
  for (const [what, query, found] of cases) {
    it(`finds ${what}`, () => {
      assert.deepEqual(words(query), found);
    });
  }

  it("finds free space of a size by best fit: one place in each VNet, and one outside all ranges", () => {
    assert.deepEqual(words("/26 free"), [
      "10.64.0.192/26 is free | in VNet hub",
      "10.64.24.64/26 is free | in VNet shop-prod",
      "10.64.34.0/26 is free | in VNet shop-test",
      "10.65.5.0/26 is free | in VNet data-prod",
      "10.66.9.0/26 is free | in VNet legacy",
      "10.64.40.0/26 is free | outside all ranges",
    ]);
    assert.deepEqual(words("free /26"), words("/26 free"));
    assert.deepEqual(words("/26"), words("/26 free"));
  });

  it("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.integer().map((n) => `/${n}`),
          fc.ipV4(),
          fc.ipV6(),
        ),
        (query) => {
          assert.ok(Array.isArray(find(map, query)));
        },
      ),
    );
  });
});

describe("rows", () => {
  const rows = rowsOf(map);

  it("have each range and each free piece once, under what they belong to", () => {
    const ranges = rows.flatMap((row) =>
      row.type === "range" || row.type === "group" ? (row.range?.id ?? []) : [],
    );
    assert.deepEqual(
      ranges.toSorted((a, b) => a - b),
      map.ranges.map(({ id }) => id),
    );
    assert.equal(rows.filter(({ type }) => type === "free").length, map.free.length);
    assert.equal(new Set(rows.map(({ key }) => key)).size, rows.length);
  });

  it("of VNets with the same name and ranges are told apart, in links and for the keys", () => {
    const copies = [1, 2, 3].flatMap((key): DraftRange[] => [
      { name: "spoke", kind: "vnet", lane: "vnets", cidr: cidr("10.0.0.0/16"), key },
      { name: "web", kind: "subnet", lane: "vnets", cidr: cidr("10.0.1.0/24"), parentKey: key },
    ]);
    const same = rowsOf(drawUpMap({ title: "copies", clusters: 0, ranges: copies }));
    assert.equal(new Set(same.map(({ key }) => key)).size, same.length);
    for (const { parent } of same) {
      assert.ok(parent === undefined || same.some(({ key }) => key === parent));
    }
    assert.equal(same[0]?.key, "vnet spoke 10.0.0.0/16");
  });

  it("of a VNet come in the order of their addresses, free ones between", () => {
    const at = rows.findIndex((row) => row.type === "group" && row.name === "hub");
    const cidrs = rows
      .slice(at, at + 8)
      .map((row) =>
        row.type === "free" ? map.free[row.free]?.blocks[0] : "range" in row ? row.range?.cidr : "",
      );
    assert.deepEqual(cidrs, [
      "10.64.0.0/20",
      "10.64.0.0/26",
      "10.64.0.64/27",
      "10.64.0.96/27",
      "10.64.0.128/26",
      "10.64.0.192/26",
      "10.64.2.0/24",
      "10.64.3.0/24",
    ]);
  });

  it("of a closed group aren't seen", () => {
    const group = rows.find((row) => row.type === "group" && row.name === "hub");
    const seen = openRows(rows, new Set([group?.key ?? ""]));
    assert.equal(seen.length, rows.length - 7);
  });

  it("are none for an empty map", () => {
    assert.deepEqual(rowsOf(drawUpMap({ title: "", clusters: 0, ranges: [] })), []);
  });
});
