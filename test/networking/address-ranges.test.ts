import assert from "node:assert/strict";
import fc from "fast-check";
import {
  coveredBy,
  coveringRange,
  freeRange,
  mergeRanges,
  overlappingPairs,
  overlapsBetween,
  subtractRanges,
} from "../../networking/address-ranges";
import { type AddressFamily, addressBits, Cidr, cidr, compareCidrs } from "../../networking/cidr";

// Ranges inside 64 addresses of each family: small enough to count every address, and crowded. Their numbers
// are the same, so that only the family tells one from the other.
const smallSpace = { 4: cidr("10.0.0.64/26"), 6: cidr("::a00:40/122") };

const smallCidr: fc.Arbitrary<Cidr> = fc
  .record({
    family: fc.constantFrom<AddressFamily>(4, 6),
    halvings: fc.integer({ min: 0, max: 6 }),
    offset: fc.nat(63),
  })
  .map(({ family, halvings, offset }) => {
    const space = smallSpace[family];
    const prefixLength = space.prefixLength + halvings;
    return new Cidr(family, space.first + BigInt(offset), addressBits[family]).supernet(
      prefixLength,
    );
  });
const smallCidrs = fc.array(smallCidr, { maxLength: 12 });

interface Labelled {
  readonly cidr: Cidr;
  readonly label: string;
}

function labelled(cidrs: readonly Cidr[], side = ""): Labelled[] {
  return cidrs.map((range, index) => ({ cidr: range, label: `${side}${index}` }));
}

function sortedNaively(items: readonly Labelled[]): Labelled[] {
  return [...items].sort((a, b) => compareCidrs(a.cidr, b.cidr));
}

/** Every address of a list of small ranges, as text: the oracle that knows nothing of intervals. */
function addressesOf(cidrs: readonly Cidr[]): Set<string> {
  const addresses = new Set<string>();
  for (const range of cidrs) {
    for (let value = range.first; value <= range.last; value++) {
      addresses.add(`${range.family}:${value}`);
    }
  }
  return addresses;
}

function without(space: ReadonlySet<string>, taken: ReadonlySet<string>): string[] {
  return [...space].filter((address) => !taken.has(address)).sort();
}

function texts(cidrs: readonly Cidr[]): string[] {
  return cidrs.map(String);
}

function ranges(...list: string[]): Cidr[] {
  return list.map(cidr);
}

/** A list that holds each address once, in which no two ranges are the halves of one. */
function assertShortestList(cidrs: readonly Cidr[]): void {
  for (const [index, range] of cidrs.entries()) {
    const next = cidrs[index + 1];
    if (next?.family === range.family) {
      assert.ok(range.last < next.first, `${range} comes before ${next}`);
      const parent = range.prefixLength > 0 ? range.supernet(range.prefixLength - 1) : range;
      const halves = next.prefixLength === range.prefixLength && parent.contains(next);
      assert.ok(!halves, `${range} and ${next} are not the halves of ${parent}`);
    }
  }
}

describe("overlappingPairs", () => {
  it("finds what comparing every two ranges finds, in the order of the ranges", () => {
    fc.assert(
      fc.property(smallCidrs, (cidrs) => {
        const items = sortedNaively(labelled(cidrs));
        const expected = items.flatMap((a, index) =>
          items
            .slice(index + 1)
            .filter((b) => a.cidr.overlaps(b.cidr))
            .map((b) => [a, b]),
        );
        assert.deepEqual([...overlappingPairs(labelled(cidrs))], expected);
      }),
    );
  });

  it("keeps the given order among equal ranges and goes from the outer range to the inner", () => {
    const items = [
      { cidr: cidr("10.1.0.0/24"), label: "subnet" },
      { cidr: cidr("10.0.0.0/8"), label: "on-premises" },
      { cidr: cidr("10.1.0.0/24"), label: "copy" },
      { cidr: cidr("11.0.0.0/8"), label: "apart" },
    ];
    assert.deepEqual(
      [...overlappingPairs(items)].map(([a, b]) => `${a.label} ${b.label}`),
      ["on-premises subnet", "on-premises copy", "subnet copy"],
    );
  });

  it("lets everything overlap /0 of its family and nothing of the other", () => {
    const items = ranges("::/0", "0.0.0.0/0", "255.255.255.255/32", "128.0.0.0/1", "ffff::/16");
    assert.deepEqual(
      [...overlappingPairs(items.map((range) => ({ cidr: range })))].map(
        ([a, b]) => `${a.cidr} ${b.cidr}`,
      ),
      [
        "0.0.0.0/0 128.0.0.0/1",
        "0.0.0.0/0 255.255.255.255/32",
        "128.0.0.0/1 255.255.255.255/32",
        "::/0 ffff::/16",
      ],
    );
  });

  it("does not take neighbours for overlaps", () => {
    const items = ranges("10.0.0.0/31", "10.0.0.2/31", "10.0.0.4/32", "10.0.0.5/32");
    assert.deepEqual([...overlappingPairs(items.map((range) => ({ cidr: range })))], []);
  });
});

describe("overlapsBetween", () => {
  it("finds what comparing every left with every right finds, in the order of the ranges", () => {
    fc.assert(
      fc.property(smallCidrs, smallCidrs, (leftCidrs, rightCidrs) => {
        const left = labelled(leftCidrs, "left");
        const right = labelled(rightCidrs, "right");
        const expected = sortedNaively(left).flatMap((a) =>
          sortedNaively(right)
            .filter((b) => a.cidr.overlaps(b.cidr))
            .map((b) => [a, b]),
        );
        assert.deepEqual([...overlapsBetween(left, right)], expected);
      }),
      { numRuns: 300 },
    );
  });

  it("finds a right range around, at, and inside a left one, and drops one that ended", () => {
    const left = [{ cidr: cidr("10.0.8.0/21") }];
    const right = ranges(
      "10.0.8.0/24",
      "10.0.0.0/16",
      "10.0.0.0/21",
      "10.0.15.0/24",
      "10.0.16.0/24",
    );
    assert.deepEqual(
      [
        ...overlapsBetween(
          left,
          right.map((range) => ({ cidr: range })),
        ),
      ].map(([, b]) => String(b.cidr)),
      ["10.0.0.0/16", "10.0.8.0/24", "10.0.15.0/24"],
    );
  });

  it("keeps a right range of IPv6 for the left ones of IPv6, however low its number is", () => {
    const left = ranges("10.0.0.0/8", "::/121").map((range) => ({ cidr: range }));
    const right = ranges("::/120").map((range) => ({ cidr: range }));
    assert.deepEqual([...overlapsBetween(left, right)], [[left[1], right[0]]]);
  });
});

describe("mergeRanges", () => {
  it("keeps every address and no other, in the shortest list", () => {
    fc.assert(
      fc.property(smallCidrs, (cidrs) => {
        const merged = mergeRanges(cidrs);
        assert.deepEqual(addressesOf(merged), addressesOf(cidrs));
        assertShortestList(merged);
      }),
    );
  });

  for (const [why, given, expected] of [
    ["nothing", [], []],
    ["two halves", ["10.0.0.0/9", "10.128.0.0/9"], ["10.0.0.0/8"]],
    [
      "neighbours that no range holds",
      ["10.0.1.0/24", "10.0.2.0/24"],
      ["10.0.1.0/24", "10.0.2.0/24"],
    ],
    ["one inside another", ["10.0.0.0/8", "10.3.0.0/16"], ["10.0.0.0/8"]],
    ["all of IPv4", ["128.0.0.0/1", "0.0.0.0/1"], ["0.0.0.0/0"]],
    [
      "the end of IPv4 and the start of IPv6",
      ["::/128", "255.255.255.255/32"],
      ["255.255.255.255/32", "::/128"],
    ],
    [
      "the last two addresses",
      ["255.255.255.255/32", "255.255.255.254/32"],
      ["255.255.255.254/31"],
    ],
    ["all of IPv6", ["8000::/1", "::/1"], ["::/0"]],
  ] as const) {
    it(`merges ${why}`, () => {
      assert.deepEqual(texts(mergeRanges(given.map(cidr))), [...expected]);
    });
  }
});

describe("subtractRanges", () => {
  it("leaves exactly the addresses that are not taken, in the shortest list", () => {
    fc.assert(
      fc.property(smallCidrs, smallCidrs, (space, taken) => {
        const left = subtractRanges(space, taken);
        const expected = without(addressesOf(space), addressesOf(taken));
        assert.deepEqual([...addressesOf(left)].sort(), expected);
        assertShortestList(left);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves one range of each size when one address is taken from all of IPv4", () => {
    const left = subtractRanges(ranges("0.0.0.0/0"), ranges("0.0.0.0/32"));
    assert.deepEqual(
      left.map(({ prefixLength }) => prefixLength),
      Array.from({ length: 32 }, (_, index) => 32 - index),
    );
    assert.equal(String(left.at(-1)), "128.0.0.0/1");
  });

  for (const [why, space, taken, expected] of [
    ["a range that is not there", ["10.0.0.0/8"], ["11.0.0.0/8"], ["10.0.0.0/8"]],
    ["the other family", ["::/0"], ["0.0.0.0/0"], ["::/0"]],
    [
      "a hole behind one of the other family with higher numbers",
      ["::a00:0/120"],
      ["10.1.0.0/16", "::a00:0/121"],
      ["::a00:80/121"],
    ],
    ["all of it", ["10.0.0.0/8"], ["0.0.0.0/0"], []],
    ["a hole across two pieces of space", ["10.0.0.0/24", "10.0.2.0/24"], ["10.0.0.0/16"], []],
    [
      "the reserved 172.30.0.0/15 from 172.16.0.0/12",
      ["172.16.0.0/12"],
      ["172.30.0.0/16", "172.31.0.0/16"],
      ["172.16.0.0/13", "172.24.0.0/14", "172.28.0.0/15"],
    ],
    [
      "the last address",
      ["255.255.255.252/30"],
      ["255.255.255.255/32"],
      ["255.255.255.252/31", "255.255.255.254/32"],
    ],
  ] as const) {
    it(`takes away ${why}`, () => {
      assert.deepEqual(texts(subtractRanges(space.map(cidr), taken.map(cidr))), [...expected]);
    });
  }
});

describe("freeRange", () => {
  it("is free, and is missing only when no aligned range of the size is free", () => {
    const prefix = fc.integer({ min: 26, max: 32 });
    fc.assert(
      fc.property(prefix, smallCidrs, smallCidrs, (prefixLength, within, taken) => {
        const within4 = within.filter(({ family }) => family === 4);
        const free = new Set(without(addressesOf(within4), addressesOf(taken)));
        const candidates = [...smallSpace[4].subnets(prefixLength)].filter((candidate) =>
          [...addressesOf([candidate])].every((address) => free.has(address)),
        );
        const found = freeRange(prefixLength, within4, taken);
        if (found === undefined) {
          assert.deepEqual(candidates, []);
        } else {
          assert.ok(candidates.some((candidate) => candidate.equals(found)));
        }
      }),
    );
  });

  it("starts the smallest free block that holds it, so that the large one stays whole", () => {
    const taken = ranges("10.0.0.0/24", "10.0.2.0/23");
    assert.equal(String(freeRange(26, ranges("10.0.0.0/16"), taken)), "10.0.1.0/26");
    assert.equal(String(freeRange(22, ranges("10.0.0.0/16"), taken)), "10.0.4.0/22");
    const behind = ranges("10.0.2.0/25", "10.0.3.0/24");
    assert.equal(String(freeRange(26, ranges("10.0.0.0/22"), behind)), "10.0.2.128/26");
  });

  it("takes the lowest of blocks of one size", () => {
    const taken = ranges("10.0.1.0/24", "10.0.3.0/24", "10.0.4.0/22");
    assert.equal(String(freeRange(24, ranges("10.0.0.0/21"), taken)), "10.0.0.0/24");
  });

  it("can be a single address, all of it, or nothing", () => {
    assert.equal(
      String(freeRange(32, ranges("10.0.0.0/31"), ranges("10.0.0.0/32"))),
      "10.0.0.1/32",
    );
    assert.equal(String(freeRange(0, ranges("0.0.0.0/0"), [])), "0.0.0.0/0");
    assert.equal(freeRange(0, ranges("0.0.0.0/0"), ranges("1.2.3.4/32")), undefined);
    assert.equal(freeRange(24, [], []), undefined);
  });

  it("looks for a prefix length above 32 in IPv6 only", () => {
    assert.equal(String(freeRange(64, ranges("10.0.0.0/8", "fd00::/48"), [])), "fd00::/64");
    assert.equal(freeRange(64, ranges("10.0.0.0/8"), []), undefined);
  });
});

describe("coveredBy and coveringRange", () => {
  it("tell a union that covers from one range that covers, as counting addresses does", () => {
    fc.assert(
      fc.property(smallCidr, smallCidrs, (range, union) => {
        const addresses = addressesOf(union);
        const covered = [...addressesOf([range])].every((address) => addresses.has(address));
        assert.equal(coveredBy(range, union), covered);
        const holders = union.filter((candidate) => candidate.contains(range)).sort(compareCidrs);
        assert.deepEqual(coveringRange(range, union), holders.at(-1));
      }),
      { numRuns: 300 },
    );
  });

  it("take two address prefixes of a VNet together", () => {
    const addressPrefixes = ranges("10.0.0.0/16", "10.1.0.0/16");
    assert.equal(coveredBy(cidr("10.0.0.0/15"), addressPrefixes), true);
    assert.equal(coveringRange(cidr("10.0.0.0/15"), addressPrefixes), undefined);
    assert.equal(String(coveringRange(cidr("10.1.2.0/24"), addressPrefixes)), "10.1.0.0/16");
  });
});
