import assert from "node:assert/strict";
import * as capacityFunctions from "../../networking/capacity";
import { checkIds, coverage } from "../../networking/facts/coverage";
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
    const empty = factIds.filter((id) => {
      const { checks, capacity, table, component, undecidable } = coverage[id];
      return ![checks, capacity, table, component, undecidable].some((place) => place?.length);
    });
    assert.deepEqual(empty, []);
  });

  it("names functions that capacity/ has", () => {
    const missing = Object.values(coverage)
      .flatMap(({ capacity }) => capacity ?? [])
      .filter((name) => !(name in capacityFunctions));
    assert.deepEqual(missing, []);
  });

  it("names checks in kebab case, by resource, property and problem", () => {
    const malformed = checkIds.filter(
      (id) => !/^(aks|vnet|subnet)(-[a-z0-9]+){2,}$/.test(id) || id.length > 60,
    );
    assert.deepEqual(malformed, []);
  });

  it("names the checks that there are, all of them", () => {
    assert.deepEqual(checkIds, rules.map(({ id }) => id).sort());
  });

  it("names a check for a fact where the check names the fact", () => {
    const byCheck = rules.flatMap(({ id, facts }) => facts.map((fact) => `${fact} ${id}`));
    const byFact = factIds.flatMap((fact) =>
      (coverage[fact].checks ?? []).map((id) => `${fact} ${id}`),
    );
    assert.deepEqual(byCheck.sort(), byFact.sort());
  });
});
