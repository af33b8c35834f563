import assert from "node:assert/strict";
import * as capacityFunctions from "../../networking/capacity";
import { coverage } from "../../networking/facts/coverage";
import { factIds } from "../../networking/facts/fact-ids";
import { rules } from "../../networking/rules";

describe("coverage of the facts", () => {
  it("names each fact once", () => {
    assert.equal(new Set(factIds).size, factIds.length);
  });

  it("has one row for each fact, in the order of the list", () => {
    assert.deepEqual(Object.keys(coverage), factIds);
  });

  it("leaves no row empty", () => {
    const judged = new Set(rules.flatMap(({ facts }) => facts));
    const empty = factIds.filter((id) => {
      const { capacity, table, component, undecidable } = coverage[id];
      return (
        !judged.has(id) && ![capacity, table, component, undecidable].some((place) => place?.length)
      );
    });
    assert.deepEqual(empty, []);
  });

  it("names functions that capacity/ has", () => {
    const missing = Object.values(coverage)
      .flatMap(({ capacity }) => capacity ?? [])
      .filter((name) => !(name in capacityFunctions));
    assert.deepEqual(missing, []);
  });

  it("has rules with ids in kebab case, by resource, property and problem", () => {
    const malformed = rules
      .map(({ id }) => id)
      .filter((id) => !/^(aks|vnet|subnet)(-[a-z0-9]+){2,}$/.test(id) || id.length > 60);
    assert.deepEqual(malformed, []);
  });

  it("names no fact that there isn't, in any rule", () => {
    const unknown = rules.flatMap(({ id, facts }) =>
      facts.filter((fact) => !factIds.includes(fact)).map((fact) => `${id} ${fact}`),
    );
    assert.deepEqual(unknown, []);
  });
});
