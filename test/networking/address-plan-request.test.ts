import assert from "node:assert/strict";
import { planAddresses } from "../../networking/address-plan/plan-addresses";

describe("planAddresses, of a request that can't be read", () => {
  const hostile: [why: string, request: unknown, ...messages: string[]][] = [
    [
      "nothing",
      null,
      "request null is not an object; write one with slots, taken, spaces, mayRepeat.",
    ],
    ["no slots", {}, "slots undefined is not a list; write one in square brackets."],
    [
      "everything wrong at once",
      {
        slot: 1,
        slots: [
          5,
          { name: "a b" },
          { name: "p", kind: "podCidr", vnet: "y", cidr: "10.0.0.5/16", family: 5 },
          { name: "q", kind: "podCidr", cidr: "10.0.0.0/16", prefixLength: 17 },
          { name: "r", kind: "podCidr" },
          { name: "s", kind: "subnet", vnet: "nope", prefixLength: 24, growTo: 25 },
          { name: "t", kind: "subnet", vnet: "v", cidr: "fd00::/64", family: 4 },
          { name: "v", kind: "vnet", prefixLength: 16 },
          { name: "x", kind: "vnett", prefixLength: 40 },
          { name: "y", kind: "vnet" },
          { name: "y", kind: "vnet" },
          { name: "z", kind: "subnet", vnet: "y", prefixLength: 24 },
        ],
        taken: [
          { name: "hub", cidr: "10.0.0.0" },
          { cidr: "x", kind: "vnet" },
        ],
        spaces: { vnet: "10.0.0.0/8", pods: [] },
        mayRepeat: ["vnet"],
      },
      'request has the unknown key "slot"; the keys are slots, taken, spaces, mayRepeat.',
      'spaces has the unknown key "pods"; the keys are vnet, podCidr, serviceCidr.',
      'taken["hub"].cidr "10.0.0.0" has no prefix length such as 10.0.0.0/32.',
      'taken[1].cidr "x" is not a range in CIDR notation such as 10.0.0.0/16.',
      'taken[1].kind "vnet" is not one of podCidr, serviceCidr; use one of them.',
      'spaces.vnet "10.0.0.0/8" is not a list; write one in square brackets.',
      'mayRepeat[0] "vnet" is not one of podCidr, serviceCidr; use one of them.',
      "slots[0] 5 is not an object; write one with name, kind, vnet, prefixLength, growTo, cidr, family.",
      'slots[1].name "a b" is not a name; use letters, digits, ".", "_" and "-" in parts between slashes, such as prod/cluster-1/nodes.',
      'slots["p"].cidr "10.0.0.5/16" has host bits set; write 10.0.0.0/16.',
      'slots["p"].vnet "y" is for subnets only; leave it out.',
      'slots["p"].family 5 is not an address family; use 4 or 6.',
      'slots["q"].prefixLength 17 is not that of cidr 10.0.0.0/16; leave one of the two out or write 16.',
      'slots["r"] has neither prefixLength nor cidr; write the prefixLength that it needs.',
      'slots["x"].kind "vnett" is not one of vnet, subnet, podCidr, serviceCidr; use one of them.',
      'slots["x"].prefixLength 40 is no IPv4 prefix length; write a number from 0 to 32.',
      'slots["y"] is asked for 2 times; ask for it once.',
      'slots["s"].vnet "nope" is not a vnet slot of the request; name one.',
      'slots["s"].growTo 25 is smaller than the range\'s own /24; write 24 or less, or leave it out.',
      'slots["t"].family 4 is not that of cidr fd00::/64, which is IPv6; make them the same.',
    ],
  ];
  for (const [why, request, ...expected] of hostile) {
    it(`answers ${why} with every problem and an empty plan`, () => {
      // What configuration holds is not of the type that the program says it is.
      const result = planAddresses(JSON.parse(JSON.stringify(request)));
      assert.deepEqual(
        result.problems.map(({ message }) => message),
        expected,
      );
      assert.deepEqual(result.plan, { mayRepeat: [], slots: [] });
    });
  }
});
