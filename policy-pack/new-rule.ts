// Starts a rule: `npm run new-rule <family> <id>` writes networking/rules/<family>/<id>.ts and its examples, with what
// is left to do, and generates the lists. The tests name each step that is forgotten.
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ruleFolders, rulesFolder, writeGenerated } from "./docs";

/** Why a rule can't be started with these words; undefined where it can. */
function problemWith(family: string | undefined, id: string | undefined) {
  if (family === undefined || id === undefined) {
    return "Usage: npm run new-rule <family> <id>, such as npm run new-rule ranges aks-pod-cidr-odd";
  }
  const families = ruleFolders();
  if (!families.includes(family)) {
    return `There is no family "${family}"; use one of ${families.join(", ")}.`;
  }
  if (!/^(aks|vnet|subnet)(-[a-z0-9]+){2,}$/.test(id) || id.length > 60) {
    return `"${id}" must be kebab-case: resource (aks, vnet or subnet), property, problem; at most 60 characters.`;
  }
  const taken = families.find((each) => existsSync(path.join(rulesFolder, each, `${id}.ts`)));
  return taken && `There is a rule ${id} already, in ${taken}.`;
}

/** The two files of a new rule, by path. */
function filesOf(family: string, id: string): ReadonlyMap<string, string> {
  return new Map([
    [
      path.join(rulesFolder, family, `${id}.ts`),
      `import { clusterCheck } from "../subject";

/** TODO: what it is about, for whoever reads the code. */
export const rule = clusterCheck(
  {
    id: "${id}",
    // The facts of networking/facts that it holds a program to.
    facts: [],
    title: "TODO: what must be so",
    // Why it breaks, in one sentence, where that is more than that Azure refuses it.
    description: "TODO",
    remediation: "TODO: what to do, in one sentence",
    // The level follows from this: what Azure does, when, and where that was read.
    evidence: { grade: "advised", says: "TODO", sources: [] },
    url: "aks/",
  },
  function* () {
    // TODO: yield a violation, or undecided where a value that isn't known could break it.
  },
);
`,
    ],
    [
      path.join(rulesFolder, family, `${id}.examples.ts`),
      `import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [cluster("aks")],
  violating: () => [cluster("aks")],
  // Each message whole, in the order of the stack.
  messages: ["TODO"],
};
`,
    ],
  ]);
}

if (require.main === module) {
  const [family, id] = process.argv.slice(2);
  const problem = problemWith(family, id);
  if (problem !== undefined || family === undefined || id === undefined) {
    console.error(problem);
    process.exit(2);
  }
  for (const [file, text] of filesOf(family, id)) {
    writeFileSync(file, text);
    console.log(path.relative(process.cwd(), file));
  }
  writeGenerated();
  console.log(`Fill in each TODO, then: npx mocha test/policy-pack/rules.test.ts --grep ${id}`);
}
