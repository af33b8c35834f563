import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { rules } from "@aks-networking/networking";
import ts from "typescript";
import { ruleFamilies } from "../policy-pack/docs";

// What the pages of docs/ show is run, compiled or looked up. `UPDATE_DOCS=1 npx mocha test/docs.test.ts` writes the
// outputs and the table of error codes again.
const root = path.join(__dirname, "..");
const docs = path.join(root, "docs");
const update = process.env.UPDATE_DOCS !== undefined;

const pages = [
  ...fs
    .readdirSync(docs)
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join(docs, name)),
  ...["networking", "components", "policy-pack", "page", "cli"].map((name) =>
    path.join(root, name, "README.md"),
  ),
  ...[
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "examples/README.md",
    "examples/languages/README.md",
    "offline-azure/README.md",
  ].map((name) => path.join(root, name)),
];
const label = (page: string) => path.relative(root, page);

/** The fenced blocks of a page in one language. */
function blocks(page: string, language: string): string[] {
  const text = fs.readFileSync(page, "utf8");
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, name, body]) =>
    name === language && body !== undefined ? body : [],
  );
}

/** Runs a line that starts with `npx aks-networking` on the sources. */
function run(line: string, cwd: string): string {
  const args = line.split(" ").slice(2);
  const bin = path.join(root, "cli", "bin.ts");
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--conditions=source", "--require", require.resolve("tsx/cjs"), bin, "--quiet", ...args],
    {
      cwd,
      encoding: "utf8",
      env: {
        ...process.env,
        PATH: `${cwd}${path.delimiter}${process.env.PATH}`,
        NO_COLOR: "1",
        COLUMNS: "80",
        CI: "",
        FORCE_COLOR: undefined,
      },
    },
  );
  assert.notEqual(status, null, line);
  assert.ok(status !== null && status < 2, `${line}: ${stderr}`);
  return stdout.trimEnd();
}

/** Prints the samples as the lists of one subscription. */
const recordedAz = `#!/bin/sh
case "$1 $2" in
"aks list") cat clusters.json ;;
"network vnet") cat vnets.json ;;
"account list") echo '[{"id":"one","state":"Enabled"}]' ;;
*) echo '[]' ;;
esac
`;

function inSamples<T>(body: (folder: string) => T): T {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "aks-networking-docs-"));
  try {
    fs.cpSync(path.join(docs, "samples"), folder, { recursive: true });
    fs.writeFileSync(path.join(folder, "az"), recordedAz, { mode: 0o755 });
    return body(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Azure's error codes with the rules that find their cause, as the sources of the rules say them. */
/** Each error code with the rules that name it: in their files, or in a report on record, since checks share some. */
function errorCodeTable(): string {
  const families = ruleFamilies();
  const found = new Map<string, Set<string>>();
  const add = (code: string, id: string) => {
    const link = `[\`${id}\`](rules/${families.get(id)}.md#${id})`;
    found.set(code, (found.get(code) ?? new Set()).add(link));
  };
  for (const [id, family] of families) {
    const text = fs.readFileSync(
      path.join(root, "networking", "rules", family, `${id}.ts`),
      "utf8",
    );
    for (const [, code = ""] of text.matchAll(/errorCode: "(\w+)"/g)) {
      add(code, id);
    }
  }
  const reports = path.join(root, "test", "golden", "policy-reports", "reports.jsonl");
  for (const line of fs.readFileSync(reports, "utf8").trim().split("\n")) {
    const { policy, message }: { policy: string; message: string } = JSON.parse(line);
    for (const [, code = ""] of message.matchAll(/Azure refuses it with (\w+)/g)) {
      if (families.has(policy)) add(code, policy);
    }
  }
  const rows = [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, links]) => `| \`${code}\` | ${[...links].sort().join(", ")} |`);
  assert.ok(rows.length > 30);
  return ["| Azure's error code | rules that find the cause |", "|---|---|", ...rows].join("\n");
}

describe("the documentation", function () {
  this.timeout(300_000);
  this.slow(60_000);

  it("shows what the command prints", () => {
    let shown = 0;
    for (const page of pages) {
      inSamples((folder) => {
        for (const block of blocks(page, "console")) {
          const [first = ""] = block.split("\n");
          assert.match(first, /^\$ npx aks-networking /, label(page));
          const printed = `${first}\n${run(first.slice(2), folder)}\n`;
          if (update) {
            const text = fs.readFileSync(page, "utf8");
            fs.writeFileSync(
              page,
              text.replace(block, () => printed),
            );
          } else {
            assert.equal(block, printed, label(page));
          }
          shown++;
        }
      });
    }
    assert.ok(shown >= 6);
  });

  it("names commands, scripts and files that are there", () => {
    const { scripts } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
    const lines = new Set<string>();
    for (const page of pages) {
      const text = fs.readFileSync(page, "utf8");
      for (const block of blocks(page, "sh")) {
        for (const line of block.trim().split("\n")) {
          assert.match(line, /^(npx aks-networking|npm|pulumi|az) /, `${label(page)}: ${line}`);
          if (line.startsWith("npx aks-networking ")) lines.add(line);
        }
      }
      for (const [, script = ""] of text.matchAll(/npm run ([a-z:-]+)(?! --workspace)\b/g)) {
        assert.ok(script in scripts || /--workspace/.test(text), `${label(page)}: ${script}`);
      }
      for (const [, link = ""] of text.matchAll(/\]\((?!https:|#)([^)#]+)(?:#[^)]*)?\)/g)) {
        assert.ok(fs.existsSync(path.join(path.dirname(page), link)), `${label(page)}: ${link}`);
      }
    }
    const contributing = fs.readFileSync(path.join(root, "CONTRIBUTING.md"), "utf8");
    for (const [, file = ""] of contributing.matchAll(/`([a-z-]+\/[\w./-]*)`/g)) {
      assert.ok(fs.existsSync(path.join(root, file)), `CONTRIBUTING.md: ${file}`);
    }
    assert.ok(lines.size >= 5);
    inSamples((folder) => {
      for (const line of lines) run(line, folder);
    });
  });

  it("says the same of supported versions as the manifests do", () => {
    const manifest = (...folder: string[]) =>
      JSON.parse(fs.readFileSync(path.join(root, ...folder, "package.json"), "utf8"));
    const { peerDependencies } = manifest("components");
    const oldest = (range: string) => /\d+\.\d+/.exec(range)?.[0];
    const supported: Record<string, string | undefined> = {
      "Node.js": oldest(manifest().engines.node),
      Pulumi: oldest(peerDependencies["@pulumi/pulumi"]),
      "azure-native": oldest(peerDependencies["@pulumi/azure-native"]),
    };
    for (const name of ["networking", "components", "policy-pack", "page", "cli"]) {
      assert.equal(manifest(name).engines.node, manifest().engines.node, name);
    }
    const said = pages.flatMap((page) => [
      ...fs
        .readFileSync(page, "utf8")
        .matchAll(/(Node\.js|Pulumi|azure-native) (\d+\.\d+) or newer/g),
    ]);
    assert.ok(said.length >= 8);
    for (const [text, name = "", version] of said) assert.equal(version, supported[name], text);
  });

  it("names rules that there are", () => {
    const ids = new Set(rules.map(({ id }) => id));
    const own = ["aks-networking-settings", "aks-networking-exemptions", "aks-ranges-undecided"];
    for (const page of pages) {
      const text = fs.readFileSync(page, "utf8");
      for (const [id] of text.matchAll(/(?<=[`"])(?:aks|subnet|vnet)-[a-z0-9-]{10,}(?=[`"])/g)) {
        const known = ids.has(id) || own.includes(id) || id.endsWith("-");
        assert.ok(known || id.startsWith("aks-networking"), `${label(page)}: ${id}`);
      }
    }
  });

  it("has every error code that rules know, with their pages", () => {
    const page = path.join(docs, "troubleshooting.md");
    const text = fs.readFileSync(page, "utf8");
    const start = text.indexOf("| Azure's error code");
    if (update) {
      fs.writeFileSync(page, `${text.slice(0, start)}${errorCodeTable()}\n`);
    } else {
      assert.equal(text.slice(start).trimEnd(), errorCodeTable());
    }
  });

  it("has TypeScript that compiles in strict mode", () => {
    const sources = new Map<string, string>();
    for (const page of pages) {
      for (const [index, block] of blocks(page, "ts").entries()) {
        const name = label(page).replaceAll(/\W/g, "_");
        sources.set(path.join(docs, `${name}_${index}.ts`), `export {};\n${block}`);
      }
    }
    assert.ok(sources.size >= 8);
    const options: ts.CompilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: ["node"],
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      customConditions: ["source"],
    };
    const host = ts.createCompilerHost(options);
    const { fileExists, readFile } = host;
    host.fileExists = (file) => sources.has(file) || fileExists(file);
    host.readFile = (file) => sources.get(file) ?? readFile(file);
    const { getSourceFile } = host;
    host.getSourceFile = (file, target) => {
      const text = sources.get(file);
      return text === undefined
        ? getSourceFile(file, target)
        : ts.createSourceFile(file, text, target);
    };
    const program = ts.createProgram([...sources.keys()], options, host);
    const messages = [...sources.keys()].flatMap((file) =>
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(file))
        .map(
          ({ messageText }) =>
            `${path.basename(file)}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
        ),
    );
    assert.deepEqual(messages, []);
  });
});
