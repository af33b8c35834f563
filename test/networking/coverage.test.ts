import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { beyondRules } from "../../networking/facts/beyond-rules";
import { factIds } from "../../networking/facts/fact-ids";
import { rules } from "../../networking/index";

describe("coverage of the facts", () => {
  it("names each fact once", () => {
    assert.equal(new Set(factIds).size, factIds.length);
  });

  it("has each fact in a rule, a table or a change, or says why not", () => {
    const root = path.join(__dirname, "../..");
    const named = globSync("networking/{facts,changes}/**/*.ts", { cwd: root })
      .filter((file) => !/fact-ids|beyond-rules/.test(file))
      .map((file) => readFileSync(path.join(root, file), "utf8"))
      .join("\n");
    const judged = new Set(rules.flatMap(({ facts }) => facts));
    const nowhere = factIds.filter(
      (id) => !judged.has(id) && !named.includes(`"${id}"`) && beyondRules[id] === undefined,
    );
    assert.deepEqual(nowhere, []);
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
