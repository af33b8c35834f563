import assert from "node:assert/strict";
import fc from "fast-check";
import {
  conventionalSpaces,
  type RangeKind,
  type RangeWish,
  suggestRange,
  unusableRanges,
} from "../../networking/address-plan/suggest";
import { mergeRanges } from "../../networking/address-ranges";
import { Cidr, cidr } from "../../networking/cidr";
import { factsOf } from "../../networking/facts/editions";

function suggested(wish: RangeWish): string {
  const suggestion = suggestRange(wish);
  return suggestion.ok ? String(suggestion.cidr) : suggestion.reason;
}

describe("suggestRange", () => {
  const cases: [
    why: string,
    kind: RangeKind,
    prefixLength: number,
    taken: string[],
    range: string,
  ][] = [
    ["the default for pods", "podCidr", 16, [], "10.244.0.0/16"],
    ["the default for services", "serviceCidr", 16, [], "10.0.0.0/16"],
    ["the default for pods over IPv6", "podCidr", 64, [], "fd12:3456:789a::/64"],
    ["the default for services over IPv6", "serviceCidr", 108, [], "fd12:3456:789a:1::/108"],
    ["a VNet clear of both defaults", "vnet", 16, [], "10.224.0.0/16"],
    ["a superset of the default for more pods", "podCidr", 14, [], "10.240.0.0/14"],
    ["a smaller one at the default", "podCidr", 20, [], "10.244.0.0/20"],
    ["pods beside a taken default", "podCidr", 16, ["10.244.0.0/16"], "10.245.0.0/16"],
    ["services beside a taken default", "serviceCidr", 16, ["10.0.0.0/16"], "10.1.0.0/16"],
    ["192.168 when on-premises has 10/8", "podCidr", 16, ["10.0.0.0/8"], "192.168.0.0/16"],
    [
      "172.16/12 when on-premises has both",
      "podCidr",
      16,
      ["10.0.0.0/8", "192.168.0.0/16"],
      "172.28.0.0/16",
    ],
    [
      "RFC 6598 last",
      "podCidr",
      16,
      ["10.0.0.0/8", "192.168.0.0/16", "172.16.0.0/12"],
      "100.64.0.0/16",
    ],
    ["172.16/12 for a VNet under on-premises 10/8", "vnet", 14, ["10.0.0.0/8"], "172.24.0.0/14"],
    [
      "no RFC 6598 for a VNet",
      "vnet",
      16,
      ["10.0.0.0/8", "192.168.0.0/16", "172.16.0.0/12"],
      "no /16 is free in 10.224.0.0/12, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16; nothing is free there",
    ],
  ];
  for (const [why, kind, prefixLength, taken, range] of cases) {
    it(`gives ${why}`, () => {
      assert.equal(suggested({ kind, prefixLength, taken: taken.map(cidr) }), range);
    });
  }

  it("draws from the spaces it is given, the first with room", () => {
    const within = [cidr("10.1.0.0/24"), cidr("10.2.0.0/16"), cidr("fd00::/48")];
    assert.equal(suggested({ kind: "subnet", prefixLength: 24, taken: [], within }), "10.1.0.0/24");
    assert.equal(
      suggested({ kind: "subnet", prefixLength: 24, taken: [cidr("10.1.0.128/25")], within }),
      "10.2.0.0/24",
    );
    assert.equal(
      suggested({ kind: "subnet", prefixLength: 64, family: 6, taken: [], within }),
      "fd00::/64",
    );
  });

  it("keeps clear of what AKS reserves and of what Azure keeps from VNets", () => {
    assert.deepEqual(mergeRanges(unusableRanges(factsOf())).map(String), [
      "127.0.0.0/8",
      "168.63.129.16/32",
      "169.254.0.0/16",
      "172.30.0.0/15",
      "192.0.2.0/24",
      "224.0.0.0/4",
      "255.255.255.255/32",
    ]);
  });

  it("says why there is none", () => {
    const within = [cidr("10.0.0.0/22")];
    const taken = [cidr("10.0.0.0/24"), cidr("10.0.3.0/24")];
    assert.equal(
      suggested({ kind: "subnet", prefixLength: 23, taken, within }),
      "no /23 is free in 10.0.0.0/22; the largest free range there is 10.0.1.0/24",
    );
    assert.equal(
      suggested({ kind: "subnet", prefixLength: 33, taken, within }),
      "/33 is no IPv4 prefix length (0 to 32)",
    );
    assert.equal(
      suggested({ kind: "subnet", prefixLength: 24, taken, within, family: 6 }),
      "there is no IPv6 space to look for a /24 in",
    );
    assert.equal(
      suggested({ kind: "subnet", prefixLength: 24, taken, within: [] }),
      "there is no IPv4 space to look for a /24 in",
    );
  });

  it("is free, private and never one that AKS or Azure reserves", () => {
    const kind = fc.constantFrom<RangeKind>("vnet", "subnet", "podCidr", "serviceCidr");
    const taken = fc.array(
      fc
        .record({
          value: fc.integer({ min: 0x0a000000, max: 0x0affffff }),
          length: fc.integer({ min: 9, max: 32 }),
        })
        .map(({ value, length }) => new Cidr(4, BigInt(value), 32).supernet(length)),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(kind, fc.integer({ min: 8, max: 32 }), taken, (purpose, prefixLength, ranges) => {
        const suggestion = suggestRange({ kind: purpose, prefixLength, taken: ranges });
        if (suggestion.ok) {
          assert.equal(suggestion.cidr.prefixLength, prefixLength);
          assert.ok(
            [...ranges, ...unusableRanges(factsOf())].every(
              (range) => !range.overlaps(suggestion.cidr),
            ),
          );
          assert.ok(
            conventionalSpaces(factsOf())[purpose][4].some((space) =>
              space.contains(suggestion.cidr),
            ),
          );
        } else {
          assert.ok(prefixLength < 13, suggestion.reason);
        }
      }),
    );
  });
});
