import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type AddressFamily,
  addressBits,
  Cidr,
  cidr,
  compareCidrs,
  describe as describeValue,
  hostBitsProblem,
  IpAddress,
  parseAddress,
  parseCidr,
  prefixLengthFor,
} from "../../networking/cidr";

const anyCidr = fc
  .constantFrom<AddressFamily>(4, 6)
  .chain((family) =>
    fc.tuple(
      fc.constant(family),
      fc.bigInt({ min: 0n, max: (1n << BigInt(addressBits[family])) - 1n }),
      fc.integer({ min: 0, max: addressBits[family] }),
    ),
  )
  .map(([family, value, prefixLength]) =>
    new Cidr(family, value, addressBits[family]).supernet(prefixLength),
  );

/** The 32 or 128 bits of an address as text: an oracle that knows prefixes and no arithmetic. */
function bitsOf(family: AddressFamily, value: bigint): string {
  return value.toString(2).padStart(addressBits[family], "0");
}

function prefixOf(range: Cidr): string {
  return `${range.family}:${bitsOf(range.family, range.first).slice(0, range.prefixLength)}`;
}

/** Eight groups in full, as no rule shortens them. */
function longIpv6(value: bigint): string {
  const digits = value.toString(16).padStart(32, "0");
  return (digits.match(/.{4}/g) ?? []).join(":");
}

describe("parseCidr and Cidr.toString", () => {
  it("undo each other", () => {
    fc.assert(
      fc.property(anyCidr, (range) => {
        const parsed = parseCidr(String(range));
        assert.deepEqual(parsed, { ok: true, cidr: range, hostBits: false });
        assert.equal(String(cidr(String(range))), String(range));
      }),
    );
  });

  it("read every way to write an IPv6 range as the same value", () => {
    fc.assert(
      fc.property(
        anyCidr.filter(({ family }) => family === 6),
        (range) => {
          const long = `${longIpv6(range.first)}/${range.prefixLength}`;
          assert.deepEqual(parseCidr(long), { ok: true, cidr: range, hostBits: false });
          assert.deepEqual(parseCidr(long.toUpperCase()), {
            ok: true,
            cidr: range,
            hostBits: false,
          });
        },
      ),
    );
  });

  it("read a text again as before, after however many others", () => {
    const before = parseCidr("10.0.0.5/16");
    for (let i = 0; i < 10_000; i++) {
      parseCidr(`10.${i % 256}.${i >> 8}.0/24`);
    }
    assert.deepEqual(parseCidr("10.0.0.5/16"), before);
  });

  it("drop host bits and say so", () => {
    fc.assert(
      fc.property(anyCidr, fc.bigInt({ min: 0n }), (range, offset) => {
        const address = range.address(offset % range.addressCount);
        assert.deepEqual(parseCidr(`${address}/${range.prefixLength}`), {
          ok: true,
          cidr: range,
          hostBits: address.value !== range.first,
        });
      }),
    );
  });

  const noRange = (text: string) =>
    `${JSON.stringify(text)} is not a range in CIDR notation such as 10.0.0.0/16`;
  const noPrefix = (text: string, bits: number) =>
    `${JSON.stringify(text)} has no IPv${bits === 32 ? 4 : 6} prefix length: write a number from 0 to ${bits} after the slash`;
  const hostile: [input: unknown, problem: string][] = [
    ["", noRange("")],
    ["/", noRange("/")],
    ["/16", noRange("/16")],
    ["10.0.0.0", '"10.0.0.0" has no prefix length such as 10.0.0.0/32'],
    ["fd00::", '"fd00::" has no prefix length such as fd00::/128'],
    ["10.0.0.0/", noPrefix("10.0.0.0/", 32)],
    ["10.0.0.0/33", noPrefix("10.0.0.0/33", 32)],
    ["10.0.0.0/-1", noPrefix("10.0.0.0/-1", 32)],
    ["10.0.0.0/+8", noPrefix("10.0.0.0/+8", 32)],
    ["10.0.0.0/08", noPrefix("10.0.0.0/08", 32)],
    ["10.0.0.0/8.0", noPrefix("10.0.0.0/8.0", 32)],
    ["10.0.0.0/1e1", noPrefix("10.0.0.0/1e1", 32)],
    ["10.0.0.0/0x8", noPrefix("10.0.0.0/0x8", 32)],
    ["10.0.0.0/8 ", noPrefix("10.0.0.0/8 ", 32)],
    ["10.0.0.0/8\n", noPrefix("10.0.0.0/8\n", 32)],
    ["10.0.0.0/8/8", noPrefix("10.0.0.0/8/8", 32)],
    ["10.0.0.0/255.0.0.0", noPrefix("10.0.0.0/255.0.0.0", 32)],
    ["10.0.0.0/٨", noPrefix("10.0.0.0/٨", 32)],
    ["fd00::/129", noPrefix("fd00::/129", 128)],
    ["fd00::/1000", noPrefix("fd00::/1000", 128)],
    [" 10.0.0.0/8", noRange(" 10.0.0.0/8")],
    ["10.0.0.0 /8", noRange("10.0.0.0 /8")],
    ["10.0.0/8", noRange("10.0.0/8")],
    ["10/8", noRange("10/8")],
    ["10.0.0.0.0/8", noRange("10.0.0.0.0/8")],
    ["010.0.0.0/8", noRange("010.0.0.0/8")],
    ["10.0.0.00/8", noRange("10.0.0.00/8")],
    ["10.0.0.256/8", noRange("10.0.0.256/8")],
    ["10.0.0.256/33", noRange("10.0.0.256/33")],
    ["10.0.0.256", noRange("10.0.0.256")],
    ["10.0.0.-1/8", noRange("10.0.0.-1/8")],
    ["0x0a.0.0.0/8", noRange("0x0a.0.0.0/8")],
    ["１０.0.0.0/8", noRange("１０.0.0.0/8")],
    ["10,0,0,0/8", noRange("10,0,0,0/8")],
    ["10.0.0.0-10.0.0.255", noRange("10.0.0.0-10.0.0.255")],
    ["::ffff:10.0.0.0/104", noRange("::ffff:10.0.0.0/104")],
    ["fd00::%eth0/64", noRange("fd00::%eth0/64")],
    ["[fd00::]/64", noRange("[fd00::]/64")],
    ["fd00::1::/64", noRange("fd00::1::/64")],
    ["fd00:::/64", noRange("fd00:::/64")],
    [":/64", noRange(":/64")],
    ["1:2/64", noRange("1:2/64")],
    ["1:2:3:4:5:6:7/64", noRange("1:2:3:4:5:6:7/64")],
    ["1:2:3:4:5:6:7:8:9/64", noRange("1:2:3:4:5:6:7:8:9/64")],
    ["1:2:3:4:5:6:7:8::/64", noRange("1:2:3:4:5:6:7:8::/64")],
    [":1:2:3:4:5:6:7:8/64", noRange(":1:2:3:4:5:6:7:8/64")],
    ["12345::/64", noRange("12345::/64")],
    ["g::/64", noRange("g::/64")],
    ["fd00/64", noRange("fd00/64")],
    ["fd00/129", noRange("fd00/129")],
    ["fd00", noRange("fd00")],
    [undefined, "undefined is not a range in CIDR notation such as 10.0.0.0/16"],
    [null, "null is not a range in CIDR notation such as 10.0.0.0/16"],
    [10, "10 is not a range in CIDR notation such as 10.0.0.0/16"],
    [["10.0.0.0/8"], "a list is not a range in CIDR notation such as 10.0.0.0/16"],
    [{}, "a value of type object is not a range in CIDR notation such as 10.0.0.0/16"],
  ];
  for (const [input, problem] of hostile) {
    it(`refuses ${JSON.stringify(input) ?? "undefined"}`, () => {
      assert.deepEqual(parseCidr(input), { ok: false, problem });
    });
  }

  it("never throw, whatever the text", () => {
    const text = fc.string({
      unit: fc.constantFrom(..."0123456789abcdefF:./% -x\n"),
      maxLength: 24,
    });
    fc.assert(
      fc.property(fc.oneof(text, fc.string(), fc.anything()), (input) => {
        const parsed = parseCidr(input);
        // What is accepted is a range that is written the same way again, but for host bits and IPv6 spelling.
        assert.ok(parsed.ok ? parseCidr(String(parsed.cidr)).ok : parsed.problem.length > 0);
        const address = parseAddress(input);
        assert.ok(
          address.ok ? parseAddress(String(address.address)).ok : address.problem.length > 0,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe("cidr", () => {
  it("throws the problem, with the canonical form when host bits are set", () => {
    assert.throws(
      () => cidr("10.0.0.5/16"),
      new RangeError('"10.0.0.5/16" has host bits set: the range that starts there is 10.0.0.0/16'),
    );
    assert.throws(
      () => cidr("10.0.0.0/33"),
      new RangeError(
        '"10.0.0.0/33" has no IPv4 prefix length: write a number from 0 to 32 after the slash',
      ),
    );
    assert.equal(
      hostBitsProblem("fd00::1/64", cidr("fd00::/64")),
      '"fd00::1/64" has host bits set: the range that starts there is fd00::/64',
    );
  });
});

describe("IPv6 text, after RFC 5952", () => {
  const cases: [rule: string, input: string, text: string][] = [
    ["4.1 no leading zeros", "2001:0db8::0001", "2001:db8::1"],
    ["4.2.1 as short as can be", "2001:db8:0:0:0:0:2:1", "2001:db8::2:1"],
    ["4.2.2 not for one group", "2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"],
    ["4.2.3 the longest run", "2001:0:0:1:0:0:0:1", "2001:0:0:1::1"],
    ["4.2.3 the first of equal runs", "2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"],
    ["4.3 lower case", "2001:DB8::ABCD", "2001:db8::abcd"],
    ["all zero", "0:0:0:0:0:0:0:0", "::"],
    ["a run at the start", "0:0:0:0:0:0:0:1", "::1"],
    ["a run at the end", "fd00:1:0:0:0:0:0:0", "fd00:1::"],
    [
      "all ones",
      "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
      "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    ],
  ];
  for (const [rule, input, text] of cases) {
    it(`${rule}: ${input}`, () => {
      const parsed = parseAddress(input);
      assert.equal(parsed.ok && String(parsed.address), text);
    });
  }
});

describe("parseAddress and IpAddress", () => {
  it("read what they write", () => {
    fc.assert(
      fc.property(anyCidr, (range) => {
        assert.deepEqual(parseAddress(String(range.firstAddress)), {
          ok: true,
          address: range.firstAddress,
        });
        assert.deepEqual(parseAddress(String(range.lastAddress)), {
          ok: true,
          address: range.lastAddress,
        });
      }),
    );
  });

  it("know numbers", () => {
    const parsed = parseAddress("10.0.0.1");
    assert.equal(parsed.ok && parsed.address.value, 167772161n);
    assert.equal(String(new IpAddress(4, 2n ** 32n - 1n)), "255.255.255.255");
    assert.equal(String(new IpAddress(4, 2n ** 31n)), "128.0.0.0");
  });

  for (const input of [
    "",
    "10.0.0.0/32",
    "10.0.0",
    "010.0.0.1",
    " 10.0.0.1",
    "::ffff:10.0.0.1",
    "fe80::1%eth0",
    "1:2",
  ]) {
    it(`refuses ${JSON.stringify(input)}`, () => {
      assert.deepEqual(parseAddress(input), {
        ok: false,
        problem: `${JSON.stringify(input)} is not an IP address such as 10.0.0.10`,
      });
    });
  }

  it("refuses what is no text, even a list with an address", () => {
    assert.deepEqual(parseAddress(["10.0.0.1"]), {
      ok: false,
      problem: "a list is not an IP address such as 10.0.0.10",
    });
  });

  it("refuse a number that is no address of the family", () => {
    assert.throws(
      () => new IpAddress(4, 2n ** 32n),
      new RangeError("4294967296 is not an IPv4 address"),
    );
    assert.throws(() => new IpAddress(4, -1n), new RangeError("-1 is not an IPv4 address"));
    assert.equal(new IpAddress(6, 2n ** 32n).equals(new IpAddress(6, 2n ** 32n)), true);
    assert.equal(new IpAddress(6, 1n).equals(new IpAddress(4, 1n)), false);
    assert.equal(new IpAddress(4, 1n).equals(new IpAddress(4, 2n)), false);
  });
});

describe("Cidr", () => {
  it("contains and overlaps as its bits begin alike", () => {
    fc.assert(
      fc.property(anyCidr, anyCidr, fc.boolean(), fc.nat(128), (a, other, related, length) => {
        // Two ranges taken at random are almost never related.
        const b = related ? a.supernet(length % (a.prefixLength + 1)) : other;
        assert.equal(a.contains(b), prefixOf(b).startsWith(prefixOf(a)));
        assert.equal(b.contains(a), prefixOf(a).startsWith(prefixOf(b)));
        assert.equal(a.overlaps(b), a.contains(b) || b.contains(a));
        assert.equal(a.overlaps(b), b.overlaps(a));
        assert.equal(a.equals(b), prefixOf(a) === prefixOf(b));
        assert.equal(compareCidrs(a, b) === 0, a.equals(b));
        assert.equal(Math.sign(compareCidrs(a, b)) + Math.sign(compareCidrs(b, a)), 0);
        assert.equal(a.contains(b.firstAddress) && a.contains(b.lastAddress), a.contains(b));
      }),
      { numRuns: 300 },
    );
  });

  it("is its two halves, which are neighbours", () => {
    fc.assert(
      fc.property(anyCidr, (range) => {
        const halves = range.halves();
        if (halves === undefined) {
          assert.equal(range.addressCount, 1n);
          return;
        }
        const [lower, upper] = halves;
        assert.deepEqual(
          [prefixOf(lower), prefixOf(upper)],
          [`${prefixOf(range)}0`, `${prefixOf(range)}1`],
        );
        assert.equal(lower.addressCount + upper.addressCount, range.addressCount);
        assert.ok(lower.isAdjacentTo(upper) && upper.isAdjacentTo(lower) && !lower.overlaps(upper));
        assert.ok(lower.supernet(range.prefixLength).equals(range));
        assert.ok(upper.supernet(range.prefixLength).equals(range));
        assert.deepEqual([...range.subnets(range.prefixLength + 1)], [lower, upper]);
      }),
    );
  });

  it("counts its subnets and stops at the last address", () => {
    const texts = (range: string, prefixLength: number) =>
      [...cidr(range).subnets(prefixLength)].map(String);
    assert.deepEqual(texts("255.255.255.252/30", 32), [
      "255.255.255.252/32",
      "255.255.255.253/32",
      "255.255.255.254/32",
      "255.255.255.255/32",
    ]);
    assert.deepEqual(texts("0.0.0.0/0", 1), ["0.0.0.0/1", "128.0.0.0/1"]);
    assert.deepEqual(texts("10.0.0.1/32", 32), ["10.0.0.1/32"]);
    assert.equal(texts("10.0.0.0/16", 24).length, 256);
    assert.throws(
      () => texts("10.0.0.0/16", 15),
      new RangeError("a /15 does not fit in 10.0.0.0/16"),
    );
    assert.throws(
      () => texts("10.0.0.0/16", 33),
      new RangeError("/33 is not an IPv4 prefix length (0 to 32)"),
    );
  });

  it("refuses a supernet that is smaller and one that is larger than everything", () => {
    assert.throws(
      () => cidr("10.0.0.0/16").supernet(17),
      new RangeError("10.0.0.0/16 is not inside a single /17"),
    );
    assert.throws(
      () => cidr("10.0.0.0/16").supernet(-1),
      new RangeError("/-1 is not an IPv4 prefix length (0 to 32)"),
    );
    assert.equal(String(cidr("255.255.255.255/32").supernet(0)), "0.0.0.0/0");
  });

  it("has addresses by number, and says when it has no such number", () => {
    const range = cidr("10.0.0.0/16");
    assert.equal(String(range.address(10)), "10.0.0.10");
    assert.equal(String(range.address(65_535n)), "10.0.255.255");
    assert.throws(
      () => range.address(65_536),
      new RangeError("10.0.0.0/16 has no address number 65536"),
    );
    assert.throws(() => range.address(-1), new RangeError("10.0.0.0/16 has no address number -1"));
  });

  const bounds: [text: string, first: string, last: string, addressCount: bigint][] = [
    ["0.0.0.0/0", "0.0.0.0", "255.255.255.255", 2n ** 32n],
    ["128.0.0.0/1", "128.0.0.0", "255.255.255.255", 2n ** 31n],
    ["10.0.0.2/31", "10.0.0.2", "10.0.0.3", 2n],
    ["255.255.255.255/32", "255.255.255.255", "255.255.255.255", 1n],
    ["::/0", "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", 2n ** 128n],
    ["fd00::/127", "fd00::", "fd00::1", 2n],
    ["::1/128", "::1", "::1", 1n],
  ];
  for (const [text, first, last, addressCount] of bounds) {
    it(`${text} goes from ${first} to ${last}`, () => {
      const range = cidr(text);
      assert.equal(String(range.firstAddress), first);
      assert.equal(String(range.lastAddress), last);
      assert.equal(range.addressCount, addressCount);
      assert.equal(JSON.stringify({ range }), `{"range":"${text}"}`);
    });
  }

  it("is not equal to the same numbers of the other family", () => {
    assert.equal(cidr("0.0.0.0/0").equals(cidr("::/0")), false);
    assert.equal(cidr("0.0.0.0/0").equals(cidr("0.0.0.0/0")), true);
  });

  it("has no neighbour in the other family or at a distance", () => {
    assert.equal(cidr("10.0.0.0/24").isAdjacentTo(cidr("10.0.1.0/24")), true);
    assert.equal(cidr("10.0.1.0/24").isAdjacentTo(cidr("10.0.0.0/24")), true);
    assert.equal(cidr("10.0.0.0/24").isAdjacentTo(cidr("10.0.2.0/24")), false);
    assert.equal(cidr("10.0.0.0/24").isAdjacentTo(cidr("10.0.0.0/24")), false);
    assert.equal(cidr("0.0.0.0/32").isAdjacentTo(cidr("::1/128")), false);
  });

  it("refuses bounds that are no range", () => {
    assert.throws(() => new Cidr(4, 1n, 24), new RangeError("1 does not start an IPv4 /24"));
    assert.throws(
      () => new Cidr(4, 2n ** 32n, 32),
      new RangeError("4294967296 does not start an IPv4 /32"),
    );
    assert.throws(() => new Cidr(4, -256n, 24), new RangeError("-256 does not start an IPv4 /24"));
    assert.throws(
      () => new Cidr(4, 0n, 33),
      new RangeError("/33 is not an IPv4 prefix length (0 to 32)"),
    );
    assert.throws(
      () => new Cidr(6, 0n, 1.5),
      new RangeError("/1.5 is not an IPv6 prefix length (0 to 128)"),
    );
  });
});

describe("compareCidrs", () => {
  it("puts IPv4 first, then lower addresses, then larger ranges", () => {
    const sorted = [
      "10.0.0.0/8",
      "10.0.0.0/16",
      "10.1.0.0/16",
      "192.168.0.0/16",
      "::/0",
      "::/128",
      "fd00::/8",
    ];
    const shuffled = fc.shuffledSubarray(sorted, { minLength: sorted.length });
    fc.assert(
      fc.property(shuffled, (texts) => {
        assert.deepEqual(texts.map(cidr).sort(compareCidrs).map(String), sorted);
      }),
    );
  });
});

describe("prefixLengthFor", () => {
  const cases: [
    addressCount: number | bigint,
    family: AddressFamily,
    prefixLength: number | undefined,
  ][] = [
    [0, 4, 32],
    [1, 4, 32],
    [2, 4, 31],
    [256, 4, 24],
    [257, 4, 23],
    [2n ** 32n, 4, 0],
    [2n ** 32n + 1n, 4, undefined],
    [2n ** 64n, 6, 64],
    [2n ** 128n + 1n, 6, undefined],
  ];
  for (const [addressCount, family, prefixLength] of cases) {
    it(`takes ${prefixLength === undefined ? "nothing" : `a /${prefixLength}`} for ${addressCount} IPv${family} addresses`, () => {
      assert.equal(prefixLengthFor(addressCount, family), prefixLength);
    });
  }

  it("is the longest that is enough", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (addressCount) => {
        const prefixLength = prefixLengthFor(addressCount) ?? -1;
        assert.ok(2 ** (32 - prefixLength) >= addressCount);
        assert.ok(2 ** (32 - prefixLength - 1) < addressCount);
      }),
    );
  });
});

describe("describe", () => {
  const cases: [value: unknown, text: string][] = [
    ["10.0.0.0/8", '"10.0.0.0/8"'],
    ['a "b"\n', '"a \\"b\\"\\n"'],
    ["x".repeat(60), `"${"x".repeat(60)}"`],
    ["x".repeat(61), `"${"x".repeat(57)}..."`],
    ["\u001b[31m\u009b31m\u2028\u202e\u007f", '"\\u001b[31m\\u009b31m\\u2028\\u202e\\u007f"'],
    [undefined, "undefined"],
    [null, "null"],
    [5, "5"],
    [5n, "5"],
    [true, "true"],
    [[1], "a list"],
    [{}, "a value of type object"],
    [Symbol("x"), "a value of type symbol"],
    [() => 1, "a value of type function"],
  ];
  for (const [value, text] of cases) {
    it(`says ${text}`, () => {
      assert.equal(describeValue(value), text);
    });
  }
});
