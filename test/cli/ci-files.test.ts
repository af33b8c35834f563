import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { parse } from "yaml";
import { aksNetworking, exportOf, root, temporaryFolder } from "./command";

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly displayName?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly script?: string;
  readonly publish?: string;
  readonly task?: string;
  readonly if?: string;
  readonly condition?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly "working-directory"?: string;
  readonly "continue-on-error"?: boolean;
  readonly continueOnError?: boolean;
}

const files = path.join(root, "examples/ci");
const textOf = (name: string) => readFileSync(path.join(files, name), "utf8");

describe("the files for CI", () => {
  for (const name of ["github-actions.yml", "azure-pipelines.yml"]) {
    it(`${name} gives the command only options that it has`, async () => {
      const text = textOf(name);
      const calls = [...text.matchAll(/npx aks-networking (\w+)((?:.*\\\n)*.*)/g)];
      assert.deepEqual([...new Set(calls.map(([, command]) => command))].sort(), ["check", "map"]);
      for (const [, command = "", rest = ""] of calls) {
        const { stdout: help } = await aksNetworking([command, "--help"]);
        for (const [option] of rest.matchAll(/--[a-z-]+/g)) {
          assert.ok(help.includes(option), `${command} ${option}`);
        }
      }
    });
  }
});

/** The steps are run in bash with stand-ins for what a CI system has; the command is our own. */
describe("the steps of the files for CI", function () {
  if (process.platform === "win32") {
    return;
  }
  this.timeout(120_000);
  const top = temporaryFolder();
  let folder = "";
  let n = 0;
  const inFolder = (name: string) => path.join(folder, name);

  beforeEach(() => {
    folder = path.join(top, String(n++));
    mkdirSync(inFolder("bin"), { recursive: true });
    writeFileSync(inFolder("Pulumi.yaml"), "name: broken-by-hand\nruntime: nodejs\n");
    writeFileSync(
      inFolder("empty.json"),
      JSON.stringify({ version: 3, deployment: { resources: [] } }),
    );
    const log = `echo "$(basename "$0") $*" >> '${inFolder("log")}'`;
    program("npm", log);
    program("curl", log);
    program("sh", log);
    const node = `'${process.execPath}' --conditions=source --require '${require.resolve("tsx/cjs")}'`;
    program("npx", `${log}\nshift\nexec ${node} '${path.join(root, "cli/bin.ts")}' "$@"`);
  });

  function program(name: string, script: string): void {
    const file = path.join(folder, "bin", name);
    writeFileSync(file, `#!/bin/bash\n${script}\n`);
    chmodSync(file, 0o755);
  }

  /** A Pulumi whose stack is empty, and whose preview prints a file and ends with a code. */
  function pulumi(preview: string, code: number): void {
    program(
      "pulumi",
      [
        `echo "pulumi $*" >> '${inFolder("log")}'`,
        `if [ "$1 $2" = "stack export" ]; then cp '${inFolder("empty.json")}' "\${@: -1}"; exit; fi`,
        `cat '${preview}'; exit ${code}`,
      ].join("\n"),
    );
  }

  const log = () => readFileSync(inFolder("log"), "utf8").trim().split("\n");

  async function bash(
    script: string,
    env: Readonly<Record<string, string>>,
    options: readonly string[],
  ): Promise<boolean> {
    const file = inFolder("step.sh");
    writeFileSync(file, script);
    const PATH = `${inFolder("bin")}:${path.dirname(process.execPath)}:${process.env.PATH}`;
    try {
      await promisify(execFile)("/bin/bash", [...options, file], {
        cwd: folder,
        env: { HOME: folder, ...env, PATH },
      });
      return true;
    } catch (error) {
      assert.ok(error instanceof Error && "code" in error && typeof error.code === "number");
      return false;
    }
  }

  /** Runs the job as GitHub's runner does, and tells how each step with a script ended. */
  async function github(): Promise<{ outcomes: Record<string, boolean>; succeeded: boolean }> {
    const workflow = parse(textOf("github-actions.yml"));
    const steps: readonly Step[] = workflow.jobs.check.steps;
    const outcomes: Record<string, boolean> = {};
    let succeeded = true;
    const known: Readonly<Record<string, string>> = {
      "env.PROJECT": workflow.env.PROJECT,
      "github.token": "token",
      "github.event.pull_request.number": "7",
    };
    const filled = (text: string) =>
      text.replace(/\$\{\{ (.*?) \}\}/g, (_, name: string) => known[name] ?? `(${name})`);
    for (const step of steps.filter(({ run }) => run !== undefined)) {
      const condition = (step.if ?? "success()")
        .replace("github.event_name == 'pull_request'", "true")
        .replace(/steps\.(\w+)\.outcome == 'failure'/g, (_, id) => String(!outcomes[id]));
      const isStatus = /always\(\)|success\(\)/.test(condition);
      const runs = condition.split("||").some((part) =>
        part.split("&&").every((each) => {
          const term = each.trim();
          return term === "always()" || (term === "success()" ? succeeded : term === "true");
        }),
      );
      if (!runs || (!isStatus && !succeeded)) {
        continue;
      }
      const env = {
        ...workflow.env,
        ...Object.fromEntries(
          Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value)]),
        ),
        RUNNER_TEMP: folder,
        GITHUB_REPOSITORY: "team/shop",
        GITHUB_STEP_SUMMARY: inFolder("summary.md"),
      };
      assert.equal(filled(step["working-directory"] ?? "."), ".");
      const options = step.shell === "bash {0}" ? [] : ["-e"];
      const passed = await bash(filled(step.run ?? ""), env, options);
      outcomes[step.id ?? step.name ?? step.run ?? ""] = passed;
      succeeded &&= passed || step["continue-on-error"] === true;
    }
    return { outcomes, succeeded };
  }

  it("of GitHub Actions report new problems, write one comment, and fail the job", async () => {
    pulumi(path.join(__dirname, "preview.json"), 255);
    program("gh", `echo "gh $*" >> '${inFolder("log")}'`);
    const first = await github();
    assert.equal(first.succeeded, false);
    assert.deepEqual(first.outcomes, {
      "npm ci": true,
      "Export the state": true,
      preview: false,
      check: false,
      "Draw the map": true,
      Comment: true,
      Verdict: false,
    });
    const comment = readFileSync(inFolder("comment.md"), "utf8");
    assert.match(
      comment,
      /^<!-- aks-networking:broken-by-hand\/dev2 -->\n### ✗ .*: 7 new problems/,
    );
    assert.equal(readFileSync(inFolder("summary.md"), "utf8"), comment);
    for (const name of ["address-ranges.sarif", "address-ranges.xml", "address-ranges.json"]) {
      assert.ok(existsSync(inFolder(name)), name);
    }
    assert.match(readFileSync(inFolder("address-map.html"), "utf8"), /: 7 problems<\/title>/);
    assert.equal(log().at(-1), "gh pr comment 7 --body-file comment.md");
    assert.ok(log().includes(`pulumi stack export --stack prod --file ${inFolder("state.json")}`));
  });

  it("of GitHub Actions write the comment that is there again, and pass a sound program", async () => {
    pulumi(exportOf("overlay"), 0);
    program(
      "gh",
      `echo "gh $*" >> '${inFolder("log")}'; [[ "$*" = *--paginate* ]] && echo 42; true`,
    );
    const { outcomes, succeeded } = await github();
    assert.equal(succeeded, true);
    assert.equal("Verdict" in outcomes, false);
    assert.match(readFileSync(inFolder("comment.md"), "utf8"), /\n### ✓ .*: 0 new problems/);
    assert.equal(
      log().at(-1),
      "gh api --method PATCH repos/team/shop/issues/comments/42 --field body=@comment.md",
    );
  });

  it("of Azure Pipelines report new problems, write one comment, and fail the job", async () => {
    pulumi(path.join(__dirname, "preview.json"), 255);
    const asked: { method: string; url: string; body: string; token: string }[] = [];
    let threads: readonly object[] = [];
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => {
        const { method = "", url = "", headers } = request;
        asked.push({ method, url, body, token: headers.authorization ?? "" });
        response.end(JSON.stringify({ value: threads }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const pipeline = parse(textOf("azure-pipelines.yml"));
    const steps: readonly Step[] = pipeline.steps;
    const macros: Readonly<Record<string, string>> = {
      ...pipeline.variables,
      "Agent.TempDirectory": folder,
      "System.DefaultWorkingDirectory": folder,
      "System.AccessToken": "token",
    };
    const filled = (text: string) =>
      text.replace(/\$\(([\w.]+)\)/g, (all, name) => macros[name] ?? all);
    const run = ({ script, inputs, env = {} }: Step) =>
      bash(
        filled(script ?? inputs?.inlineScript ?? ""),
        {
          ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value)])),
          SYSTEM_COLLECTIONURI: `http://127.0.0.1:${port}/`,
          SYSTEM_TEAMPROJECTID: "project",
          BUILD_REPOSITORY_ID: "repo",
          SYSTEM_PULLREQUEST_PULLREQUESTID: "7",
        },
        // Azure's agent does not stop a script at its first fault.
        [],
      );
    try {
      const scripts = steps.filter(({ script, inputs }) => script ?? inputs?.inlineScript);
      const outcomes: Record<string, boolean> = {};
      let status = "Succeeded";
      for (const step of scripts) {
        const { displayName = "", condition = "succeeded()" } = step;
        if (
          /always\(\)/.test(condition) ||
          (condition === "succeeded()" ? status !== "Failed" : condition.includes(`'${status}'`))
        ) {
          const passed = await run(step);
          outcomes[displayName] = passed;
          status = passed ? status : step.continueOnError ? "SucceededWithIssues" : "Failed";
        }
      }
      assert.equal(status, "Failed");
      assert.deepEqual(outcomes, {
        Install: true,
        Preview: false,
        "Check the address ranges": false,
        "Draw the map": true,
        "Publish the report": true,
        Comment: true,
      });
      const comment = readFileSync(inFolder("comment.md"), "utf8");
      const at = "/project/_apis/git/repositories/repo/pullRequests/7/threads";
      assert.deepEqual(
        asked.map(({ method, url, token }) => `${method} ${url} ${token}`),
        [`GET ${at}?api-version=7.1 Bearer token`, `POST ${at}?api-version=7.1 Bearer token`],
      );
      assert.equal(JSON.parse(asked[1]?.body ?? "").comments[0].content, comment);
      threads = [
        { id: 4, comments: [{ content: "hello" }] },
        { id: 5, comments: [{ content: comment }] },
      ];
      const write = scripts.find(({ displayName }) => displayName === "Comment");
      assert.ok(write !== undefined && (await run(write)));
      assert.equal(asked.at(-1)?.url, `${at}/5/comments/1?api-version=7.1`);
      assert.equal(JSON.parse(asked.at(-1)?.body ?? "").content, comment);
      const published = steps.find(({ publish }) => publish !== undefined)?.publish ?? "";
      for (const name of ["comment.md", "address-ranges.sarif", "address-map.html"]) {
        assert.ok(existsSync(path.join(folder, published, name)), name);
      }
      const results = steps.find(({ task }) => task === "PublishTestResults@2");
      assert.ok(existsSync(inFolder(results?.inputs?.testResultsFiles ?? "")));
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
