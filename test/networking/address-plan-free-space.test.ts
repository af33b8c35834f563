import assert from "node:assert/strict";
import fc from "fast-check";
import { FreeSpace, type Holding } from "../../networking/address-plan/free-space";
import { freeRange, subtractRanges } from "../../networking/address-ranges";
import { type AddressFamily, addressBits, Cidr, cidr } from "../../networking/cidr";

const spaces: Record<AddressFamily, Cidr> = { 4: cidr("10.0.0.0/26"), 6: cidr("fd00::/122") };

const range = fc
  .record({
    family: fc.constantFrom<AddressFamily>(4, 6),
    halvings: fc.integer({ min: 0, max: 6 }),
    offset: fc.nat(63),
  })
  .map(({ family, halvings, offset }) =>
    new Cidr(family, spaces[family].first + BigInt(offset), addressBits[family]).supernet(
      addressBits[family] - 6 + halvings,
    ),
  );

const holding: fc.Arbitrary<Holding> = fc.record({ room: range, released: fc.boolean() });

/** Holdings of which some are vacated again. */
const holdings = fc.array(fc.record({ holding, stays: fc.boolean() }), { maxLength: 12 });

function filled(list: ReadonlyArray<{ holding: Holding; stays: boolean }>) {
  const free = new FreeSpace<Holding>();
  for (const { holding: held } of list) {
    free.occupy(held);
  }
  for (const { holding: held } of list.filter(({ stays }) => !stays)) {
    free.vacate(held);
  }
  return { free, held: list.filter(({ stays }) => stays).map(({ holding: one }) => one) };
}

describe("FreeSpace", () => {
  it("fits best where subtracting what is held fits best, over released holdings or not", () => {
    fc.assert(
      fc.property(
        holdings,
        range,
        fc.nat(7),
        fc.boolean(),
        (list, space, halvings, overReleased) => {
          const { free, held } = filled(list);
          const prefixLength = Math.min(space.prefixLength + halvings, addressBits[space.family]);
          const taken = held
            .filter(({ released }) => !(released && overReleased))
            .map(({ room }) => room);
          const expected = freeRange(prefixLength, [space], taken);
          assert.equal(String(free.bestFit(prefixLength, space, overReleased)), String(expected));
          const left = subtractRanges([space], taken);
          const largest = left.toSorted((a, b) => a.prefixLength - b.prefixLength)[0];
          assert.equal(String(free.largest(space, overReleased)), String(largest));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("finds exactly the holdings that overlap, and is free where none but released ones do", () => {
    fc.assert(
      fc.property(holdings, range, (list, wanted) => {
        const { free, held } = filled(list);
        const overlapping = held.filter(({ room }) => room.overlaps(wanted));
        assert.deepEqual(new Set(free.holdings(wanted)), new Set(overlapping));
        assert.equal(
          free.isFree(wanted),
          overlapping.every(({ released }) => released),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("holds all of a family, single addresses, and nothing larger than the space", () => {
    const free = new FreeSpace<Holding>();
    const everything = cidr("0.0.0.0/0");
    assert.equal(String(free.bestFit(0, everything, false)), "0.0.0.0/0");
    assert.equal(free.bestFit(7, cidr("10.0.0.0/8"), false), undefined);
    free.occupy({ room: cidr("255.255.255.255/32"), released: false });
    assert.equal(free.bestFit(0, everything, false), undefined);
    assert.equal(String(free.bestFit(32, everything, false)), "255.255.255.254/32");
    assert.equal(String(free.largest(everything, false)), "0.0.0.0/1");
    assert.equal(String(free.largest(cidr("::/0"), false)), "::/0");
    free.occupy({ room: everything, released: true });
    assert.equal(free.largest(everything, false), undefined);
    assert.equal(String(free.largest(everything, true)), "0.0.0.0/1");
  });
});
