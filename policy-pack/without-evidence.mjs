// An esbuild plugin: the words of a rule's evidence are for the documentation and the command. The pack decides by the
// grade alone, so its bundle leaves them out.
import { readFileSync } from "node:fs";
import ts from "typescript";

const words = ["says", "sources"];

export const withoutEvidence = {
  name: "without-evidence",
  setup(build) {
    build.onLoad({ filter: /[\\/]networking[\\/]rules[\\/].*\.ts$/ }, ({ path }) => {
      let text = readFileSync(path, "utf8");
      const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      const edits = [];
      const visit = (node) => {
        const isWords = ts.isPropertyAssignment(node) && words.includes(node.name.getText());
        if (isWords && node.parent.properties.some(({ name }) => name?.getText() === "grade")) {
          const comma = text.slice(node.end).match(/^\s*,/)?.[0].length ?? 0;
          edits.push([node.getFullStart(), node.end + comma]);
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
      for (const [from, to] of edits.reverse()) {
        text = text.slice(0, from) + text.slice(to);
      }
      return { contents: text, loader: "ts" };
    });
  },
};
