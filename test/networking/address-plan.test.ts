import assert from "node:assert/strict";
import { type AddressPlan, plannedRanges } from "../../networking/address-plan/plan";
import { planAddresses } from "../../networking/address-plan/plan-addresses";
import type { AddressPlanRequest, SlotRequest } from "../../networking/address-plan/request";
import { cidr } from "../../networking/cidr";

const spaces = { vnet: ["10.0.0.0/16"], podCidr: ["10.1.0.0/16"], serviceCidr: ["10.2.0.0/16"] };

function vnet(name: string, prefixLength: number, growTo?: number): SlotRequest {
  return { name, kind: "vnet", prefixLength, ...(growTo !== undefined && { growTo }) };
}

function subnet(name: string, prefixLength: number, growTo?: number): SlotRequest {
  return { ...vnet(name, prefixLength, growTo), kind: "subnet", vnet: "vnet" };
}

function pods(name: string, prefixLength: number, growTo?: number): SlotRequest {
  return { ...vnet(name, prefixLength, growTo), kind: "podCidr" };
}

function services(name: string, prefixLength: number): SlotRequest {
  return { ...vnet(name, prefixLength), kind: "serviceCidr" };
}

/** Each slot of a plan on one line: `name range`, with growth room, in brackets when released. */
function lines(plan: AddressPlan): string[] {
  return plan.slots.map(({ name, cidr: range, growTo, released }) => {
    const line = `${name} ${range}${growTo === undefined ? "" : ` to /${growTo}`}`;
    return released ? `(${line})` : line;
  });
}

/** A plan that has no problem. */
function plan(request: AddressPlanRequest, previous?: AddressPlan): AddressPlan {
  const result = planAddresses(request, previous);
  assert.deepEqual(result.problems, []);
  return result.plan;
}

function messages(request: AddressPlanRequest, previous?: AddressPlan): string[] {
  return planAddresses(request, previous).problems.map(({ message }) => message);
}

describe("planAddresses, from nothing", () => {
  it("gives the first cluster the ranges that AKS has by default, and a VNet beside them", () => {
    const first = plan({
      slots: [
        vnet("vnet", 16, 15),
        subnet("1/nodes", 24, 22),
        subnet("1/api", 28),
        pods("1/pods", 16),
        services("1/services", 16),
        { name: "1/pods-v6", kind: "podCidr", prefixLength: 64, family: 6 },
        { name: "1/services-v6", kind: "serviceCidr", prefixLength: 108, family: 6 },
      ],
    });
    assert.deepEqual(lines(first), [
      "1/api 10.224.4.0/28",
      "1/nodes 10.224.0.0/24 to /22",
      "1/pods 10.244.0.0/16",
      "1/pods-v6 fd12:3456:789a::/64",
      "1/services 10.0.0.0/16",
      "1/services-v6 fd12:3456:789a:1::/108",
      "vnet 10.224.0.0/16 to /15",
    ]);
  });

  it("draws from the first space with room, around what is taken and what AKS reserves", () => {
    const request = {
      slots: [vnet("a", 17), vnet("b", 17), vnet("c", 17)],
      spaces: { vnet: ["172.30.0.0/15", "10.0.0.0/16", "10.9.0.0/16"] },
      taken: [{ name: "hub", cidr: "10.0.128.0/20" }],
    };
    assert.deepEqual(lines(plan(request)), ["a 10.0.0.0/17", "b 10.9.0.0/17", "c 10.9.128.0/17"]);
  });

  it("puts a small slot into the smallest hole that holds it", () => {
    const taken = [
      { name: "a", cidr: "10.0.0.0/18" },
      { name: "b", cidr: "10.0.65.0/24" },
    ];
    assert.deepEqual(lines(plan({ slots: [vnet("new", 25)], spaces, taken })), [
      "new 10.0.64.0/25",
    ]);
  });

  it("lets pod and service ranges of different clusters repeat where it may", () => {
    const slots = [
      vnet("vnet", 20),
      pods("1/pods", 17),
      pods("1/more", 17),
      pods("2/pods", 17),
      services("1/services", 16),
      services("2/services", 16),
    ];
    assert.deepEqual(lines(plan({ slots, spaces, mayRepeat: ["serviceCidr", "podCidr"] })), [
      "1/more 10.1.0.0/17",
      "1/pods 10.1.128.0/17",
      "1/services 10.2.0.0/16",
      "2/pods 10.1.0.0/17",
      "2/services 10.2.0.0/16",
      "vnet 10.0.0.0/20",
    ]);
    assert.deepEqual(messages({ slots, spaces, mayRepeat: ["podCidr"] }), [
      'slots["2/services"].prefixLength 16 has no free range in 10.2.0.0/16; nothing is free there: add a space or remove a slot.',
    ]);
  });

  it("lets a range repeat another cluster's that is in the environment, and keeps VNets off it", () => {
    const taken = [{ name: "other", cidr: "10.1.0.0/16", kind: "podCidr" as const }];
    const request = { slots: [pods("1/pods", 16)], spaces, taken };
    assert.deepEqual(lines(plan({ ...request, mayRepeat: ["podCidr"] })), ["1/pods 10.1.0.0/16"]);
    assert.deepEqual(messages(request), [
      'slots["1/pods"].prefixLength 16 has no free range in 10.1.0.0/16; nothing is free there: add a space or remove a slot.',
    ]);
    assert.deepEqual(
      messages({
        slots: [{ name: "v", kind: "vnet", cidr: "10.1.0.0/24" }],
        taken,
        spaces,
        mayRepeat: ["podCidr"],
      }),
      [
        'slots["v"].cidr 10.1.0.0/24 overlaps taken["other"] 10.1.0.0/16; pin cidr 10.0.0.0/24, which is free.',
      ],
    );
  });

  it("takes the family of a subnet from its VNet", () => {
    const slots: SlotRequest[] = [
      { name: "vnet", kind: "vnet", cidr: "fd00:1::/48" },
      { name: "nodes", kind: "subnet", vnet: "vnet", prefixLength: 64 },
    ];
    assert.deepEqual(lines(plan({ slots })), ["nodes fd00:1::/64", "vnet fd00:1::/48"]);
  });

  it("names what is in use", () => {
    const before = plan({ slots: [vnet("a", 24), vnet("b", 24)], spaces });
    const after = plan({ slots: [vnet("b", 24)], spaces }, before);
    assert.deepEqual(plannedRanges(after), new Map([["b", cidr("10.0.1.0/24")]]));
  });
});

describe("planAddresses, with a plan before", () => {
  const slots = [vnet("a", 24, 23), vnet("b", 24), vnet("c", 24)];
  const before = plan({ slots, spaces });

  it("starts from this plan", () => {
    assert.deepEqual(lines(before), ["a 10.0.0.0/24 to /23", "b 10.0.2.0/24", "c 10.0.3.0/24"]);
  });

  it("keeps $schema and everything else as it was", () => {
    const given = { ...before, $schema: "./address-plan.schema.json" };
    assert.deepEqual(plan({ slots, spaces }, given), given);
  });

  it("releases a slot that is gone, and gives it its range back", () => {
    const without = plan(
      { slots: [vnet("a", 24, 23), vnet("c", 24), vnet("d", 24)], spaces },
      before,
    );
    assert.deepEqual(lines(without), [
      "a 10.0.0.0/24 to /23",
      "(b 10.0.2.0/24)",
      "c 10.0.3.0/24",
      "d 10.0.4.0/24",
    ]);
    const again = plan({ slots: [...slots, vnet("d", 24)], spaces }, without);
    assert.deepEqual(lines(again), [...lines(before), "d 10.0.4.0/24"]);
  });

  it("gives a released range to others only when nothing else is left", () => {
    const small = { ...spaces, vnet: ["10.0.0.0/22"] };
    const without = plan({ slots: [vnet("c", 24)], spaces: small }, before);
    assert.deepEqual(lines(without), [
      "(a 10.0.0.0/24 to /23)",
      "(b 10.0.2.0/24)",
      "c 10.0.3.0/24",
    ]);
    // 10.0.2.0/24 is the smallest hole; what was released over it is forgotten.
    const next = plan({ slots: [vnet("c", 24), vnet("d", 25)], spaces: small }, without);
    assert.deepEqual(lines(next), ["(a 10.0.0.0/24 to /23)", "c 10.0.3.0/24", "d 10.0.2.0/25"]);
    const afterwards = plan(
      { slots: [vnet("b", 24), vnet("c", 24), vnet("d", 25)], spaces: small },
      next,
    );
    assert.deepEqual(lines(afterwards), ["b 10.0.0.0/24", "c 10.0.3.0/24", "d 10.0.2.0/25"]);
  });

  it("gives a slot that comes back in another size its place if that has room, else another", () => {
    const without = plan({ slots: [vnet("a", 24, 23), vnet("c", 24)], spaces }, before);
    assert.deepEqual(
      lines(plan({ slots: [vnet("a", 24, 23), vnet("b", 26), vnet("c", 24)], spaces }, without)),
      ["a 10.0.0.0/24 to /23", "b 10.0.2.0/26", "c 10.0.3.0/24"],
    );
    assert.deepEqual(
      lines(plan({ slots: [vnet("a", 24, 23), vnet("b", 23), vnet("c", 24)], spaces }, without)),
      ["a 10.0.0.0/24 to /23", "b 10.0.4.0/23", "c 10.0.3.0/24"],
    );
  });

  it("grows a slot into its room, and shrinks it to its lower part", () => {
    const grown = plan({ slots: [vnet("a", 23), vnet("b", 24), vnet("c", 24)], spaces }, before);
    assert.deepEqual(lines(grown), ["a 10.0.0.0/23", "b 10.0.2.0/24", "c 10.0.3.0/24"]);
    const shrunk = plan({ slots: [vnet("a", 26), vnet("b", 24), vnet("c", 24)], spaces }, grown);
    assert.deepEqual(lines(shrunk), ["a 10.0.0.0/26", "b 10.0.2.0/24", "c 10.0.3.0/24"]);
  });

  it("grows a slot over free neighbours on either side, and over released ones", () => {
    const request = { slots: [vnet("a", 24, 23), vnet("c", 23)], spaces };
    assert.deepEqual(lines(plan(request, before)), ["a 10.0.0.0/24 to /23", "c 10.0.2.0/23"]);
  });

  it("leaves a slot that can't grow, and says what it can have", () => {
    const request = { slots: [vnet("a", 21), vnet("b", 23), vnet("c", 24)], spaces };
    const { plan: after, problems } = planAddresses(request, before);
    assert.deepEqual(
      lines(after),
      ["a 10.0.0.0/24", "b 10.0.2.0/24", "c 10.0.3.0/24"].with(0, "a 10.0.0.0/24 to /23"),
    );
    assert.deepEqual(problems, [
      {
        path: 'slots["a"].prefixLength',
        message:
          'slots["a"].prefixLength 21 can\'t be reached from 10.0.0.0/24: 10.0.0.0/21 overlaps slots["b"] 10.0.2.0/24; use prefixLength 23, which is free as 10.0.0.0/23, or pin cidr 10.0.8.0/21 to move it.',
        offers: { inPlace: cidr("10.0.0.0/23"), elsewhere: cidr("10.0.8.0/21") },
      },
      {
        path: 'slots["b"].prefixLength',
        message:
          'slots["b"].prefixLength 23 can\'t be reached from 10.0.2.0/24: 10.0.2.0/23 overlaps slots["c"] 10.0.3.0/24; pin cidr 10.0.4.0/23 to move it.',
        offers: { elsewhere: cidr("10.0.4.0/23") },
      },
    ]);
  });

  it("says when growth would leave the spaces, and when there is no way out", () => {
    const full = plan({ slots: [services("s", 17)], spaces });
    assert.deepEqual(messages({ slots: [services("s", 15)], spaces }, full), [
      'slots["s"].prefixLength 15 can\'t be reached from 10.2.0.0/17: 10.2.0.0/15 reaches outside 10.2.0.0/16; use prefixLength 16, which is free as 10.2.0.0/16.',
    ]);
    const all = plan({ slots: [services("s", 16)], spaces });
    assert.deepEqual(messages({ slots: [services("s", 15)], spaces }, all), [
      'slots["s"].prefixLength 15 can\'t be reached from 10.2.0.0/16: 10.2.0.0/15 reaches outside 10.2.0.0/16; no other range of that size is free: add a space, or remove what is in the way.',
    ]);
  });

  it("keeps more room for a slot, or says how much there is", () => {
    const request = { slots: [vnet("a", 24, 20), vnet("b", 24), vnet("c", 24, 22)], spaces };
    assert.deepEqual(messages(request, before), [
      'slots["a"].growTo 20 can\'t be kept free around 10.0.0.0/24: 10.0.0.0/20 overlaps slots["b"] 10.0.2.0/24; use growTo 23, which is free as 10.0.0.0/23, or pin cidr 10.0.16.0/24 to move it.',
      'slots["c"].growTo 22 can\'t be kept free around 10.0.3.0/24: 10.0.0.0/22 overlaps slots["a"] 10.0.0.0/24 with room to 10.0.0.0/23; pin cidr 10.0.4.0/24 to move it.',
    ]);
    const more = plan(
      { slots: [vnet("b", 24, 23)], spaces },
      plan({ slots: [vnet("b", 24)], spaces }),
    );
    assert.deepEqual(lines(more), ["b 10.0.0.0/24 to /23"]);
  });

  it("moves a slot to a new pin, and nothing else", () => {
    const request = {
      slots: [{ ...vnet("a", 24, 23), cidr: "10.0.8.0/24" }, vnet("b", 24), vnet("c", 24)],
      spaces,
    };
    assert.deepEqual(lines(plan(request, before)), [
      "a 10.0.8.0/24 to /23",
      "b 10.0.2.0/24",
      "c 10.0.3.0/24",
    ]);
  });

  it("swaps two slots that are pinned to each other's ranges", () => {
    const request = {
      slots: [
        vnet("a", 24, 23),
        { ...vnet("b", 24), cidr: "10.0.3.0/24" },
        { ...vnet("c", 24), cidr: "10.0.2.0/24" },
      ],
      spaces,
    };
    assert.deepEqual(lines(plan(request, before)), [
      "a 10.0.0.0/24 to /23",
      "b 10.0.3.0/24",
      "c 10.0.2.0/24",
    ]);
  });

  it("keeps a slot whose own pin fails from losing its range to another pin", () => {
    const request = {
      slots: [
        { ...vnet("a", 24), cidr: "10.0.2.0/24" },
        { ...vnet("b", 24), cidr: "10.0.9.0/24" },
        vnet("c", 24),
      ],
      taken: [{ name: "hub", cidr: "10.0.8.0/21" }],
      spaces,
    };
    const { plan: after, problems } = planAddresses(request, before);
    assert.deepEqual(lines(after), ["a 10.0.0.0/24 to /23", "b 10.0.2.0/24", "c 10.0.3.0/24"]);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'slots["a"].cidr 10.0.2.0/24 overlaps slots["b"] 10.0.2.0/24; pin cidr 10.0.4.0/24, which is free.',
        'slots["b"].cidr 10.0.9.0/24 overlaps taken["hub"] 10.0.8.0/21; pin cidr 10.0.5.0/24, which is free.',
      ],
    );
  });

  it("lets a pin wait for what moves away at the same time", () => {
    const request = {
      slots: [
        { ...vnet("a", 23), cidr: "10.0.2.0/23" },
        { ...vnet("b", 24), cidr: "10.0.16.0/24" },
        { ...vnet("c", 24), cidr: "10.0.17.0/24" },
      ],
      spaces,
    };
    assert.deepEqual(lines(plan(request, before)), [
      "a 10.0.2.0/23",
      "b 10.0.16.0/24",
      "c 10.0.17.0/24",
    ]);
  });

  it("refuses a pin on what is held, taken or reserved, and leaves the slot where it was", () => {
    const request = {
      slots: [
        { ...vnet("a", 24), cidr: "10.0.2.0/24" },
        vnet("b", 24),
        { ...vnet("c", 16), cidr: "172.31.0.0/16" },
        { ...vnet("d", 24), cidr: "10.0.9.0/24" },
      ],
      taken: [{ name: "hub", cidr: "10.0.8.0/21" }],
      spaces,
    };
    const { plan: after, problems } = planAddresses(request, before);
    assert.deepEqual(lines(after), ["a 10.0.0.0/24 to /23", "b 10.0.2.0/24", "c 10.0.3.0/24"]);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'slots["a"].cidr 10.0.2.0/24 overlaps slots["b"] 10.0.2.0/24; pin cidr 10.0.4.0/24, which is free.',
        'slots["c"].cidr 172.31.0.0/16 overlaps the reserved range 172.31.0.0/16; no other range of that size is free: add a space, or remove what is in the way.',
        'slots["d"].cidr 10.0.9.0/24 overlaps taken["hub"] 10.0.8.0/21; pin cidr 10.0.5.0/24, which is free.',
      ],
    );
  });

  it("leaves a slot where it is when its range is taken afterwards, and says where it could go", () => {
    const taken = [{ name: "hub", cidr: "10.0.2.128/25" }];
    const { plan: after, problems } = planAddresses({ slots, spaces, taken }, before);
    assert.deepEqual(after, before);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'slots["b"].cidr 10.0.2.0/24, given before, overlaps taken["hub"] 10.0.2.128/25; pin cidr 10.0.4.0/24, which is free.',
      ],
    );
  });

  it("leaves a slot that would become something else", () => {
    const request = { slots: [pods("a", 24), vnet("b", 24), vnet("c", 24)], spaces };
    const { plan: after, problems } = planAddresses(request, before);
    assert.deepEqual(after, before);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'slots["a"].kind podCidr is not what the plan has for 10.0.0.0/24, vnet; keep that, or ask for the new range under another name.',
      ],
    );
  });

  it("leaves everything while something around the slots can't be read", () => {
    const request = {
      slots: [vnet("a", 22), vnet("new", 24)],
      taken: [{ name: "hub", cidr: "10.0.0.0" }],
      spaces,
    };
    const { plan: after, problems } = planAddresses(request, before);
    assert.deepEqual(lines(after), ["a 10.0.0.0/24 to /23", "(b 10.0.2.0/24)", "(c 10.0.3.0/24)"]);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['taken["hub"].cidr "10.0.0.0" has no prefix length such as 10.0.0.0/32.'],
    );
  });
});

describe("planAddresses, subnets in their VNet", () => {
  const slots = [vnet("vnet", 22), subnet("api", 28), subnet("nodes", 24)];
  const before = plan({ slots, spaces });

  it("starts from this plan", () => {
    assert.deepEqual(lines(before), ["api 10.0.1.0/28", "nodes 10.0.0.0/24", "vnet 10.0.0.0/22"]);
  });

  it("grows the VNet first, then what is in it", () => {
    const request = {
      slots: [vnet("vnet", 21), subnet("api", 28), subnet("nodes", 24), subnet("pods", 22)],
      spaces,
    };
    assert.deepEqual(lines(plan(request, before)), [
      "api 10.0.1.0/28",
      "nodes 10.0.0.0/24",
      "pods 10.0.4.0/22",
      "vnet 10.0.0.0/21",
    ]);
  });

  it("stops a subnet at the end of its VNet and at its neighbours", () => {
    const request = { slots: [vnet("vnet", 22), subnet("api", 28), subnet("nodes", 21)], spaces };
    assert.deepEqual(messages(request, before), [
      'slots["nodes"].prefixLength 21 can\'t be reached from 10.0.0.0/24: 10.0.0.0/21 reaches outside slots["vnet"] 10.0.0.0/22; no other range of that size is free: add a space, or remove what is in the way.',
    ]);
    const full = { slots: [vnet("vnet", 22), subnet("api", 28), subnet("nodes", 23)], spaces };
    assert.deepEqual(messages(full, before), [
      'slots["nodes"].prefixLength 23 can\'t be reached from 10.0.0.0/24: 10.0.0.0/23 overlaps slots["api"] 10.0.1.0/28; pin cidr 10.0.2.0/23 to move it.',
    ]);
  });

  it("doesn't shrink or move a VNet off its subnets, unless they move along", () => {
    const shrink = { slots: [vnet("vnet", 24), subnet("api", 28), subnet("nodes", 24)], spaces };
    assert.deepEqual(messages(shrink, before), [
      'slots["vnet"].prefixLength 24 would leave slots["api"] 10.0.1.0/28 outside 10.0.0.0/24; keep 22, or move or remove that subnet first.',
    ]);
    const moved = { ...vnet("vnet", 22), cidr: "10.0.16.0/22" };
    assert.deepEqual(
      messages({ slots: [moved, subnet("api", 28), subnet("nodes", 24)], spaces }, before),
      [
        'slots["vnet"].cidr 10.0.16.0/22 would leave slots["api"] 10.0.1.0/28 outside; pin that subnet inside it too, or remove it.',
      ],
    );
    const together = {
      slots: [
        moved,
        { ...subnet("api", 28), cidr: "10.0.16.0/28" },
        { ...subnet("nodes", 24), cidr: "10.0.17.0/24" },
      ],
      spaces,
    };
    assert.deepEqual(lines(plan(together, before)), [
      "api 10.0.16.0/28",
      "nodes 10.0.17.0/24",
      "vnet 10.0.16.0/22",
    ]);
  });

  it("restores a VNet with its subnets, and forgets subnets of a VNet that is gone for good", () => {
    const nothing = plan({ slots: [], spaces }, before);
    assert.deepEqual(lines(nothing), [
      "(api 10.0.1.0/28)",
      "(nodes 10.0.0.0/24)",
      "(vnet 10.0.0.0/22)",
    ]);
    assert.deepEqual(plan({ slots, spaces }, nothing), before);
    const other = plan({ slots: [{ ...vnet("other", 22), cidr: "10.0.0.0/22" }], spaces }, nothing);
    assert.deepEqual(lines(other), ["other 10.0.0.0/22"]);
  });

  it("says of each subnet why it has no range", () => {
    const request = {
      slots: [vnet("vnet", 15), subnet("api", 28), { ...subnet("nodes", 24), cidr: "10.0.0.0/24" }],
      spaces,
    };
    assert.deepEqual(messages(request), [
      'slots["api"].vnet "vnet" has no range to draw from; solve the problem of slots["vnet"] first.',
      'slots["nodes"].vnet "vnet" has no range to draw from; solve the problem of slots["vnet"] first.',
      'slots["vnet"].prefixLength 15 has no free range in 10.0.0.0/16; the largest that is free there is 10.0.0.0/16: use prefixLength 16 or add a space.',
    ]);
  });

  it("keeps what it has of a VNet that is asked for no longer while its subnets are", () => {
    const { plan: after, problems } = planAddresses(
      { slots: [subnet("api", 28), subnet("nodes", 25)], spaces },
      before,
    );
    assert.deepEqual(after, before);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'slots["api"].vnet "vnet" is not a vnet slot of the request; name one.',
        'slots["nodes"].vnet "vnet" is not a vnet slot of the request; name one.',
      ],
    );
  });
});
