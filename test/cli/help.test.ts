import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { azureFleet } from "./azure-fleet";
import { aksNetworking, exportOf, temporaryFolder } from "./command";

const commands = [
  "check",
  "explain",
  "advise",
  "collect",
  "map",
  "migrate",
  "plan",
  "plan make",
  "plan show",
  "plan check",
  "plan next",
  "plan grow",
  "plan explain",
  "complete",
];

describe("the help", () => {
  const folder = temporaryFolder();
  const put = (name: string, text: string | Buffer) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const [azure] = azureFleet(2);
  const run = async (_program: string, args: readonly string[]) => ({
    code: 0,
    stdout: JSON.stringify(
      args[0] === "account"
        ? [{ id: azure?.id, state: "Enabled" }]
        : args[0] === "aks"
          ? azure?.clusters
          : [],
    ),
    stderr: "",
  });

  /** What the examples read. */
  function files(): void {
    const state = readFileSync(exportOf("broken-by-hand"));
    for (const name of ["export.json", "before.json", "after.json", "states/prod.json"]) {
      put(name, state);
    }
    put("vnets.json", JSON.stringify(azure?.vnets));
    put("clusters.json", JSON.stringify(azure?.clusters));
    const clusters = JSON.stringify(azure?.clusters).replaceAll("aks-0", "shop");
    put("azure.json", clusters);
    put("on-premises.csv", "name,cidr\nhead office,10.96.0.0/12\n");
    put("main.json", JSON.stringify({ findings: [] }));
    put(
      "request.yaml",
      "vnets:\n  - { name: prod, cidr: 10.64.48.0/20 }\nclusters:\n  - { name: shop, vnet: prod, nodes: 20 }\n",
    );
  }

  it("says of every command what it is for, and names every command", async () => {
    const { stdout } = await aksNetworking(["--help"]);
    for (const command of commands) {
      const [name = "", sub] = command.split(" ");
      const shown = sub === undefined ? stdout : (await aksNetworking([name, "--help"])).stdout;
      assert.match(shown, new RegExp(`^ {2}${sub ?? name}\\b.* \\w+`, "m"));
    }
  });

  for (const command of ["", ...commands]) {
    it(`of ${command === "" ? "all" : command} has examples that can be typed as they stand`, async () => {
      const argv = command.split(" ").filter((each) => each !== "");
      const { code, stdout: help } = await aksNetworking([...argv, "--help"]);
      assert.equal(code, 0);
      const [, block = ""] = /\nExamples?:\n([\s\S]*)$/.exec(help) ?? [];
      const lines = block
        .replace(/ \\\n\s+/g, " ")
        .split("\n")
        .filter((line) => line.startsWith("  $ "));
      assert.ok(lines.length > 0, help);
      if (command === "complete") {
        // The library prints the script itself: a test of the process reads it.
        return;
      }
      files();
      // A plan that the examples about plans go on with.
      await aksNetworking(
        ["plan", "--nodes", "20", "--max-nodes", "64", "--vnet", "10.64.48.0/20", "--name", "shop"],
        { cwd: folder },
      );
      for (const line of lines) {
        const typed = line
          .slice(4)
          .replace(/ +# .*$/, "")
          .replace(/ >>? \S+$/, "");
        for (const part of typed.split(" && ")) {
          const [, pipe, args = ""] = /^(pulumi .* \| )?aks-networking (.*)$/.exec(part) ?? [];
          const stdin = pipe === undefined ? "" : readFileSync(exportOf("broken-by-hand"));
          const words = args.split(" ").map((word) => word.replaceAll('"', ""));
          const ended = await aksNetworking(words, { cwd: folder, stdin, run });
          assert.ok(ended.code <= 1, `${part}: ${ended.stderr}`);
          assert.doesNotMatch(ended.stderr, /error|fault/);
        }
      }
    });
  }

  it("fits into 80 columns", async () => {
    for (const command of ["", ...commands]) {
      const argv = command.split(" ").filter((each) => each !== "");
      const { stdout } = await aksNetworking([...argv, "--help"], { columns: 80 });
      const prose = stdout.split("\n").filter((line) => !line.includes("$ ") && line.length > 80);
      assert.deepEqual(
        prose.filter((line) => !/^ {2,4}(?:- \{|pulumi |az )/.test(line)),
        [],
      );
    }
  });
});
