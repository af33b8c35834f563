import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type AddressPlan,
  clusterOf,
  type PlannedSlot,
  roomOf,
} from "../../networking/address-plan/plan";
import { planAddresses } from "../../networking/address-plan/plan-addresses";
import { formatAddressPlan, parseAddressPlan } from "../../networking/address-plan/plan-file";
import type { AddressPlanRequest, SlotRequest } from "../../networking/address-plan/request";
import { unusableRanges } from "../../networking/address-plan/suggest";
import { cidr } from "../../networking/cidr";
import { factsOf } from "../../networking/facts/editions";

// A small world that fills up: 16,384 addresses for everything, slots of 16 to 2,048.
const space = "10.0.0.0/18";

const clusterNames = ["blue/1", "blue/2", "green/1"] as const;

const kinds = {
  vnet: "vnet",
  nodes: "subnet",
  api: "subnet",
  pods: "podCidr",
  "more-pods": "podCidr",
  services: "serviceCidr",
} as const;
const parts = ["vnet", "nodes", "api", "pods", "more-pods", "services"] as const;

/** A slot of a fixed name and kind; a subnet belongs to the VNet of its cluster. */
const slotRequest: fc.Arbitrary<SlotRequest> = fc
  .record({
    cluster: fc.constantFrom(...clusterNames),
    part: fc.constantFrom(...parts),
    prefixLength: fc.integer({ min: 21, max: 28 }),
    growth: fc.integer({ min: 0, max: 3 }),
    /** Pinned to the nth range of its size, seldom. */
    pin: fc.option(fc.nat(40), { freq: 6, nil: undefined }),
  })
  .map(({ cluster, part, prefixLength, growth, pin }): SlotRequest => {
    const size = part === "nodes" || part === "api" ? Math.max(prefixLength, 24) : prefixLength;
    const kind = kinds[part];
    return {
      name: `${cluster}/${part}`,
      kind,
      prefixLength: size,
      growTo: Math.max(size - growth, 20),
      ...(kind === "subnet" && { vnet: `${cluster}/vnet` }),
      ...(pin !== undefined && { cidr: nth(pin, size) }),
    };
  });

/** The nth range of a size from the start of the space, which is where everything crowds. */
function nth(index: number, prefixLength: number): string {
  const count = 2 ** (prefixLength - 18);
  return `${[...cidr(space).subnets(prefixLength)][index % count]}`;
}

const slots = fc
  .uniqueArray(slotRequest, { selector: ({ name }) => name, maxLength: 14 })
  .map(withVnets);

/** A subnet can't be asked for without its VNet. */
function withVnets(requests: readonly SlotRequest[]): SlotRequest[] {
  const missing = new Set(requests.flatMap(({ vnet }) => vnet ?? []));
  for (const { name } of requests) {
    missing.delete(name);
  }
  return [
    ...requests,
    ...[...missing].map((name): SlotRequest => ({ name, kind: "vnet", prefixLength: 22 })),
  ];
}

const taken = fc
  .array(fc.record({ third: fc.nat(63), prefixLength: fc.integer({ min: 22, max: 26 }) }), {
    maxLength: 3,
  })
  .map((ranges) =>
    ranges.map(({ third, prefixLength }, index) => ({
      name: `taken-${index}`,
      cidr: String(cidr(`10.0.${third}.0/24`).supernet(Math.min(prefixLength, 24))),
    })),
  );

const mayRepeat = fc.subarray(["podCidr" as const, "serviceCidr" as const]);

const request: fc.Arbitrary<AddressPlanRequest> = fc.record({
  slots,
  taken,
  mayRepeat,
  spaces: fc.constant({ vnet: [space], podCidr: [space], serviceCidr: [space] }),
});

/** Requests that follow one another: each takes some slots out and puts others in, or asks for another size. */
const history = fc
  .tuple(
    request,
    fc.array(fc.record({ leave: fc.subarray([...clusterNames]), put: slots }), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(([first, edits]) => {
    const requests = [first];
    for (const { leave, put } of edits) {
      const before = requests.at(-1)?.slots ?? [];
      const stay = before.filter(
        ({ name }) =>
          !leave.some((cluster) => name.startsWith(cluster)) &&
          !put.some((slot) => slot.name === name),
      );
      requests.push({ ...first, slots: withVnets([...stay, ...put]) });
    }
    return requests;
  });

function live(plan: AddressPlan): PlannedSlot[] {
  return plan.slots.filter(({ released }) => !released);
}

/** The rules, pair by pair, without any of the planner's own structures. */
function assertKeepsTheRules(
  plan: AddressPlan,
  { taken: ranges = [], mayRepeat: repeat = [] }: AddressPlanRequest,
) {
  const all = live(plan);
  for (const [index, a] of all.entries()) {
    if (a.vnet !== undefined) {
      const vnet = all.find(({ name }) => name === a.vnet);
      assert.ok(vnet?.cidr.contains(roomOf(a)), `${a.name} ${roomOf(a)} is inside ${vnet?.cidr}`);
    } else {
      const others = [...unusableRanges(factsOf()), ...ranges.map((range) => cidr(range.cidr))];
      assert.ok(
        !others.some((other) => other.overlaps(roomOf(a))),
        `${a.name} ${roomOf(a)} is not taken`,
      );
    }
    for (const b of all.slice(index + 1)) {
      const inside = (a.kind === "subnet") !== (b.kind === "subnet");
      const repeats =
        a.kind === b.kind &&
        clusterOf(a.name) !== clusterOf(b.name) &&
        repeat.some((kind) => kind === a.kind);
      assert.ok(
        inside || repeats || !roomOf(a).overlaps(roomOf(b)),
        `${a.name} ${roomOf(a)} and ${b.name} ${roomOf(b)} are apart`,
      );
    }
  }
}

function texts(plan: AddressPlan): string[] {
  return formatAddressPlan(plan).split("\n");
}

describe("an address plan, whatever is asked of it", () => {
  it("keeps every slot apart from all that it must not overlap, over any history", () => {
    fc.assert(
      fc.property(history, (requests) => {
        let plan: AddressPlan | undefined;
        for (const next of requests) {
          plan = planAddresses(next, plan).plan;
          assertKeepsTheRules(plan, next);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("gives what was asked, or says of which slot it doesn't", () => {
    fc.assert(
      fc.property(history, (requests) => {
        let plan: AddressPlan | undefined;
        for (const next of requests) {
          const result = planAddresses(next, plan);
          plan = result.plan;
          for (const { name, prefixLength, growTo, cidr: pin } of next.slots) {
            const slot: PlannedSlot | undefined = live(plan).find(
              (candidate) => candidate.name === name,
            );
            const isGiven =
              slot !== undefined &&
              (pin === undefined || String(slot.cidr) === pin) &&
              slot.cidr.prefixLength === prefixLength &&
              roomOf(slot).prefixLength === (growTo ?? prefixLength);
            const isRefused = result.problems.some(({ path }) =>
              path.startsWith(`slots["${name}"].`),
            );
            assert.notEqual(
              isGiven,
              isRefused,
              `${name} ${slot?.cidr} ${growTo}: ${result.problems.map(({ message }) => message)}`,
            );
          }
          assert.equal(
            live(plan).every(({ name }) => next.slots.some((slot) => slot.name === name)),
            true,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("moves no slot, over any history of adding, removing and resizing", () => {
    fc.assert(
      fc.property(history, (requests) => {
        let plan: AddressPlan | undefined;
        for (const next of requests) {
          const before = new Map(plan && live(plan).map((slot) => [slot.name, slot]));
          plan = planAddresses(next, plan).plan;
          for (const { name, prefixLength, growTo, cidr: pin } of next.slots) {
            const was = before.get(name);
            const is: PlannedSlot | undefined = live(plan).find((slot) => slot.name === name);
            if (was === undefined || (pin !== undefined && String(was.cidr) !== pin)) {
              continue;
            }
            assert.ok(
              is !== undefined && (is.cidr.contains(was.cidr) || was.cidr.contains(is.cidr)),
            );
            if (is.cidr.prefixLength > was.cidr.prefixLength) {
              assert.equal(is.cidr.first, was.cidr.first);
            }
            const isAskedAgain =
              was.cidr.prefixLength === prefixLength &&
              roomOf(was).prefixLength === (growTo ?? prefixLength);
            if (isAskedAgain) {
              assert.deepEqual(is, was);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is the same when it is made again", () => {
    fc.assert(
      fc.property(history, (requests) => {
        let plan: AddressPlan | undefined;
        for (const next of requests) {
          const once = planAddresses(next, plan);
          const again = planAddresses(next, once.plan);
          assert.deepEqual(texts(again.plan), texts(once.plan));
          assert.deepEqual(
            again.problems.map(({ path }) => path),
            once.problems.map(({ path }) => path),
          );
          plan = again.plan;
        }
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order of the request", () => {
    const shuffled = request.chain((first) =>
      fc.tuple(
        fc.constant(first),
        fc.shuffledSubarray([...first.slots], { minLength: first.slots.length }),
        fc.shuffledSubarray([...(first.taken ?? [])], { minLength: first.taken?.length ?? 0 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([first, otherSlots, otherTaken]) => {
        const one = planAddresses(first);
        const other = planAddresses({ ...first, slots: otherSlots, taken: otherTaken });
        assert.deepEqual(texts(other.plan), texts(one.plan));
        assert.deepEqual(
          other.problems.map(({ path }) => path),
          one.problems.map(({ path }) => path),
        );
      }),
    );
  });

  it("gives a slot its range back when it was away, as long as nothing new came", () => {
    fc.assert(
      fc.property(request, fc.nat(), (first, pick) => {
        const { plan, problems } = planAddresses(first);
        // A slot that found no room would be new, and take the place of one that goes.
        fc.pre(problems.length === 0);
        const gone = first.slots[pick % Math.max(first.slots.length, 1)];
        const without = planAddresses(
          {
            ...first,
            slots: first.slots.filter(
              ({ name, vnet }) => name !== gone?.name && vnet !== gone?.name,
            ),
          },
          plan,
        );
        assert.deepEqual(texts(planAddresses(first, without.plan).plan), texts(plan));
      }),
    );
  });

  it("makes offers that can all be taken up", () => {
    fc.assert(
      fc.property(history, (requests) => {
        let plan: AddressPlan | undefined;
        for (const next of requests) {
          const result = planAddresses(next, plan);
          plan = result.plan;
          const offers = new Map(
            result.problems.map(({ path, offers: offer }) => [path.split('"')[1], offer]),
          );
          const accepted = next.slots.map((slot): SlotRequest => {
            const offer = offers.get(slot.name);
            const vnetMoves = next.slots.some(({ vnet }) => vnet === slot.name);
            // A VNet that is refused what it wants can't promise what it will hold.
            const isInDoubt = vnetMoves || (slot.vnet !== undefined && offers.has(slot.vnet));
            return offer?.elsewhere && !isInDoubt
              ? { ...slot, cidr: String(offer.elsewhere) }
              : slot;
          });
          const then = planAddresses({ ...next, slots: accepted }, plan);
          for (const slot of accepted) {
            if (!next.slots.includes(slot)) {
              const range = live(then.plan).find(({ name }) => name === slot.name)?.cidr;
              assert.equal(
                String(range),
                slot.cidr,
                then.problems.map(({ message }) => message).join("\n"),
              );
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("comes back from its file as it was, byte for byte", () => {
    fc.assert(
      fc.property(history, (requests) => {
        let plan: AddressPlan | undefined;
        for (const next of requests) {
          plan = planAddresses(next, plan).plan;
          const text = formatAddressPlan(plan);
          const parsed = parseAddressPlan(text);
          assert.ok(parsed.ok, JSON.stringify(parsed));
          assert.deepEqual(parsed.plan, plan);
          assert.equal(formatAddressPlan(parsed.plan), text);
        }
      }),
    );
  });
});
