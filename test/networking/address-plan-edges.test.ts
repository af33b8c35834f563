import assert from "node:assert/strict";
import { type AddressPlan, clusterOf, compareNames } from "../../networking/address-plan/plan";
import { planAddresses } from "../../networking/address-plan/plan-addresses";
import { formatAddressPlan, parseAddressPlan } from "../../networking/address-plan/plan-file";
import type { AddressPlanRequest } from "../../networking/address-plan/request";
import { suggestRange } from "../../networking/address-plan/suggest";
import { cidr } from "../../networking/cidr";

function messages(request: AddressPlanRequest, previous?: AddressPlan): string[] {
  return planAddresses(request, previous).problems.map(({ message }) => message);
}

function ranges({ slots }: AddressPlan): string[] {
  return slots.map(({ name, cidr: range, released }) => `${name} ${range}${released ? " -" : ""}`);
}

describe("names of slots", () => {
  it("belong to the cluster before their last slash, or are one", () => {
    assert.deepEqual(["prod/blue/pods", "prod/pods", "pods"].map(clusterOf), [
      "prod/blue",
      "prod",
      "pods",
    ]);
  });

  it("are compared by code units, and equal ones are equal", () => {
    assert.deepEqual(
      [
        ["a", "b"],
        ["b", "a"],
        ["a", "a"],
        ["B", "a"],
      ].map(([a = "", b = ""]) => compareNames(a, b)),
      [-1, 1, 0, -1],
    );
  });
});

describe("suggestRange, when nothing fits", () => {
  const within = [cidr("10.0.0.0/22"), cidr("10.0.8.0/22"), cidr("10.0.16.0/22")];

  it("names the largest range, and of equals the lowest", () => {
    const reason = (taken: string[]) => {
      const found = suggestRange({
        kind: "subnet",
        prefixLength: 21,
        taken: taken.map(cidr),
        within,
      });
      return found.ok ? String(found.cidr) : found.reason;
    };
    const none = "no /21 is free in 10.0.0.0/22, 10.0.8.0/22, 10.0.16.0/22";
    assert.equal(reason([]), `${none}; the largest free range there is 10.0.0.0/22`);
    assert.equal(
      reason(["10.0.0.0/24", "10.0.16.0/25"]),
      `${none}; the largest free range there is 10.0.8.0/22`,
    );
  });

  it("takes 0 for a prefix length, and -1 for none", () => {
    const wish = { kind: "vnet", taken: [] } as const;
    assert.deepEqual(suggestRange({ ...wish, prefixLength: 0, within: [cidr("10.0.0.0/8")] }), {
      ok: false,
      reason: "no /0 is free in 10.0.0.0/8; the largest free range there is 10.0.0.0/8",
    });
    assert.deepEqual(suggestRange({ ...wish, prefixLength: -1 }), {
      ok: false,
      reason: "/-1 is no IPv4 prefix length (0 to 32)",
    });
  });
});

describe("planAddresses, at the edges", () => {
  it("says what else a slot was: in another VNet, or of another family", () => {
    const vnets = ["a", "b"].map((name) => ({ name, kind: "vnet", prefixLength: 16 }) as const);
    const nodes = { name: "nodes", kind: "subnet", prefixLength: 24 } as const;
    const pods = { name: "pods", kind: "podCidr", prefixLength: 20 } as const;
    const first = planAddresses({ slots: [...vnets, { ...nodes, vnet: "a" }, pods] }).plan;
    assert.deepEqual(
      messages({ slots: [...vnets, { ...nodes, vnet: "b" }, { ...pods, family: 6 }] }, first),
      [
        'slots["nodes"].vnet b is not what the plan has for 10.224.0.0/24, a; keep that, or ask for the new range under another name.',
        'slots["pods"].family 6 is not what the plan has for 10.244.0.0/20, 4; keep that, or ask for the new range under another name.',
      ],
    );
  });

  it("names all spaces without room, and the largest range that any of them has", () => {
    const taken = [{ name: "hub", cidr: "10.0.0.0/18" }];
    const spaces = { vnet: ["10.0.0.0/17", "10.1.0.0/16"] };
    assert.deepEqual(
      messages({
        slots: [{ name: "v", kind: "vnet", prefixLength: 16, growTo: 15 }],
        taken,
        spaces,
      }),
      [
        'slots["v"].growTo 15 has no free range in 10.0.0.0/17, 10.1.0.0/16; the largest that is free there is 10.1.0.0/16: use growTo 16 or add a space.',
      ],
    );
  });

  it("counts what was released as room", () => {
    const spaces = { vnet: ["10.0.0.0/16"] };
    const slot = { name: "old", kind: "vnet", prefixLength: 16 } as const;
    const old = planAddresses({ slots: [slot], spaces }).plan;
    const next = planAddresses(
      { slots: [{ ...slot, name: "new", prefixLength: 15 }], spaces },
      old,
    );
    assert.deepEqual(
      next.problems.map(({ message }) => message),
      [
        'slots["new"].prefixLength 15 has no free range in 10.0.0.0/16; the largest that is free there is 10.0.0.0/16: use prefixLength 16 or add a space.',
      ],
    );
    assert.deepEqual(ranges(next.plan), ["old 10.0.0.0/16 -"]);
  });

  it("gives a slot that comes back its own range, not the best that is free by then", () => {
    const spaces = { vnet: ["10.0.0.0/16"] };
    const slot = { name: "v", kind: "vnet", prefixLength: 24 } as const;
    const taken = [{ name: "hub", cidr: "10.0.0.0/24" }];
    const given = planAddresses({ slots: [slot], spaces, taken }).plan;
    const away = planAddresses({ slots: [], spaces, taken }, given).plan;
    assert.deepEqual(ranges(away), ["v 10.0.1.0/24 -"]);
    assert.deepEqual(ranges(planAddresses({ slots: [slot], spaces }, away).plan), [
      "v 10.0.1.0/24",
    ]);
    const another = { ...slot, name: "another" };
    assert.deepEqual(ranges(planAddresses({ slots: [another], spaces }, away).plan), [
      "another 10.0.0.0/24",
      "v 10.0.1.0/24 -",
    ]);
  });

  it("says of a subnet whether its VNet has no range, or no room", () => {
    const spaces = { vnet: ["10.0.0.0/25"] };
    const nodes = { name: "nodes", kind: "subnet", vnet: "v" } as const;
    const inVnet = (prefixLength: number, subnet: { prefixLength: number } | { cidr: string }) =>
      messages({
        slots: [
          { name: "v", kind: "vnet", prefixLength },
          { ...nodes, ...subnet },
        ],
        spaces,
      });
    const noRange = [
      'slots["nodes"].vnet "v" has no range to draw from; solve the problem of slots["v"] first.',
      'slots["v"].prefixLength 24 has no free range in 10.0.0.0/25; the largest that is free there is 10.0.0.0/25: use prefixLength 25 or add a space.',
    ];
    assert.deepEqual(inVnet(24, { cidr: "10.0.0.0/26" }), noRange);
    assert.deepEqual(inVnet(24, { prefixLength: 26 }), noRange);
    assert.deepEqual(inVnet(25, { prefixLength: 24 }), [
      'slots["nodes"].prefixLength 24 has no free range in 10.0.0.0/25; the largest that is free there is 10.0.0.0/25: use prefixLength 25 or add a space.',
    ]);
  });

  it("draws each family from its own spaces", () => {
    const spaces = { podCidr: ["10.0.0.0/16", "10.1.0.0/16", "fd00::/20"] };
    const { plan } = planAddresses({
      slots: [
        { name: "pods", kind: "podCidr", prefixLength: 16 },
        { name: "pods-v6", kind: "podCidr", prefixLength: 28, family: 6 },
      ],
      spaces,
    });
    assert.deepEqual(ranges(plan), ["pods 10.0.0.0/16", "pods-v6 fd00::/28"]);
  });

  it("says of lists around the slots where they can't be read", () => {
    const request = {
      slots: [{ name: "pods", kind: "podCidr", prefixLength: 24, family: 5 }],
      taken: [5],
      spaces: { podCidr: ["10.0.0.0/8", "x"] },
      mayRepeat: ["podCidr", "vnet"],
    };
    assert.deepEqual(messages(JSON.parse(JSON.stringify(request))), [
      "taken[0] 5 is not an object; write one with name, cidr, kind.",
      'spaces.podCidr[1] "x" is not a range in CIDR notation such as 10.0.0.0/16.',
      'mayRepeat[1] "vnet" is not one of podCidr, serviceCidr; use one of them.',
      'slots["pods"].family 5 is not an address family; use 4 or 6.',
    ]);
    assert.deepEqual(messages(JSON.parse('{ "slots": [], "taken": 1, "mayRepeat": 2 }')), [
      "taken 1 is not a list; write one in square brackets.",
      "mayRepeat 2 is not a list; write one in square brackets.",
    ]);
  });

  it("says of a pod range in a VNet that it is for subnets only, whatever the VNet's own problem", () => {
    assert.deepEqual(
      messages({
        slots: [
          { name: "a", kind: "vnet" },
          { name: "pods", kind: "podCidr", prefixLength: 24, vnet: "a" },
        ],
      }),
      [
        'slots["a"] has neither prefixLength nor cidr; write the prefixLength that it needs.',
        'slots["pods"].vnet "a" is for subnets only; leave it out.',
      ],
    );
  });
});

describe("a plan file, at the edges", () => {
  it("lists all kinds that may repeat", () => {
    assert.equal(
      formatAddressPlan({ mayRepeat: ["podCidr", "serviceCidr"], slots: [] }),
      '{\n  "version": 1,\n  "mayRepeat": ["podCidr", "serviceCidr"],\n  "slots": []\n}\n',
    );
  });

  it("says nothing of subnets while their VNet can't be read", () => {
    const file = {
      version: 1,
      mayRepeat: [],
      slots: [
        { name: "vnet", kind: "vnet", cidr: "10.0.0.0" },
        { name: "nodes", kind: "subnet", vnet: "vnet", cidr: "10.0.0.0/24" },
      ],
    };
    assert.deepEqual(parseAddressPlan(file), {
      ok: false,
      problems: [
        {
          path: 'slots["vnet"].cidr',
          message: 'slots["vnet"].cidr "10.0.0.0" has no prefix length such as 10.0.0.0/32.',
        },
      ],
    });
  });
});
