import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { ArmType, factsOf, judge, type Rule, rules, Topology } from "../../../networking/index";

const [first] = rules;
assert.ok(first);

const cluster = { key: "aks", type: ArmType.managedCluster, name: "aks", properties: {} };
const context = {
  topology: new Topology([cluster]),
  facts: factsOf(),
  today: "2026-11-22",
  environment: [],
};

function answers(...list: Rule[]): string[] {
  return judge(context, list).map(({ answer, resource, message }) =>
    [answer, resource, message].join(" | "),
  );
}

describe("judge", () => {
  it("loses no other rule, and no earlier answer, to one that fails", () => {
    const fails: Rule = {
      ...first,
      *run({ topology }) {
        for (const entity of topology.clusters) {
          yield { answer: "undecided", entity, property: "sku", reason: "sku isn't known yet" };
        }
        throw new TypeError("no");
      },
    };
    const works: Rule = {
      ...first,
      *run({ topology }) {
        for (const entity of topology.clusters) {
          yield {
            answer: "violation",
            entity,
            property: "sku",
            problem: "is odd",
            action: "drop it",
          };
        }
      },
    };
    assert.deepEqual(answers(fails, works), [
      "undecided | aks | sku isn't known yet",
      "undecided |  | this rule failed, which is an error of this project: TypeError: no",
      "violation | aks | sku is odd; drop it.",
    ]);
  });

  it("lists the first thousand answers of a rule, and says that there are more", () => {
    const endless: Rule = {
      ...first,
      *run({ topology }) {
        for (const entity of topology.clusters) {
          for (;;) {
            yield { answer: "undecided", entity, property: "sku", reason: "again" };
          }
        }
      },
    };
    const all = answers(endless);
    assert.equal(all.length, 1001);
    assert.equal(
      all.at(-1),
      "undecided |  | it has more than 1000 answers, of which no more are listed",
    );
  });

  it("says nothing of what exists outside the program", () => {
    const speaks: Rule = {
      ...first,
      *run({ topology }) {
        for (const entity of topology.clusters) {
          yield { answer: "undecided", entity, property: "sku", reason: "again" };
        }
      },
    };
    const outside = { ...context, topology: new Topology([{ ...cluster, existing: true }]) };
    assert.deepEqual(judge(outside, [speaks]), []);
  });
});
